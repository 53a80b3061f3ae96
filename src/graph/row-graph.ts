import { MultiDirectedGraph } from 'graphology'
import type { EdgeRow, EdgeType, NodeRow, Properties } from '../domain/graph.ts'

/** A node without its wording: what algorithms and filters ask for. */
export interface NodeFacts extends Pick<NodeRow, 'label' | 'actorType' | 'date'> {
  props: Properties
}

export interface EdgeFacts {
  type: EdgeType
}

export type RowGraph = MultiDirectedGraph<NodeFacts, EdgeFacts>

/** Long texts that no algorithm reads; whoever shows a node takes its row from the store. */
const WORDING: ReadonlySet<string> = new Set(['text', 'sentence', 'starts', 'ends'])

export const emptyRowGraph = (): RowGraph => new MultiDirectedGraph<NodeFacts, EdgeFacts>()

/** Adds a node or replaces its facts; its edges stay. */
export const putNode = (graph: RowGraph, row: NodeRow): void => {
  const props = Object.fromEntries(Object.entries(row.props).filter(([name]) => !WORDING.has(name)))
  const facts: NodeFacts = { label: row.label, date: row.date, props }
  if (row.actorType !== undefined) facts.actorType = row.actorType
  if (graph.hasNode(row.id)) graph.replaceNodeAttributes(row.id, facts)
  else graph.addNode(row.id, facts)
}

/** Adds an edge, or replaces the one of the same id. Both ends are nodes of the graph. */
export const putEdge = (graph: RowGraph, row: EdgeRow): void => {
  dropEdge(graph, row.id)
  graph.addDirectedEdgeWithKey(row.id, row.from, row.to, { type: row.type })
}

/** With its edges. */
export const dropNode = (graph: RowGraph, id: string): void => {
  if (graph.hasNode(id)) graph.dropNode(id)
}

export const dropEdge = (graph: RowGraph, id: string): void => {
  if (graph.hasEdge(id)) graph.dropEdge(id)
}
