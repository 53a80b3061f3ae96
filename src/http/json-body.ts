import express, { type RequestHandler } from 'express'
import { RequestError } from './problem.ts'

/** An article of the greatest size that is read, and what JSON adds to it. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024

const parse = express.json({ limit: MAX_BODY_BYTES, type: 'application/json' })

/** Reads a JSON body; anything else is refused with 415. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (!request.is('application/json')) {
    throw new RequestError('BODY_NOT_JSON', 'Send the article as application/json.')
  }
  parse(request, response, next)
}
