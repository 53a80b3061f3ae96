import { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow } from '../domain/graph.ts'
import type { Page, Place } from '../store/port.ts'
import { DEFAULT_LIMIT, type PageQuery } from './queries.ts'
import type { Paged } from './views.ts'

/** How many rows a walk over a whole list asks for at a time. */
export const WALK_ROWS = 500

/** The lists that are paged. A cursor of one is refused by the others. */
type ListName = 'statements' | 'positions' | 'demands' | 'actors' | 'articles' | 'topics' | 'candidates'

const cursorSchema = z.tuple([z.string(), z.string(), z.string().min(1)])

/** A cursor is base64url of the JSON [list, date, id]: the list's name, and the place of the last row of a page. */
export const writeCursor = (list: ListName, place: Place): string =>
  Buffer.from(JSON.stringify([list, place.date, place.id])).toString('base64url')

/** @throws INPUT_INVALID naming the field `cursor`, also for a cursor of another list */
export const readCursor = (list: ListName, cursor: string): Place => {
  try {
    const [of, date, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (of !== list) throw new TypeError(`a cursor of ${of}`)
    return { date, id }
  } catch (cause) {
    throw new DemarcheError('INPUT_INVALID', 'not a cursor that this list gave', { field: 'cursor' }, { cause })
  }
}

const placeOf = (row: NodeRow): Place => ({ date: row.date, id: row.id })

type List = (page: Page) => Promise<NodeRow[]>

/**
 * One page of a list as views of its rows, and the cursor of the page after. Asks for one row more than `limit` to know
 * whether there is one. A view may be missing, since a row may be deleted before the view is made: the page is then
 * filled from the rows that follow.
 */
export const readPage = async <View>(
  list: ListName,
  { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  rowsAt: List,
  viewsOf: (rows: NodeRow[]) => View[] | Promise<View[]>,
): Promise<Paged<View>> => {
  const items: View[] = []
  let after = cursor === undefined ? null : readCursor(list, cursor)
  for (;;) {
    const wanted = limit - items.length
    const rows = await rowsAt({ after, limit: wanted + 1 })
    const taken = rows.slice(0, wanted)
    items.push(...(await viewsOf(taken)))
    const last = taken.at(-1)
    if (last === undefined || rows.length <= wanted) return { items, next: null }
    after = placeOf(last)
    if (items.length === limit) return { items, next: writeCursor(list, after) }
  }
}

/** A whole list, in portions. */
export async function* walk(list: List, after: Place | null = null): AsyncGenerator<NodeRow[]> {
  let place = after
  for (;;) {
    const rows = await list({ after: place, limit: WALK_ROWS })
    const last = rows.at(-1)
    if (last !== undefined) yield rows
    if (last === undefined || rows.length < WALK_ROWS) return
    place = placeOf(last)
  }
}

export const walkAll = async (list: List): Promise<NodeRow[]> => {
  const rows: NodeRow[] = []
  for await (const portion of walk(list)) rows.push(...portion)
  return rows
}
