import type { NodeRow } from '../domain/graph.ts'
import type { Page } from '../store/port.ts'
import { walk } from './paging.ts'

/** How many there are, and the last of them in order of (date, id), newest first. */
export const countAndLatest = async (
  list: (page: Page) => Promise<NodeRow[]>,
  latest: number,
): Promise<{ count: number; rows: NodeRow[] }> => {
  let count = 0
  let rows: NodeRow[] = []
  for await (const portion of walk(list)) {
    count += portion.length
    rows = [...rows, ...portion].slice(-latest)
  }
  return { count, rows: rows.reverse() }
}
