import { topicQuerySchema } from '../query/queries.ts'
import { listTopics } from '../query/topics.ts'
import { topicViewSchema } from '../query/views.ts'
import { listRoute } from './list-route.ts'
import type { Route } from './route.ts'

export const topicRoutes: Route[] = [
  listRoute({
    path: '/v1/topics',
    tag: 'topics',
    operationId: 'listTopics',
    summary: 'Topics by name',
    query: topicQuerySchema,
    item: topicViewSchema,
    list: listTopics,
  }),
]
