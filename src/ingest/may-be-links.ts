import type { GraphChange, NodeRow } from '../domain/graph.ts'
import type { Verdicts } from '../link/decisions.ts'
import { mayBe } from '../link/may-be.ts'
import type { WriteTransaction } from '../store/port.ts'
import type { ChangedNode } from './diff-rows.ts'
import { changeEdges } from './graph-change.ts'

const identity = (row: NodeRow | null): string => JSON.stringify([row?.actorType, row?.props.name])

/** Actors that stand in the graph and whose likeness to others a change may have altered. */
const likeAnew = (changed: readonly ChangedNode[]): NodeRow[] =>
  changed.filter(({ before, after }) => identity(before) !== identity(after)).flatMap(({ after }) => after ?? [])

const partedAnew = (before: Verdicts, after: Verdicts): string[] => {
  const [was, is] = [before, after].map((verdicts) => verdicts.partedPairs().map((pair) => pair.join(' '))) as [
    string[],
    string[],
  ]
  return [...was.filter((pair) => !is.includes(pair)), ...is.filter((pair) => !was.includes(pair))].flatMap((pair) =>
    pair.split(' '),
  )
}

/**
 * MAY_BE edges to change: those of actors that came or changed name or type, and of actors about which decisions say
 * something else than before. This reads all actors under a match key, of which one name has few.
 */
export const changeMayBe = async (
  transaction: WriteTransaction,
  changed: readonly ChangedNode[],
  verdicts: { before: Verdicts; after: Verdicts },
): Promise<GraphChange> => {
  const parted = verdicts.before === verdicts.after ? [] : partedAnew(verdicts.before, verdicts.after)
  const decided = parted.length === 0 ? [] : await transaction.nodes([...new Set(parted)].sort())
  const actors = new Map([...decided, ...likeAnew(changed)].map((row) => [row.id, row]))
  if (actors.size === 0) return changeEdges([], [])

  const ids = [...actors.keys()].sort()
  const keys = [...new Set([...actors.values()].map(({ keys }) => keys.match ?? ''))].sort()
  const [out, incoming, ...alike] = await Promise.all([
    transaction.edges(ids, ['MAY_BE'], 'out'),
    transaction.edges(ids, ['MAY_BE'], 'in'),
    ...keys.map((key) => transaction.between('match', key, '', null)),
  ])
  const wanted = [...actors.values()].flatMap((actor) =>
    (alike[keys.indexOf(actor.keys.match ?? '')] ?? [])
      .filter((other) => !verdicts.after.parted(actor.id, other.id))
      .flatMap((other) => mayBe(actor, other) ?? []),
  )
  return changeEdges([...out, ...incoming], wanted)
}
