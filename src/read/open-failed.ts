import { DemarcheError } from '../domain/errors.ts'

/** READ_NOT_FOUND for a path that the system would not open, with the system's code where the reason is another. */
export const openFailed = (path: string, cause: unknown): DemarcheError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
  const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such file' : `the file cannot be opened (${code})`
  return new DemarcheError('READ_NOT_FOUND', why, { file: path }, { cause })
}
