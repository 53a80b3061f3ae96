import type { EdgeRow } from '../domain/graph.ts'

export interface Neighborhood {
  /** Steps from the centre by node id, nearest first and in the order of ids at one distance. */
  distances: Map<string, number>
  /** Edges seen on the way whose ends were both reached, in the order of their ids. */
  edges: EdgeRow[]
  /** Whether nodes within the depth were left out because of the limit. */
  truncated: boolean
}

/**
 * What lies within `depth` edges of a node, breadth first and whatever the direction of the edges, at most
 * `limit` nodes with the centre. `edgesOf` gives the edges that start or end at any of some nodes, in any order.
 */
export const neighborhood = async (
  centre: string,
  edgesOf: (ids: readonly string[]) => Promise<readonly EdgeRow[]>,
  { depth, limit }: { depth: number; limit: number },
): Promise<Neighborhood> => {
  const distances = new Map([[centre, 0]])
  const seen = new Map<string, EdgeRow>()
  let truncated = false
  let frontier = [centre]
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const met = await edgesOf(frontier)
    for (const edge of met) seen.set(edge.id, edge)
    const ends = new Set(met.flatMap(({ from, to }) => [from, to]))
    const fresh = [...ends].filter((id) => !distances.has(id)).sort()
    const room = limit - distances.size
    truncated ||= fresh.length > room
    frontier = fresh.slice(0, room)
    for (const id of frontier) distances.set(id, distance)
  }
  const edges = [...seen.values()].filter(({ from, to }) => distances.has(from) && distances.has(to))
  return { distances, edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)), truncated }
}
