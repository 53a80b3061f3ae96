import type { EdgeRow } from '../domain/graph.ts'

export interface Neighborhood {
  /** Ids, the centre first, then by distance; within one distance by the node they were reached from, then by edge id. */
  nodes: string[]
  /** Edges seen on the way whose ends are both in `nodes`, in the order of their ids. */
  edges: EdgeRow[]
  /** Whether nodes within the depth were left out because of the limit. */
  truncated: boolean
}

/**
 * What lies within `depth` steps of a node, breadth first and whatever the direction of the edges, at most
 * `nodeLimit` nodes with the centre. `edgesOf` gives the edges that start or end at any of some nodes;
 * the same edges give the same answer in any order.
 */
export const neighborhood = async (
  centre: string,
  edgesOf: (ids: readonly string[]) => Promise<readonly EdgeRow[]>,
  { depth, nodeLimit }: { depth: number; nodeLimit: number },
): Promise<Neighborhood> => {
  const reached = new Set([centre])
  const seen = new Map<string, EdgeRow>()
  let truncated = false
  let layer = [centre]
  for (let step = 0; step < depth && layer.length > 0; step++) {
    const edges = (await edgesOf(layer)).toSorted(byId)
    for (const edge of edges) seen.set(edge.id, edge)
    const next: string[] = []
    for (const id of othersInOrder(layer, edges)) {
      if (reached.has(id)) continue
      if (reached.size >= nodeLimit) {
        truncated = true
        break
      }
      reached.add(id)
      next.push(id)
    }
    layer = next
  }
  const edges = [...seen.values()].filter(({ from, to }) => reached.has(from) && reached.has(to)).sort(byId)
  return { nodes: [...reached], edges, truncated }
}

const othersInOrder = (layer: readonly string[], edges: readonly EdgeRow[]): string[] => {
  const others = new Map(layer.map((id) => [id, [] as string[]]))
  for (const { from, to } of edges) {
    others.get(from)?.push(to)
    others.get(to)?.push(from)
  }
  return [...others.values()].flat()
}

const byId = (a: EdgeRow, b: EdgeRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
