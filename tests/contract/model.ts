import type { EdgeRow, EdgeType, GraphChange, IndexName, NodeLabel, NodeRow } from '../../src/domain/graph.ts'
import type { Page, Place, Probe } from '../../src/store/port.ts'

const before = (a: Place, b: Place) => a.date < b.date || (a.date === b.date && a.id < b.id)
const byPlace = (a: NodeRow, b: NodeRow) => (before(a, b) ? -1 : 1)
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** What the port promises, said as plainly as can be: every answer is a filter and a sort over all rows. */
export class Model {
  nodes = new Map<string, NodeRow>()
  edges = new Map<string, EdgeRow>()

  copy(): Model {
    const model = new Model()
    model.nodes = new Map(this.nodes)
    model.edges = new Map(this.edges)
    return model
  }

  apply(change: GraphChange): void {
    for (const { id } of change.deleteNodes) {
      this.nodes.delete(id)
      for (const edge of [...this.edges.values()]) if (edge.from === id || edge.to === id) this.edges.delete(edge.id)
    }
    for (const { id } of change.deleteEdges) this.edges.delete(id)
    for (const row of change.putNodes) this.nodes.set(row.id, row)
    for (const row of change.putEdges) this.edges.set(row.id, row)
  }

  dump(): { nodes: NodeRow[]; edges: EdgeRow[] } {
    const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    return {
      nodes: [...this.nodes.values()].sort((a, b) => order(a.label, b.label) || order(a.id, b.id)),
      edges: [...this.edges.values()].sort((a, b) => order(a.type, b.type) || order(a.id, b.id)),
    }
  }

  under(index: IndexName, key: string): NodeRow[] {
    return [...this.nodes.values()].filter(({ keys }) => keys[index] === key).sort(byPlace)
  }

  neighbour({ index, key, place, direction }: Probe): NodeRow | null {
    const rows = this.under(index, key)
    if (direction === 'after') return rows.find((row) => before(place, row)) ?? null
    return rows.findLast((row) => before(row, place)) ?? null
  }

  between(index: IndexName, key: string, from: string, to: Place | null): NodeRow[] {
    return this.under(index, key).filter((row) => row.date >= from && (to === null || before(row, to)))
  }

  list(label: NodeLabel, wanted: (row: NodeRow) => boolean, { after, limit }: Page): NodeRow[] {
    const rows = [...this.nodes.values()].filter((row) => row.label === label && wanted(row))
    return rows
      .sort(byPlace)
      .filter((row) => after === null || before(after, row))
      .slice(0, limit)
  }

  joined(type: EdgeType, from: string, to: string): boolean {
    return [...this.edges.values()].some((edge) => edge.type === type && edge.from === from && edge.to === to)
  }

  edgesFrom(ids: readonly string[]): EdgeRow[] {
    return [...this.edges.values()].filter(({ from }) => ids.includes(from)).sort(byId)
  }

  edgesAt(ids: readonly string[], types: readonly EdgeType[], limit: number): EdgeRow[] {
    const found = new Set<EdgeRow>()
    for (const id of ids)
      for (const type of types)
        for (const end of ['from', 'to'] as const) {
          const edges = [...this.edges.values()].filter((edge) => edge.type === type && edge[end] === id)
          for (const edge of edges.sort(byId).slice(0, limit)) found.add(edge)
        }
    return [...found].sort(byId)
  }
}
