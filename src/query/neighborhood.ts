import { DemarcheError } from '../domain/errors.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { neighborhood as walkAround } from '../graph/neighborhood.ts'
import type { GraphReader } from '../store/port.ts'
import { stringOf } from './properties.ts'
import type { Neighborhood, NeighborhoodQuery } from './schemas.ts'

const DEFAULT_DEPTH = 1
const DEFAULT_NODES = 200

/**
 * The nodes within `depth` edges of one, nearest first and in order of id at one distance, at most `limit` of them,
 * with the edges among them that were met on the way. Edges have a direction, but are walked both ways.
 * @throws NOT_FOUND when there is no node with the id
 */
export const neighborhood = async (reader: GraphReader, query: NeighborhoodQuery): Promise<Neighborhood> => {
  const depth = query.depth ?? DEFAULT_DEPTH
  const limit = query.limit ?? DEFAULT_NODES
  const [center] = await reader.nodes([query.id])
  if (center === undefined) throw new DemarcheError('NOT_FOUND', `no node has the id “${query.id}”`, { field: 'id' })
  const edgesOf = (ids: readonly string[]): Promise<EdgeRow[]> =>
    reader.edges(ids, { direction: 'both', limit: limit + 1 })
  const { distances, edges, truncated } = await walkAround(center.id, edgesOf, { depth, limit })
  const rows = new Map((await reader.nodes([...distances.keys()])).map((row) => [row.id, row]))
  return {
    nodes: [...distances].flatMap(([id, distance]) => {
      const row = rows.get(id)
      return row === undefined ? [] : [nodeView(row, distance)]
    }),
    edges: edges.map(({ id, type, from, to }) => ({ id, type, from, to })),
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
