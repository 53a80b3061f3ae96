import { z } from 'zod'
import { type PageQuery, pageQuerySchema } from '../query/queries.ts'
import { type Paged, pagedSchema } from '../query/views.ts'
import type { GraphReader } from '../store/port.ts'
import { readQuery } from './read-input.ts'
import type { Route } from './route.ts'

interface ListOf<Query extends z.ZodObject, Item> extends Pick<Route, 'path' | 'tag' | 'operationId' | 'summary'> {
  query: Query
  item: z.ZodType<Item>
  list(reader: GraphReader, query: z.output<Query>, page: PageQuery): Promise<Paged<Item>>
}

/** A route that answers one page of a list of the query room. */
export const listRoute = <Query extends z.ZodObject, Item>(of: ListOf<Query, Item>): Route => {
  const { path, tag, operationId, summary, query, item, list } = of
  const both = z.strictObject({ ...query.shape, ...pageQuerySchema.shape })
  return {
    method: 'get',
    path,
    tag,
    operationId,
    summary,
    query: both,
    replies: { 200: { description: 'One page, in order of (date, id)', schema: pagedSchema(item) } },
    problems: Object.keys(query.shape).length > 0 ? ['NOT_FOUND'] : [],
    handle: async ({ store }, { url }) => {
      const { limit, cursor, ...rest } = readQuery(both, url)
      const page = pageQuerySchema.parse({ limit, cursor })
      return { status: 200, body: await list(store, query.parse(rest) as z.output<Query>, page) }
    },
  }
}
