import { z } from 'zod'
import { listCandidates } from '../query/candidates.ts'
import { candidateViewSchema } from '../query/views.ts'
import { listRoute } from './list-route.ts'
import type { Route } from './route.ts'

export const candidateRoutes: Route[] = [
  listRoute({
    path: '/v1/candidates',
    tag: 'actors',
    operationId: 'listCandidates',
    summary: 'Pairs of actors that may be one, in order of their ids',
    query: z.strictObject({}),
    item: candidateViewSchema,
    list: (reader, _query, page) => listCandidates(reader, page),
  }),
]
