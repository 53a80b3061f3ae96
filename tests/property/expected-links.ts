import type { Decision } from '../../src/domain/decision.ts'
import type { EdgeRow, IndexName, NodeRow } from '../../src/domain/graph.ts'
import { CHAINS } from '../../src/link/chains.ts'
import { verdictsOf } from '../../src/link/decisions.ts'
import { onReferredDemand } from '../../src/link/demand-reference.ts'
import type { Entry } from '../../src/link/entry.ts'
import { mayBe } from '../../src/link/may-be.ts'

export interface DumpedGraph {
  nodes: NodeRow[]
  edges: EdgeRow[]
}

const place = ({ date, id }: NodeRow): string => `${date} ${id}`
const byPlace = (a: Entry, b: Entry): number => (place(a.row) < place(b.row) ? -1 : 1)

/**
 * Every link that a graph has to have, found the slow way: from all nodes under each key, with no thought of what
 * changed last.
 */
export const expectedLinks = ({ nodes, edges }: DumpedGraph, decisions: readonly Decision[]): EdgeRow[] => {
  const reportedIn = new Map(edges.filter(({ type }) => type === 'REPORTED_IN').map(({ from, to }) => [from, to]))
  const entries = nodes.map((row): Entry => ({ row, article: reportedIn.get(row.id) ?? row.id }))
  const under = (index: IndexName): Entry[][] => {
    const groups = new Map<string, Entry[]>()
    for (const entry of entries) {
      const key = entry.row.keys[index]
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), entry])
    }
    return [...groups.values()].map((group) => group.sort(byPlace))
  }
  const chained = CHAINS.flatMap(({ index, reach, link }) =>
    under(index).flatMap((group) =>
      group.map((entry, at) => link(entry, group.slice(Math.max(0, at - reach), at).reverse())),
    ),
  )

  const references = entries.map((position) => {
    const { refers } = position.row.keys
    if (refers === undefined) return null
    const inTime = entries.filter(
      ({ row, article }) =>
        row.label === 'Demand' &&
        (refers.endsWith('|') ? `${row.keys.raisedBy}|` === refers : row.keys.raised === refers) &&
        row.date !== '' &&
        row.date <= position.row.date &&
        article !== position.article,
    )
    const last = inTime.sort(byPlace).at(-1)
    return last === undefined ? null : onReferredDemand(position.row, last.row)
  })

  const { parted } = verdictsOf(decisions)
  const alike = under('match').flatMap((group) =>
    group.flatMap(({ row }, at) =>
      group.slice(at + 1).map((other) => (parted(row.id, other.row.id) ? null : mayBe(row, other.row))),
    ),
  )
  return [...chained, ...references, ...alike].filter((edge) => edge !== null)
}

/** The links that a graph has: all edges that no single article makes. */
export const linksOf = ({ edges }: DumpedGraph): EdgeRow[] =>
  edges.filter(
    ({ type, props }) => ['SAME_TEXT_AS', 'SUPERSEDES', 'SAME_AS', 'MAY_BE'].includes(type) || props.linked === true,
  )
