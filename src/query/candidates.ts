import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { readCursor, walk, writeCursor } from './paging.ts'
import { DEFAULT_LIMIT, type PageQuery } from './queries.ts'
import { actorView } from './references.ts'
import { EDGES_SHOWN } from './surroundings.ts'
import type { CandidateView, Paged } from './views.ts'

const byEnds = (x: EdgeRow, y: EdgeRow): number =>
  x.from < y.from ? -1 : x.from > y.from ? 1 : x.to < y.to ? -1 : x.to > y.to ? 1 : 0

const viewsOf = async (reader: GraphReader, edges: readonly EdgeRow[]): Promise<CandidateView[]> => {
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort()
  const nodes = new Map((await reader.nodes(ids)).map((row): [string, NodeRow] => [row.id, row]))
  return edges.flatMap((edge) => {
    const [a, b] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (a === undefined || b === undefined) return []
    return [{ a: actorView(a), b: actorView(b), score: Number(edge.props.score), reason: String(edge.props.reason) }]
  })
}

/** The pairs that may be one actor with one of the given, in order of their ids. */
export const candidatesOf = async (reader: GraphReader, actorIds: readonly string[]): Promise<CandidateView[]> => {
  const edges = await reader.edges(actorIds, { types: ['MAY_BE'], direction: 'both', limit: EDGES_SHOWN })
  return viewsOf(reader, edges.sort(byEnds))
}

/**
 * All pairs of actors that may be one, in order of their ids. Here a cursor holds the ids of both.
 * Actors are walked in portions, since the pairs have no order of their own in a store.
 * @throws INPUT_INVALID for a bad cursor
 */
export const listCandidates = async (reader: GraphReader, page: PageQuery = {}): Promise<Paged<CandidateView>> => {
  const limit = page.limit ?? DEFAULT_LIMIT
  const after = page.cursor === undefined ? null : readCursor('candidates', page.cursor)
  const isLater = ({ from, to }: EdgeRow): boolean =>
    after === null || from > after.date || (from === after.date && to > after.id)
  const found: EdgeRow[] = []
  if (after !== null) found.push(...(await pairsFrom(reader, [after.date])).filter(isLater))
  const start = after === null ? null : { date: '', id: after.date }
  for await (const rows of walk((asked) => reader.actors({}, asked), start)) {
    if (found.length > limit) break
    found.push(
      ...(await pairsFrom(
        reader,
        rows.map((row) => row.id),
      )),
    )
  }
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const more = found.length > limit && last !== undefined
  const next = more ? writeCursor('candidates', { date: last.from, id: last.to }) : null
  return { items: await viewsOf(reader, shown), next }
}

const pairsFrom = async (reader: GraphReader, ids: readonly string[]): Promise<EdgeRow[]> => {
  const edges = await reader.edges(ids, { types: ['MAY_BE'], direction: 'out', limit: EDGES_SHOWN })
  return edges.sort(byEnds)
}
