import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { PROBLEMS, type ProblemCode, problemSchema, statusOf } from './problem.ts'
import type { Route } from './route.ts'

const idParameter = z.strictObject({ id: z.string().min(1) })

/** Every problem that a route may answer with: its own, and those of every query, of its body, token and store. */
const problemsOf = (route: Route): ProblemCode[] => [
  ...route.problems,
  'INPUT_INVALID',
  ...(route.body ? (['BODY_TOO_LARGE', 'BODY_NOT_JSON'] as const) : []),
  ...(route.writes ? (['UNAUTHORIZED', 'WRITING_OFF', 'STORE_READ_ONLY', 'STORE_FULL'] as const) : []),
  'STORE_UNREACHABLE',
  'INTERNAL',
]

const problemResponses = (route: Route): RouteConfig['responses'] => {
  const codes = [...new Set(problemsOf(route))]
  return Object.fromEntries(
    codes.map(statusOf).map((status) => {
      const ofStatus = codes.filter((code) => statusOf(code) === status)
      const description = ofStatus.map((code) => `${PROBLEMS[code][1]} (\`${code}\`)`).join('; ')
      return [status, { description, content: { 'application/problem+json': { schema: problemSchema } } }]
    }),
  )
}

const configOf = (route: Route): RouteConfig => ({
  method: route.method,
  path: route.path,
  tags: [route.tag],
  operationId: route.operationId,
  summary: route.summary,
  request: {
    ...(route.path.includes('{id}') && { params: idParameter }),
    ...(route.query && { query: route.query }),
    ...(route.body && { body: { required: true, content: { 'application/json': { schema: route.body } } } }),
  },
  ...(route.writes && { security: [{ writeToken: [] }] }),
  responses: {
    ...Object.fromEntries(
      Object.entries(route.replies).map(([status, { description, schema }]) => [
        status,
        schema === null ? { description } : { description, content: { 'application/json': { schema } } },
      ]),
    ),
    ...problemResponses(route),
  },
})

/** The OpenAPI 3.1 document of the routes, generated from the schemas that check what comes in and goes out. */
export const openApiDocument = (routes: readonly Route[], version: string): Record<string, unknown> => {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'writeToken', { type: 'http', scheme: 'bearer' })
  for (const route of routes) registry.registerPath(configOf(route))
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'demarche',
      version,
      description: 'Who said what in diplomacy, with the exact characters that prove it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
  })
  return { ...document }
}
