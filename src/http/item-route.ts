import type { z } from 'zod'
import type { GraphReader } from '../store/port.ts'
import type { Route } from './route.ts'

interface ItemOf<Item> extends Pick<Route, 'path' | 'tag' | 'operationId' | 'summary'> {
  item: z.ZodType<Item>
  find(reader: GraphReader, id: string): Promise<Item>
}

/** A route that answers one thing by its id. */
export const itemRoute = <Item>({ path, tag, operationId, summary, item, find }: ItemOf<Item>): Route => ({
  method: 'get',
  path,
  tag,
  operationId,
  summary,
  replies: { 200: { description: 'Found', schema: item } },
  problems: ['NOT_FOUND'],
  handle: async ({ store }, { id }) => ({ status: 200, body: await find(store, id) }),
})
