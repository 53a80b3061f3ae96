import { DemarcheError } from '../domain/errors.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { stringOf } from './properties.ts'
import type { Neighborhood, NeighborhoodQuery } from './schemas.ts'

const DEFAULT_DEPTH = 1
const DEFAULT_NODES = 200

const byId = (a: EdgeRow, b: EdgeRow): number => (a.id < b.id ? -1 : 1)

/**
 * The nodes within `depth` edges of one, nearest first and in order of id at one distance, at most `limit` of them,
 * with the edges among those that were walked. Edges have a direction, but are walked both ways.
 * @throws NOT_FOUND when there is no node with the id
 */
export const neighborhood = async (reader: GraphReader, query: NeighborhoodQuery): Promise<Neighborhood> => {
  const depth = query.depth ?? DEFAULT_DEPTH
  const limit = query.limit ?? DEFAULT_NODES
  const [center] = await reader.nodes([query.id])
  if (center === undefined) throw new DemarcheError('NOT_FOUND', `no node has the id “${query.id}”`, { field: 'id' })
  const distances = new Map([[center.id, 0]])
  const edges = new Map<string, EdgeRow>()
  let frontier = [center.id]
  let truncated = false
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const met = await reader.edges(frontier, { direction: 'both', limit: limit + 1 })
    for (const edge of met) edges.set(edge.id, edge)
    const fresh = [...new Set(met.flatMap(({ from, to }) => [from, to]))].filter((id) => !distances.has(id)).sort()
    const room = limit - distances.size
    truncated ||= fresh.length > room
    frontier = fresh.slice(0, room)
    for (const id of frontier) distances.set(id, distance)
  }
  const rows = new Map((await reader.nodes([...distances.keys()])).map((row) => [row.id, row]))
  return {
    nodes: [...distances].flatMap(([id, distance]) => {
      const row = rows.get(id)
      return row === undefined ? [] : [nodeView(row, distance)]
    }),
    edges: [...edges.values()]
      .filter(({ from, to }) => rows.has(from) && rows.has(to))
      .sort(byId)
      .map(({ id, type, from, to }) => ({ id, type, from, to })),
    truncated,
  }
}

const nodeView = (row: NodeRow, distance: number): Neighborhood['nodes'][number] => ({
  id: row.id,
  label: row.label,
  type: row.actorType ?? null,
  name: stringOf(row, 'name'),
  date: row.date === '' ? null : row.date,
  distance,
})
