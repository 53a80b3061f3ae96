import { neighborhood } from '../query/neighborhood.ts'
import { neighborhoodQuerySchema } from '../query/queries.ts'
import { neighborhoodSchema } from '../query/views.ts'
import { readQuery } from './read-input.ts'
import type { Route } from './route.ts'

export const graphRoutes: Route[] = [
  {
    method: 'get',
    path: '/v1/graph/neighborhood',
    tag: 'graph',
    operationId: 'getNeighborhood',
    summary: 'The nodes and edges around one node, nearest first',
    query: neighborhoodQuerySchema,
    replies: { 200: { description: 'Found', schema: neighborhoodSchema } },
    problems: ['NOT_FOUND'],
    handle: async ({ store }, { url }) => ({
      status: 200,
      body: await neighborhood(store, readQuery(neighborhoodQuerySchema, url)),
    }),
  },
]
