import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { z } from 'zod'
import { browserPackPages } from './browser-pack.ts'
import { docsPage } from './docs-page.ts'
import { errorHandler } from './error-handler.ts'
import { jsonBody } from './json-body.ts'
import type { PackFile } from './pack-file.ts'
import { RequestError } from './problem.ts'
import { readQuery } from './read-input.ts'
import type { Reply, Route, Services } from './route.ts'
import { routes } from './routes.ts'
import { requireToken } from './token.ts'

export interface AppOptions extends Services {
  /** null: writing is off. */
  writeToken: string | null
  /** What the Neo4j Browser takes, with the address that it is served at; left out, nothing is. */
  browserPack?: (packUrl: string) => readonly PackFile[]
  /** Told of every fault on this side, with all that the client does not see. */
  report?: (error: unknown) => void
}

/** The whole HTTP service over one store, not yet listening. */
export const createApp = (options: AppOptions): Express => {
  const app = express()
  app.set('query parser', false)
  app.set('etag', 'strong')
  app.set('case sensitive routing', true)
  app.use(securityHeaders)
  for (const route of routes)
    app[route.method](expressPath(route), ...guardsOf(route, options), handlerOf(route, options))
  for (const [path, methods] of methodsByPath()) app.all(path, otherMethods(methods))
  if (options.browserPack !== undefined) app.use(browserPackPages(options.browserPack))
  app.use(docsPage())
  app.use(unknownRoute)
  app.use(errorHandler(options.report ?? (() => undefined)))
  return app
}

/** Whether browsers must use HTTPS is up to whoever puts TLS before this server. */
const securityHeaders = helmet({
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
})

const expressPath = ({ path }: Route): string => path.replace('{id}', ':id')

const guardsOf = (route: Route, { writeToken }: AppOptions): RequestHandler[] => [
  ...(route.writes ? [requireToken(writeToken)] : []),
  ...(route.body ? [jsonBody] : []),
]

const noQuery = z.strictObject({})

const handlerOf =
  (route: Route, services: Services): RequestHandler =>
  async (request, response) => {
    if (route.query === undefined) readQuery(noQuery, request.originalUrl)
    const { status, body, headers }: Reply = await route.handle(services, {
      id: String(request.params.id ?? ''),
      url: request.originalUrl,
      body: request.body,
    })
    response.set(headers ?? {}).status(status)
    if (body === undefined) response.end()
    else response.json(body)
  }

const methodsByPath = (): Map<string, string[]> => {
  const methods = new Map<string, string[]>()
  for (const route of routes) {
    const path = expressPath(route)
    const added = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]
    methods.set(path, [...(methods.get(path) ?? []), ...added])
  }
  return methods
}

const otherMethods =
  (methods: readonly string[]): RequestHandler =>
  (request, response) => {
    const allow = [...methods, 'OPTIONS'].join(', ')
    if (request.method === 'OPTIONS') {
      response.set('Allow', allow).status(204).end()
      return
    }
    throw new RequestError('METHOD_NOT_ALLOWED', `${request.method} is not one of ${allow}.`, {
      headers: { Allow: allow },
    })
  }

const unknownRoute: RequestHandler = () => {
  throw new RequestError('ROUTE_UNKNOWN', 'GET /openapi.json lists every address.')
}
