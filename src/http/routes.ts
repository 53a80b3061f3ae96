import { z } from 'zod'
import { actorRoutes } from './actors.ts'
import { articleRoutes } from './articles.ts'
import { candidateRoutes } from './candidates.ts'
import { demandRoutes } from './demands.ts'
import { graphRoutes } from './graph.ts'
import { healthRoutes } from './health.ts'
import { openApiDocument } from './openapi.ts'
import { positionRoutes } from './positions.ts'
import type { Route } from './route.ts'
import { statementRoutes } from './statements.ts'
import { topicRoutes } from './topics.ts'

const documentRoute: Route = {
  method: 'get',
  path: '/openapi.json',
  tag: 'server',
  operationId: 'getOpenApi',
  summary: 'This document',
  replies: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
  problems: [],
  handle: async ({ version }) => ({ status: 200, body: openApiDocument(routes, version) }),
}

/** Every address of the server but the pages under /docs. */
export const routes: readonly Route[] = [
  ...articleRoutes,
  ...actorRoutes,
  ...statementRoutes,
  ...positionRoutes,
  ...demandRoutes,
  ...topicRoutes,
  ...candidateRoutes,
  ...graphRoutes,
  ...healthRoutes,
  documentRoute,
]
