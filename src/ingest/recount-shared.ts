import type { EdgeRow, GraphChange, NodeRow } from '../domain/graph.ts'
import type { WriteTransaction } from '../store/port.ts'
import type { ChangedNode, Recount, RowsDiff } from './diff-rows.ts'
import { recountActor } from './shared-actor.ts'
import { recountTopic } from './shared-topic.ts'
import { recountSpeaksFor } from './speaks-for.ts'

/** The shared rows that a change of articles' claims touches, counted anew: what to write, and the actors that differ. */
export const recountShared = async (
  transaction: WriteTransaction,
  diff: RowsDiff,
): Promise<{ change: GraphChange; actors: ChangedNode[] }> => {
  const asserted = [...diff.speaksFor.values()].map(assertedEdge)
  const ids = [...diff.actors.keys(), ...diff.topics.keys()]
  const [nodes, edges] = await Promise.all([
    ids.length === 0 ? [] : transaction.nodes(ids),
    asserted.length === 0 ? [] : transaction.edgesById(asserted),
  ])
  const storedNodes = new Map(nodes.map((row) => [row.id, row]))
  const storedEdges = new Map(edges.map((row) => [row.id, row]))

  const change: GraphChange = { deleteNodes: [], deleteEdges: [], putNodes: [], putEdges: [] }
  const write = (before: NodeRow | null, after: NodeRow | null): void => {
    if (after !== null) change.putNodes.push(after)
    else if (before !== null) change.deleteNodes.push({ id: before.id, label: before.label })
  }
  const actors = [...diff.actors].map(([id, { removed, added }]): ChangedNode => {
    const before = storedNodes.get(id) ?? null
    const after = recountActor(id, before, removed, added)
    write(before, after)
    return { before, after }
  })
  for (const [id, { removed, added }] of diff.topics) {
    const before = storedNodes.get(id) ?? null
    write(before, recountTopic(id, before, removed, added))
  }
  for (const recount of diff.speaksFor.values()) {
    const edge = assertedEdge(recount)
    const before = storedEdges.get(edge.id) ?? null
    const after = recountSpeaksFor(edge, before, recount.added.length - recount.removed.length)
    if (after !== null) change.putEdges.push(after)
    else if (before !== null) change.deleteEdges.push(before)
  }
  return { change, actors }
}

const assertedEdge = ({ added, removed }: Recount<EdgeRow>): EdgeRow => {
  const edge = added[0] ?? removed[0]
  if (edge === undefined) throw new TypeError('a recount without a claim')
  return edge
}
