import { actorPage } from '../query/actor-page.ts'
import { listActors } from '../query/actors.ts'
import { actorQuerySchema } from '../query/queries.ts'
import { actorPageSchema, actorViewSchema } from '../query/views.ts'
import { itemRoute } from './item-route.ts'
import { listRoute } from './list-route.ts'
import type { Route } from './route.ts'

export const actorRoutes: Route[] = [
  listRoute({
    path: '/v1/actors',
    tag: 'actors',
    operationId: 'listActors',
    summary: 'Actors by type and name',
    query: actorQuerySchema,
    item: actorViewSchema,
    list: listActors,
  }),
  itemRoute({
    path: '/v1/actors/{id}',
    tag: 'actors',
    operationId: 'getActor',
    summary: 'One actor: names, posts, counts and the latest of what it said, holds and asks',
    item: actorPageSchema,
    find: actorPage,
  }),
]
