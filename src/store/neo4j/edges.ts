import { EDGE_TYPES, type EdgeRow, type EdgeType } from '../../domain/graph.ts'
import type { Run } from './connection.ts'
import { cypher } from './cypher.ts'
import { EDGE_ENDS } from './edge-ends.ts'
import { edgeRow, whole } from './rows.ts'

type Direction = 'out' | 'in'

/** Edges at nodes, ordered by edge id, the first `limit` of each node, type and direction. */
export const edgesAt = async (
  run: Run,
  ids: readonly string[],
  {
    types = EDGE_TYPES,
    direction,
    limit,
  }: { types?: readonly EdgeType[]; direction: Direction | 'both'; limit: number },
): Promise<EdgeRow[]> => {
  const ways: Direction[] = direction === 'both' ? ['out', 'in'] : [direction]
  const parameters = { ids: [...new Set(ids)], limit: whole(Math.max(0, limit)) }
  const at = (type: EdgeType, way: Direction) => {
    const labels = EDGE_ENDS[type][way === 'out' ? 'from' : 'to']
    return run(cypher(`read/edges-${way}`, { type, labels }), parameters)
  }
  const found = await Promise.all(ways.flatMap((way) => [...new Set(types)].map((type) => at(type, way))))
  return sortedById(found.flat().map(edgeRow))
}

/** Those edges of the given ids that exist, ordered by id. */
export const edgesWithIds = async (run: Run, edges: readonly { id: string; type: EdgeType }[]): Promise<EdgeRow[]> => {
  const found = await Promise.all(
    [...byType(edges)].map(([type, group]) =>
      run(cypher('read/edges-by-id', { type }), { ids: group.map(({ id }) => id) }),
    ),
  )
  return sortedById(found.flat().map(edgeRow))
}

/** Edges in groups of one type, in the fixed order of EDGE_TYPES. */
export const byType = <E extends { type: EdgeType }>(edges: readonly E[]): Map<EdgeType, E[]> => {
  const groups = new Map<EdgeType, E[]>()
  for (const type of EDGE_TYPES) {
    const group = edges.filter((edge) => edge.type === type)
    if (group.length > 0) groups.set(type, group)
  }
  return groups
}

const sortedById = (rows: EdgeRow[]): EdgeRow[] => {
  const unique = new Map(rows.map((row) => [row.id, row]))
  return [...unique.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
