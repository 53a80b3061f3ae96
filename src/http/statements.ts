import { statementQuerySchema } from '../query/queries.ts'
import { listStatements } from '../query/statements.ts'
import { statementViewSchema } from '../query/views.ts'
import { listRoute } from './list-route.ts'
import type { Route } from './route.ts'

export const statementRoutes: Route[] = [
  listRoute({
    path: '/v1/statements',
    tag: 'statements',
    operationId: 'listStatements',
    summary: 'Who said what',
    query: statementQuerySchema,
    item: statementViewSchema,
    list: listStatements,
  }),
]
