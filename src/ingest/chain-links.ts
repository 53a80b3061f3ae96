import type { EdgeRow, EdgeType, IndexName, NodeRow } from '../domain/graph.ts'
import type { Entry, LinkToPredecessor } from '../link/entry.ts'
import { sameDemand } from '../link/same-demand.ts'
import { sameText } from '../link/same-text.ts'
import { supersedes } from '../link/supersedes.ts'
import type { Probe } from '../store/port.ts'
import type { ChangedNode } from './diff-rows.ts'
import type { NeighbourReader } from './neighbour-reader.ts'

const CHAINS: readonly { index: IndexName; type: EdgeType; link: LinkToPredecessor }[] = [
  { index: 'text', type: 'SAME_TEXT_AS', link: sameText },
  { index: 'stand', type: 'SUPERSEDES', link: supersedes },
  { index: 'raised', type: 'SAME_AS', link: sameDemand },
]

export const CHAIN_TYPES: readonly EdgeType[] = CHAINS.map(({ type }) => type)

const places = ({ before, after }: ChangedNode, index: IndexName): NodeRow[] =>
  [before, after].filter((row) => row !== null && row.keys[index] !== undefined) as NodeRow[]

const probesAt = (index: IndexName, row: NodeRow): { before: Probe; after: Probe } => {
  const at = { index, key: row.keys[index] ?? '', place: { date: row.date, id: row.id } }
  return { before: { ...at, direction: 'before' }, after: { ...at, direction: 'after' } }
}

/** What has to be read to link the changed nodes and those that follow them: the neighbours of old and new places. */
export const chainProbes = (changed: readonly ChangedNode[]): Probe[] =>
  CHAINS.flatMap(({ index }) =>
    changed.flatMap((node) => places(node, index)).flatMap((row) => Object.values(probesAt(index, row))),
  )

/**
 * Links to predecessors as they have to be after a change: of each changed node, and of the node that follows a place
 * which was taken or left. `ids` are the nodes whose stored links these replace.
 */
export const chainLinks = async (
  reader: NeighbourReader,
  changed: readonly ChangedNode[],
): Promise<{ ids: Set<string>; wanted: EdgeRow[] }> => {
  const ids = new Set<string>()
  const wanted: EdgeRow[] = []
  const rows = changed.map(({ after }) => after).filter((row) => row !== null)
  const entries = new Map((await reader.entries(rows)).map((entry) => [entry.row.id, entry]))
  for (const { index, link } of CHAINS) {
    const want = (entry: Entry, predecessor: Entry | null): void => {
      ids.add(entry.row.id)
      const edge = link(entry, predecessor)
      if (edge !== null) wanted.push(edge)
    }
    for (const node of changed) {
      const entry = node.after === null ? undefined : entries.get(node.after.id)
      for (const row of places(node, index)) {
        const { before, after } = probesAt(index, row)
        const [predecessor, successor] = [reader.found(before), reader.found(after)]
        const taken = entry !== undefined && entry.row.keys[index] === row.keys[index] && entry.row.date === row.date
        if (entry !== undefined) ids.add(entry.row.id)
        if (taken) want(entry, predecessor)
        if (successor !== null) want(successor, taken ? entry : predecessor)
      }
    }
  }
  return { ids, wanted }
}
