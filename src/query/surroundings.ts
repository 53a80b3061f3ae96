import type { EdgeRow, EdgeType, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'

/** Edges of one node, type and direction that an answer shows at most; far above what one article makes. */
export const EDGES_SHOWN = 10_000

/** The rows around some rows: their edges, and the nodes at the far ends. */
export interface Surroundings {
  /** Far ends of the edges of a type that leave or reach a node, ordered by (date, id). */
  far(id: string, type: EdgeType, direction: 'out' | 'in'): NodeRow[]
  node(id: string | null): NodeRow | null
}

/** The order of all lists: (date, id), compared as ASCII. */
export const byPlace = (a: NodeRow, b: NodeRow): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/**
 * Reads the edges of `rows` in both directions at once, and the nodes that they lead to.
 * @param others ids of nodes that no edge leads to but the rows name (on whose behalf)
 */
export const readSurroundings = async (
  reader: GraphReader,
  rows: readonly NodeRow[],
  types: { out: readonly EdgeType[]; in: readonly EdgeType[] },
  others: readonly (string | null)[] = [],
): Promise<Surroundings> => {
  const ids = rows.map((row) => row.id)
  const read = (direction: 'out' | 'in', some: readonly EdgeType[]): Promise<EdgeRow[]> =>
    ids.length === 0 || some.length === 0
      ? Promise.resolve([])
      : reader.edges(ids, { types: some, direction, limit: EDGES_SHOWN })
  const [leaving, reaching] = await Promise.all([read('out', types.out), read('in', types.in)])
  const wanted = new Set<string>()
  for (const id of others) if (id !== null) wanted.add(id)
  const ends = new Map<string, string[]>()
  const note = (near: string, type: EdgeType, direction: 'out' | 'in', farId: string): void => {
    const key = `${near} ${type} ${direction}`
    const known = ends.get(key)
    if (known === undefined) ends.set(key, [farId])
    else known.push(farId)
    wanted.add(farId)
  }
  for (const edge of leaving) note(edge.from, edge.type, 'out', edge.to)
  for (const edge of reaching) note(edge.to, edge.type, 'in', edge.from)
  const nodes = new Map((await reader.nodes([...wanted].sort())).map((row) => [row.id, row]))
  return {
    far: (id, type, direction) =>
      (ends.get(`${id} ${type} ${direction}`) ?? [])
        .map((farId) => nodes.get(farId))
        .filter((row) => row !== undefined)
        .sort(byPlace),
    node: (id) => (id === null ? null : (nodes.get(id) ?? null)),
  }
}
