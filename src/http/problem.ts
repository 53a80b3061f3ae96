import { z } from 'zod'
import type { ErrorCode } from '../domain/errors.ts'

/** Codes that only HTTP knows, beside those of the domain. */
type TransportCode = 'ROUTE_UNKNOWN' | 'METHOD_NOT_ALLOWED' | 'BODY_TOO_LARGE' | 'BODY_NOT_JSON' | 'INTERNAL'
export type ProblemCode = ErrorCode | TransportCode

/** The one table of what a code means over HTTP. A code never changes its status or its title. */
export const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  INPUT_INVALID: [400, 'The request is not valid'],
  UNAUTHORIZED: [401, 'The token is missing or wrong'],
  WRITING_OFF: [403, 'Writing is off'],
  NOT_FOUND: [404, 'Not found'],
  ROUTE_UNKNOWN: [404, 'No such address'],
  METHOD_NOT_ALLOWED: [405, 'The address does not take this method'],
  BODY_TOO_LARGE: [413, 'The body is too large'],
  READ_TOO_LARGE: [413, 'The article is too large'],
  BODY_NOT_JSON: [415, 'The body is not JSON'],
  INPUT_NO_IDENTITY: [422, 'The article names neither id nor url'],
  READ_EMPTY: [422, 'The article has no words'],
  READ_BINARY: [422, 'The article is not text'],
  READ_NOT_UTF8: [422, 'The article is not UTF-8'],
  READ_NOT_ENGLISH: [422, 'The article is not in English'],
  READ_UNSUPPORTED: [422, 'The format is not read'],
  READ_NO_ARTICLE: [422, 'There is no article in it'],
  READ_BAD_FRONT_MATTER: [422, 'The front matter is not valid'],
  READ_NOT_FOUND: [422, 'There is nothing to read'],
  CONFIG_INVALID: [500, 'Internal error'],
  DATA_INVALID: [500, 'Internal error'],
  READER_UNAVAILABLE: [500, 'Internal error'],
  WORKER_DIED: [500, 'Internal error'],
  STORE_ADDRESS: [500, 'Internal error'],
  STORE_CORRUPT: [500, 'Internal error'],
  STORE_NOT_EMPTY: [500, 'Internal error'],
  STORE_CHANGED: [500, 'Internal error'],
  OUTPUT_REFUSED: [500, 'Internal error'],
  INTERNAL: [500, 'Internal error'],
  STORE_UNREACHABLE: [503, 'The store cannot answer'],
  STORE_AUTH: [503, 'The store cannot answer'],
  STORE_ENCRYPTION: [503, 'The store cannot answer'],
  STORE_TOO_OLD: [503, 'The store cannot answer'],
  STORE_READ_ONLY: [503, 'The store takes no writes'],
  STORE_STOPPED: [503, 'The store cannot answer'],
  STORE_FULL: [507, 'The store has no room'],
  STORE_NOT_INITIALISED: [503, 'The store cannot answer'],
  STORE_CLOSED: [503, 'The store cannot answer'],
}

export const statusOf = (code: ProblemCode): number => PROBLEMS[code][0]

const fieldErrorSchema = z.strictObject({ field: z.string(), message: z.string() })
export type FieldError = z.infer<typeof fieldErrorSchema>

/** RFC 9457 problem details, with a stable `code` and, where fields are at fault, all of them. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'A URN that is the same for the same code.' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(fieldErrorSchema).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

/** A failure of the request itself, thrown by the HTTP layer. */
export class RequestError extends Error {
  readonly code: ProblemCode
  readonly errors: FieldError[]
  readonly headers: Record<string, string>

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(detail)
    this.name = 'RequestError'
    this.code = code
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
  }
}

export const problem = (code: ProblemCode, detail: string, errors: readonly FieldError[] = []): Problem => {
  const [status, title] = PROBLEMS[code]
  const type = `urn:demarche:problem:${code.toLowerCase().replaceAll('_', '-')}`
  return { type, title, status, detail, code, ...(errors.length > 0 && { errors: [...errors] }) }
}
