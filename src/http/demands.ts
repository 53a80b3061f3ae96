import { demandPage, listDemands } from '../query/demands.ts'
import { demandQuerySchema } from '../query/queries.ts'
import { answeredDemandSchema } from '../query/views.ts'
import { itemRoute } from './item-route.ts'
import { listRoute } from './list-route.ts'
import type { Route } from './route.ts'

export const demandRoutes: Route[] = [
  listRoute({
    path: '/v1/demands',
    tag: 'demands',
    operationId: 'listDemands',
    summary: 'Who asks what of whom, with every known answer',
    query: demandQuerySchema,
    item: answeredDemandSchema,
    list: listDemands,
  }),
  itemRoute({
    path: '/v1/demands/{id}',
    tag: 'demands',
    operationId: 'getDemand',
    summary: 'One demand with every known answer',
    item: answeredDemandSchema,
    find: demandPage,
  }),
]
