/** Where bad input stands: a file, and where known a line (1-based) or a field. */
export interface Place {
  file?: string
  line?: number
  field?: string
}

/** Every code that the program reports. A code never changes its meaning. */
export type ErrorCode =
  | 'READ_NOT_FOUND'
  | 'READ_EMPTY'
  | 'READ_BINARY'
  | 'READ_NOT_UTF8'
  | 'READ_NOT_ENGLISH'
  | 'READ_TOO_LARGE'
  | 'READ_UNSUPPORTED'
  | 'READ_NO_ARTICLE'
  | 'READ_BAD_FRONT_MATTER'
  | 'INPUT_INVALID'
  | 'INPUT_NO_IDENTITY'
  | 'NOT_FOUND'
  | 'UNAUTHORIZED'
  | 'WRITING_OFF'
  | 'CONFIG_INVALID'
  | 'DATA_INVALID'
  | 'READER_UNAVAILABLE'
  | 'WORKER_DIED'
  | 'STORE_ADDRESS'
  | 'STORE_UNREACHABLE'
  | 'STORE_AUTH'
  | 'STORE_ENCRYPTION'
  | 'STORE_TOO_OLD'
  | 'STORE_READ_ONLY'
  | 'STORE_FULL'
  | 'STORE_STOPPED'
  | 'STORE_CORRUPT'
  | 'STORE_NOT_INITIALISED'
  | 'STORE_CLOSED'
  | 'STORE_NOT_EMPTY'
  | 'STORE_CHANGED'
  | 'OUTPUT_REFUSED'

/** An expected failure: a stable code, a sentence for people, and the place of the fault. */
export class DemarcheError extends Error {
  readonly code: ErrorCode
  readonly place: Place

  constructor(code: ErrorCode, message: string, place: Place = {}, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'DemarcheError'
    this.code = code
    this.place = place
  }
}

/** One line for a terminal or a log: `CODE place: message`. */
export const describeError = (error: DemarcheError): string => {
  const { file, line, field } = error.place
  const where = [file, line === undefined ? undefined : String(line)].filter((part) => part !== undefined).join(':')
  const place = [where, field].filter((part) => part).join(' ')
  return `${error.code}${place ? ` ${place}` : ''}: ${error.message}`
}
