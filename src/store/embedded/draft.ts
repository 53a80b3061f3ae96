import type { Contribution } from '../../domain/contribution.ts'
import type { Decision } from '../../domain/decision.ts'
import type { EdgeRow, IndexName, NodeRow } from '../../domain/graph.ts'

type Drafted<T> = Map<string, T | null>

/** What a transaction has written so far and nobody else sees: by id the new row, or null for a deleted one. */
export interface Draft {
  nodes: Drafted<NodeRow>
  edges: Drafted<EdgeRow>
  contributions: Drafted<Contribution>
  decisions: Drafted<Decision>
  /** Drafted edges that start (`out`) or end (`in`) at a node. */
  edgesAt(node: string, direction: 'out' | 'in'): EdgeRow[]
  /** Drafted nodes under an index key. */
  under(index: IndexName, key: string): NodeRow[]
  setNode(id: string, row: NodeRow | null): void
  setEdge(id: string, row: EdgeRow | null): void
  isEmpty(): boolean
}

export const newDraft = (): Draft => {
  const nodes: Drafted<NodeRow> = new Map()
  const edges: Drafted<EdgeRow> = new Map()
  const contributions: Drafted<Contribution> = new Map()
  const decisions: Drafted<Decision> = new Map()
  const nodesByKey = groups()
  const edgesByEnd = { out: groups(), in: groups() }

  return {
    nodes,
    edges,
    contributions,
    decisions,
    edgesAt: (node, direction) => [...edgesByEnd[direction].of(node)].map((id) => edges.get(id) as EdgeRow),
    under: (index, key) => [...nodesByKey.of(`${index} ${key}`)].map((id) => nodes.get(id) as NodeRow),
    setNode: (id, row) => {
      for (const key of keysOf(nodes.get(id))) nodesByKey.remove(key, id)
      nodes.set(id, row)
      for (const key of keysOf(row)) nodesByKey.add(key, id)
    },
    setEdge: (id, row) => {
      const former = edges.get(id)
      if (former) {
        edgesByEnd.out.remove(former.from, id)
        edgesByEnd.in.remove(former.to, id)
      }
      edges.set(id, row)
      if (row) {
        edgesByEnd.out.add(row.from, id)
        edgesByEnd.in.add(row.to, id)
      }
    },
    isEmpty: () => nodes.size + edges.size + contributions.size + decisions.size === 0,
  }
}

const keysOf = (row: NodeRow | null | undefined): string[] =>
  row ? Object.entries(row.keys).map(([index, key]) => `${index} ${key}`) : []

const groups = () => {
  const members = new Map<string, Set<string>>()
  return {
    of: (group: string): ReadonlySet<string> => members.get(group) ?? new Set(),
    add: (group: string, id: string) => {
      const set = members.get(group)
      if (set) set.add(id)
      else members.set(group, new Set([id]))
    },
    remove: (group: string, id: string) => members.get(group)?.delete(id),
  }
}
