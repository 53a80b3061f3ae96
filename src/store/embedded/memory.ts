import { dropEdge, dropNode, emptyRowGraph, putEdge, putNode, type RowGraph } from '../../graph/row-graph.ts'
import type { Snapshot } from './snapshot.ts'

/** The graph in memory as it was after a number of commits. It only ever follows what is on disk. */
export interface Memory {
  /** The graph as the snapshot has it: read whole at first, then by what each commit changed, whoever wrote it. */
  graphAt(snapshot: Snapshot): RowGraph
}

export const newMemory = (): Memory => {
  let graph: RowGraph | null = null
  let version = 0
  return {
    graphAt: (snapshot) => {
      if (graph === null || !catchUp(graph, version, snapshot)) graph = readWhole(snapshot)
      version = snapshot.version
      return graph
    },
  }
}

const readWhole = (snapshot: Snapshot): RowGraph => {
  const graph = emptyRowGraph()
  for (const row of snapshot.allNodes()) putNode(graph, row)
  for (const row of snapshot.allEdges()) putEdge(graph, row)
  return graph
}

/** False where the changes of a commit in between are not kept. */
const catchUp = (graph: RowGraph, version: number, snapshot: Snapshot): boolean => {
  if (snapshot.version < version) return false
  const nodes = new Set<string>()
  const edges = new Set<string>()
  for (let commit = version + 1; commit <= snapshot.version; commit++) {
    const changes = snapshot.changes(commit)
    if (changes === undefined) return false
    for (const id of changes.nodes) nodes.add(id)
    for (const id of changes.edges) edges.add(id)
  }
  for (const id of nodes) {
    const row = snapshot.node(id)
    if (row) putNode(graph, row)
    else dropNode(graph, id)
  }
  for (const id of edges) {
    const row = snapshot.edge(id)
    if (row) putEdge(graph, row)
    else dropEdge(graph, id)
  }
  return true
}
