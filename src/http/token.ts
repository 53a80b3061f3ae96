import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { DemarcheError } from '../domain/errors.ts'
import { RequestError } from './problem.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Digests are compared, since a comparison in constant time asks for equal lengths. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected))

/** What a request can carry after `Bearer`: visible ASCII without a space. */
const SENDABLE = /^[\x21-\x7e]+$/

/**
 * Lets a request pass that carries the bearer token.
 * @param token null or empty: none is configured, and writing is off
 * @throws CONFIG_INVALID for a token that no request could carry
 */
export const requireToken = (token: string | null): RequestHandler => {
  if (token && !SENDABLE.test(token)) {
    throw new DemarcheError('CONFIG_INVALID', 'may hold letters, digits and signs of ASCII alone, without any space', {
      field: 'write token',
    })
  }
  return (request, _response, next) => {
    if (!token)
      throw new RequestError('WRITING_OFF', 'No write token is configured, so nothing can be written over HTTP.')
    const [, given] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? []
    if (given === undefined || !isSame(given, token)) {
      throw new RequestError('UNAUTHORIZED', 'Send the write token as “Authorization: Bearer TOKEN”.', {
        headers: { 'WWW-Authenticate': 'Bearer realm="demarche"' },
      })
    }
    next()
  }
}
