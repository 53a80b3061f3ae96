import { listPositions } from '../query/positions.ts'
import { positionQuerySchema } from '../query/queries.ts'
import { positionViewSchema } from '../query/views.ts'
import { listRoute } from './list-route.ts'
import type { Route } from './route.ts'

export const positionRoutes: Route[] = [
  listRoute({
    path: '/v1/positions',
    tag: 'positions',
    operationId: 'listPositions',
    summary: 'Who stands where on what',
    query: positionQuerySchema,
    item: positionViewSchema,
    list: listPositions,
  }),
]
