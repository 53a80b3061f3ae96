import { DemarcheError } from '../domain/errors.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { neighborhood as walkAround } from '../graph/neighborhood.ts'
import type { GraphReader } from '../store/port.ts'
import { isNamed } from './mentions.ts'
import { resolveActors } from './names.ts'
import { stringOf } from './properties.ts'
import type { NeighborhoodQuery } from './queries.ts'
import type { Neighborhood } from './views.ts'

const DEFAULT_DEPTH = 1
const DEFAULT_NODES = 200

/**
 * The nodes within `depth` edges of one, nearest first and in order of id at one distance, at most `limit` of them,
 * with the edges among them that were met on the way. Edges have a direction, but are walked both ways.
 * @throws NOT_FOUND when there is no node with the id and no actor of the name, INPUT_INVALID when there are several
 */
export const neighborhood = async (reader: GraphReader, query: NeighborhoodQuery): Promise<Neighborhood> => {
  const depth = query.depth ?? DEFAULT_DEPTH
  const limit = query.limit ?? DEFAULT_NODES
  const center = await centerOf(reader, query.id)
  let unseen = false
  const edgesOf = async (ids: readonly string[]): Promise<EdgeRow[]> => {
    const edges = await reader.edges(ids, { direction: 'both', limit: limit + 1 })
    const shown = edges.filter(isNamed)
    // What is not shown may have taken the place of what would be.
    unseen ||= shown.length < edges.length && edges.length > limit
    return shown
  }
  const { distances, edges, truncated } = await walkAround(center, edgesOf, { depth, limit })
  const rows = new Map((await reader.nodes([...distances.keys()])).map((row) => [row.id, row]))
  return {
    nodes: [...distances].flatMap(([id, distance]) => {
      const row = rows.get(id)
      return row === undefined ? [] : [nodeView(row, distance)]
    }),
    edges: edges.map(({ id, type, from, to }) => ({ id, type, from, to })),
    truncated: truncated || unseen,
  }
}

const centerOf = async (reader: GraphReader, idOrName: string): Promise<string> => {
  const [node] = await reader.nodes([idOrName])
  if (node !== undefined) return node.id
  const [actor, ...others] = (await resolveActors(reader, 'id', [idOrName])) ?? []
  if (actor !== undefined && others.length === 0) return actor
  throw new DemarcheError('INPUT_INVALID', `“${idOrName}” is the name of several actors: give the id of one`, {
    field: 'id',
  })
}

const nodeView = (row: NodeRow, distance: number): Neighborhood['nodes'][number] => ({
  id: row.id,
  label: row.label,
  type: row.actorType ?? null,
  name: stringOf(row, 'name'),
  date: row.date === '' ? null : row.date,
  distance,
})
