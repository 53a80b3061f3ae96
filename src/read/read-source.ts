import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { SourceDocument } from '../domain/article.ts'
import { DemarcheError } from '../domain/errors.ts'
import { MAX_SOURCE_BYTES, tooLarge } from './decode.ts'
import { formatByName, KNOWN_ENDINGS, type SourceFormat } from './formats.ts'
import { openFailed } from './open-failed.ts'
import { readText } from './read-text.ts'

/**
 * Reads one file, its format by its name (a name without an ending is plain text).
 * Throws READ_NOT_FOUND and READ_UNSUPPORTED, and what `readText` throws.
 */
export const readSource = async (path: string, relativePath: string | null): Promise<SourceDocument> => {
  const { size } = await statFile(path)
  const format = formatOf(path)
  if (size > MAX_SOURCE_BYTES) throw tooLarge(size, path)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw openFailed(path, cause)
  })
  return readText(path, bytes, format, relativePath)
}

const statFile = async (path: string) => {
  const found = await stat(path).catch((cause: unknown) => {
    throw openFailed(path, cause)
  })
  if (found.isFile()) return found
  const what = found.isDirectory() ? 'a folder' : 'no regular file'
  throw new DemarcheError('READ_UNSUPPORTED', `this is ${what}`, { file: path })
}

const formatOf = (path: string): SourceFormat => {
  const ending = extname(path)
  const format = ending === '' ? 'text' : formatByName(path)
  if (format !== null) return format
  throw new DemarcheError('READ_UNSUPPORTED', `files ending in ${ending} are not read; known are ${KNOWN_ENDINGS}`, {
    file: path,
  })
}
