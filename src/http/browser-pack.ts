import { type RequestHandler, Router } from 'express'
import type { PackFile } from './pack-file.ts'

const ALLOWED = 'GET, HEAD, OPTIONS'
/** A name or address of a host, with its port: what of the request's Host goes into pages. */
const HOST = /^(?:[\w.-]+|\[[\da-fA-F:]+\])(?::\d+)?$/

/**
 * The Neo4j Browser is a page of another origin, often of a public name while this server is on the machine itself: it
 * asks first, by OPTIONS, whether it may send its headers, and Chromium whether it may reach a private network. The
 * files are the same for everyone and hold nothing of the store, so every origin may read them.
 */
const forOtherOrigins: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache',
    Vary: 'Host',
  })
  if (request.method !== 'OPTIONS') {
    next()
    return
  }
  const headers = request.get('Access-Control-Request-Headers')
  const isPrivate = request.get('Access-Control-Request-Private-Network') === 'true'
  response.set({
    Allow: ALLOWED,
    'Access-Control-Allow-Methods': ALLOWED,
    ...(headers !== undefined && { 'Access-Control-Allow-Headers': headers }),
    ...(isPrivate && { 'Access-Control-Allow-Private-Network': 'true' }),
    Vary: 'Host, Access-Control-Request-Headers, Access-Control-Request-Private-Network',
  })
  response.status(204).end()
}

/**
 * Where the pack was asked for; `/browser-pack` alone where the request does not name a proper host. A Neo4j that is not
 * configured otherwise lets its Browser fetch from localhost, and not from 127.0.0.1.
 */
const packUrlOf = (protocol: string, host: string | undefined): string =>
  host !== undefined && HOST.test(host)
    ? `${protocol}://${host.replace(/^127\.0\.0\.1(?=:|$)/, 'localhost')}/browser-pack`
    : '/browser-pack'

/** Serves the files of the pack below `/browser-pack/`, with the address they were asked at in their commands. */
export const browserPackPages = (pack: (packUrl: string) => readonly PackFile[]): Router => {
  const router = Router({ strict: true })
  router.get('/browser-pack', (_request, response) => response.redirect('browser-pack/'))
  router.use('/browser-pack', forOtherOrigins, (request, response, next) => {
    const path = request.path.slice(1) || 'index.html'
    const files =
      request.method === 'GET' || request.method === 'HEAD'
        ? pack(packUrlOf(request.protocol, request.get('Host')))
        : []
    const file = files.find((candidate) => candidate.path === path)
    if (file === undefined) {
      next()
      return
    }
    response.type(file.mediaType).send(typeof file.content === 'string' ? file.content : Buffer.from(file.content))
  })
  return router
}
