import { EDGE_TYPES, type EdgeRow, type EdgeType, type NodeRow } from '../../domain/graph.ts'
import type { Place, Probe, WriteTransaction } from '../port.ts'
import type { Draft } from './draft.ts'
import { compareAscii, comparePlaces } from './places.ts'
import type { Snapshot } from './snapshot.ts'

/** Reads a snapshot through what the draft has changed, and writes into the draft alone. */
export const transactionOver = (snapshot: Snapshot, draft: Draft): WriteTransaction => {
  const node = (id: string): NodeRow | undefined => drafted(draft.nodes, id, snapshot.node)
  const edge = (id: string): EdgeRow | undefined => drafted(draft.edges, id, snapshot.edge)

  const edgesAt = (id: string, types: readonly EdgeType[], direction: 'out' | 'in'): EdgeRow[] => {
    const found = draft.edgesAt(id, direction).filter((row) => types.includes(row.type))
    for (const type of types)
      for (const { edge: edgeId } of snapshot.edgesAt(id, direction, type))
        if (!draft.edges.has(edgeId)) found.push(snapshot.edge(edgeId) as EdgeRow)
    return found
  }

  const neighbour = ({ index, key, place, direction }: Probe): NodeRow | null => {
    const sign = direction === 'after' ? 1 : -1
    let best: Place | null = null
    for (const stored of snapshot.under(index, key, direction === 'after' ? { after: place } : { before: place })) {
      if (draft.nodes.has(stored.id)) continue
      best = stored
      break
    }
    for (const row of draft.under(index, key))
      if (sign * comparePlaces(row, place) > 0 && (best === null || sign * comparePlaces(row, best) < 0)) best = row
    return best === null ? null : (node(best.id) as NodeRow)
  }

  return {
    contributions: async (articleIds) =>
      articleIds.map((id) => drafted(draft.contributions, id, snapshot.contribution) ?? null),
    articlesMentioning: async (actorIds) => {
      const articles = actorIds.flatMap((id) => edgesAt(id, ['MENTIONS'], 'in').map((row) => row.from))
      return [...new Set(articles)].sort(compareAscii)
    },
    decisions: async () => {
      const stored = snapshot.decisions().filter(({ id }) => !draft.decisions.has(id))
      const all = [...stored, ...[...draft.decisions.values()].filter((decision) => decision !== null)]
      return all.sort((a, b) => comparePlaces({ date: a.at, id: a.id }, { date: b.at, id: b.id }))
    },
    nodes: async (ids) => ids.map(node).filter((row) => row !== undefined),
    edges: async (ids, types, direction) => byId([...new Set(ids)].flatMap((id) => edgesAt(id, types, direction))),
    edgesById: async (edges) =>
      byId([...new Set(edges.map(({ id }) => id))].map(edge).filter((row) => row !== undefined)),
    neighbours: async (probes) => probes.map(neighbour),
    between: async (index, key, from, to) => {
      const before = (place: Place) => to === null || comparePlaces(place, to) < 0
      const rows = draft.under(index, key).filter((row) => row.date >= from && before(row))
      for (const stored of snapshot.under(index, key, { after: { date: from, id: '' } })) {
        if (!before(stored)) break
        if (!draft.nodes.has(stored.id)) rows.push(snapshot.node(stored.id) as NodeRow)
      }
      return rows.sort(comparePlaces)
    },
    apply: async (change) => {
      for (const { id } of change.deleteNodes) {
        for (const row of [...edgesAt(id, EDGE_TYPES, 'out'), ...edgesAt(id, EDGE_TYPES, 'in')])
          draft.setEdge(row.id, null)
        draft.setNode(id, null)
      }
      for (const { id } of change.deleteEdges) draft.setEdge(id, null)
      for (const row of change.putNodes) draft.setNode(row.id, structuredClone(row))
      for (const row of change.putEdges) {
        if (!node(row.from) || !node(row.to))
          throw new TypeError(`the edge ${row.type} ${row.id} has an end that is no node`)
        draft.setEdge(row.id, structuredClone(row))
      }
    },
    putContributions: async (contributions) => {
      for (const one of contributions) draft.contributions.set(one.article.id, structuredClone(one))
    },
    deleteContribution: async (articleId) => {
      draft.contributions.set(articleId, null)
    },
    putDecision: async (decision) => {
      draft.decisions.set(decision.id, { ...decision })
    },
    deleteDecision: async (id) => {
      draft.decisions.set(id, null)
    },
  }
}

const drafted = <T>(
  drafts: Map<string, T | null>,
  id: string,
  stored: (id: string) => T | undefined,
): T | undefined => {
  const draft = drafts.get(id)
  return draft === undefined ? stored(id) : (draft ?? undefined)
}

const byId = (rows: EdgeRow[]): EdgeRow[] => rows.sort((a, b) => compareAscii(a.id, b.id))
