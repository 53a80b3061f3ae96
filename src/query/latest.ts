import type { NodeRow } from '../domain/graph.ts'
import type { Page } from '../store/port.ts'
import { WALK_ROWS, walkAll } from './paging.ts'

/** A list of the store as far as it can be narrowed here: from a day on, or all of it. */
type ListFrom = (from: string | undefined, page: Page) => Promise<NodeRow[]>

const DAY_MS = 86_400_000
const FIRST_DAY = Date.parse('0001-01-01') / DAY_MS
const LAST_DAY = Date.parse('9999-12-31') / DAY_MS

const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** The last day from which at least `wanted` rows remain; the first day of all where fewer have a date. */
const dayBefore = async (list: ListFrom, wanted: number): Promise<string> => {
  let [low, high] = [FIRST_DAY, LAST_DAY]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const rows = await list(dayOf(middle), { after: null, limit: wanted })
    if (rows.length === wanted) low = middle
    else high = middle - 1
  }
  return dayOf(low)
}

/**
 * The last rows of a list, newest first. A store reads lists forwards only; where one is too long for that, the day
 * to begin at is found by halving.
 */
export const latestOf = async (list: ListFrom, wanted: number): Promise<NodeRow[]> => {
  const first = await list(undefined, { after: null, limit: WALK_ROWS })
  if (first.length < WALK_ROWS) return first.slice(-wanted).reverse()
  const from = await dayBefore(list, wanted)
  const dated = await walkAll((page) => list(from, page))
  const rows = dated.length >= wanted ? dated : await walkAll((page) => list(undefined, page))
  return rows.slice(-wanted).reverse()
}
