import { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow } from '../domain/graph.ts'
import type { Page, Place } from '../store/port.ts'
import { DEFAULT_LIMIT, type Paged, type PageQuery } from './schemas.ts'

/** How many rows a walk over a whole list asks for at a time. */
export const WALK_ROWS = 500

const cursorSchema = z.tuple([z.string(), z.string().min(1)])

/** A cursor is base64url of the JSON [date, id] of the last row of a page. */
export const writeCursor = (place: Place): string =>
  Buffer.from(JSON.stringify([place.date, place.id])).toString('base64url')

/** @throws INPUT_INVALID naming the field `cursor`. */
export const readCursor = (cursor: string): Place => {
  try {
    const [date, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { date, id }
  } catch (cause) {
    throw new DemarcheError('INPUT_INVALID', 'not a cursor that this list gave', { field: 'cursor' }, { cause })
  }
}

const placeOf = (row: NodeRow): Place => ({ date: row.date, id: row.id })

type List = (page: Page) => Promise<NodeRow[]>

/** One page of rows, and the cursor of the page after. Asks for one row more than `limit` to know whether there is one. */
export const readPage = async (page: PageQuery, list: List): Promise<Paged<NodeRow>> => {
  const limit = page.limit ?? DEFAULT_LIMIT
  const after = page.cursor === undefined ? null : readCursor(page.cursor)
  const rows = await list({ after, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null }
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
