import type { ErrorRequestHandler } from 'express'
import { DemarcheError } from '../domain/errors.ts'
import { MAX_BODY_BYTES } from './json-body.ts'
import { type Problem, problem, RequestError, statusOf } from './problem.ts'

/** What a client may know of a fault on this side: that there was one. */
const hiddenDetail = (status: number): string =>
  status === 503 ? 'Try again later.' : 'Something went wrong on the server; it was recorded.'

const problemOfDomain = ({ code, message, place }: DemarcheError): Problem => {
  const status = statusOf(code)
  if (status >= 500) return problem(code, hiddenDetail(status))
  const { field } = place
  return problem(code, field === undefined ? message : `${field}: ${message}`, field ? [{ field, message }] : [])
}

/** Faults that Express and its body parser report by `type` and `status`. */
const problemOfTransport = (error: { type?: unknown; status?: unknown }): Problem | null => {
  if (error.type === 'entity.too.large') return problem('BODY_TOO_LARGE', `A body may have ${MAX_BODY_BYTES} bytes.`)
  if (error.type === 'entity.parse.failed') return problem('INPUT_INVALID', 'The body is not well-formed JSON.')
  if (error.status === 415) return problem('BODY_NOT_JSON', 'Send application/json in UTF-8, as it is or by gzip.')
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return problem('INPUT_INVALID', 'The request is malformed.')
  }
  return null
}

const problemOf = (error: unknown): Problem => {
  if (error instanceof RequestError) return problem(error.code, error.message, error.errors)
  if (error instanceof DemarcheError) return problemOfDomain(error)
  const transport = error instanceof Error ? problemOfTransport(error as { type?: unknown; status?: unknown }) : null
  return transport ?? problem('INTERNAL', hiddenDetail(500))
}

/**
 * Every error as RFC 9457 problem details.
 * @param report told of each fault on this side (status 500 and above), with all that the client does not see
 */
export const errorHandler =
  (report: (error: unknown) => void): ErrorRequestHandler =>
  (error, _request, response, next) => {
    const found = problemOf(error)
    if (found.status >= 500) report(error)
    if (response.headersSent) {
      next(error)
      return
    }
    if (error instanceof RequestError) response.set(error.headers)
    response.status(found.status).type('application/problem+json').send(JSON.stringify(found))
  }
