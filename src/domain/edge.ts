import type { EdgeRow, EdgeType, Properties } from './graph.ts'
import { hashId } from './ids.ts'

/** An edge with its deterministic id. `extra` tells apart several edges of one type between the same two nodes. */
export const edgeRow = (type: EdgeType, from: string, to: string, props: Properties = {}, extra = ''): EdgeRow => ({
  id: hashId(type, from, to, extra),
  type,
  from,
  to,
  props,
})
