import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { ownEdges } from './own-edges.ts'
import type { ExportSource } from './source.ts'

const IDS_A_STEP = 200
/** Around one node and in each type and direction: a claim has fewer neighbours, so that no answer is cut. */
const NEIGHBOURS = 10_000

const inSteps = async <T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> => {
  const found: T[] = []
  for (let start = 0; start < ids.length; start += IDS_A_STEP)
    found.push(...(await read(ids.slice(start, start + IDS_A_STEP))))
  return found
}

const by = (one: readonly [string, string], other: readonly [string, string]): number =>
  one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : one[1] < other[1] ? -1 : 1

/**
 * The graph around the claims of an answer: these, whatever is one edge away, and all edges among them, in the order
 * of a dump.
 */
export const answerGraph = async (reader: GraphReader, ids: readonly string[]): Promise<ExportSource> => {
  const met = await inSteps([...new Set(ids)], (some) => reader.edges(some, { direction: 'both', limit: NEIGHBOURS }))
  const reached = [...new Set([...ids, ...met.flatMap(({ from, to }) => [from, to])])]
  const nodes = await inSteps(reached, (some) => reader.nodes(some))
  const known = new Set(nodes.map(({ id }) => id))
  const among = (edge: EdgeRow): boolean => known.has(edge.from) && known.has(edge.to)
  const edges = (await ownEdges(reader, nodes)).filter(among)
  return sourceOf(reader, nodes, edges)
}

const sourceOf = (reader: GraphReader, nodes: NodeRow[], edges: EdgeRow[]): ExportSource => {
  const ids = new Set(edges.map(({ id }) => id))
  nodes.sort((a, b) => by([a.label, a.id], [b.label, b.id]))
  edges.sort((a, b) => by([a.type, a.id], [b.type, b.id]))
  return {
    async *dump() {
      for (const node of nodes) yield { node }
      for (const edge of edges) yield { edge }
    },
    decisions: async () => [],
    async *contributions() {},
    nodes: (some) => reader.nodes(some),
    edges: async (some, options) => (await reader.edges(some, options)).filter(({ id }) => ids.has(id)),
  }
}
