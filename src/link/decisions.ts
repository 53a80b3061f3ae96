import type { Decision } from '../domain/decision.ts'
import { inOrder, shownAs } from '../domain/shown-as.ts'
import type { ActorType } from '../domain/vocabulary.ts'

/** What people's decisions say about actor ids: a pure function of the set of decisions, whatever their order. */
export interface Verdicts {
  /** The id that an actor is shown under: its own where nothing was decided. */
  shown(id: string): string
  /** Every id that is shown under another, or that others are shown under. */
  merged(): string[]
  /** Name and type of an actor as the earliest decision about it knew them. */
  known(id: string): { name: string; type: ActorType } | null
  /** Whether the two were decided not to be one, directly or through actors that they are one with. */
  parted(a: string, b: string): boolean
  /** The parted pairs, as the ids that are shown. */
  partedPairs(): [string, string][]
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Joins are folded as {@link shownAs} does; what was parted holds for all that the two stand for. */
export const verdictsOf = (decisions: readonly Decision[]): Verdicts => {
  const ordered = inOrder(decisions)
  const shown = shownAs(ordered)
  const names = new Map<string, { name: string; type: ActorType }>()
  const note = (id: string, name: string | undefined, type: ActorType | undefined): void => {
    if (name !== undefined && type !== undefined && !names.has(id)) names.set(id, { name, type })
  }
  const ids = new Set<string>()
  for (const { verdict, a, b, aName, aType, bName, bType } of ordered) {
    note(a, aName, aType)
    note(b, bName, bType)
    if (verdict === 'same') ids.add(a).add(b)
  }
  const pairs = new Map<string, [string, string]>()
  for (const { verdict, a, b } of ordered) {
    const [one, other] = [shown(a), shown(b)].sort() as [string, string]
    if (verdict === 'not-same' && one !== other) pairs.set(pairKey(one, other), [one, other])
  }
  return {
    shown,
    merged: () => [...ids].sort(),
    known: (id) => names.get(id) ?? null,
    parted: (a, b) => pairs.has(pairKey(shown(a), shown(b))),
    partedPairs: () => [...pairs.values()],
  }
}

/** Ids whose showing differs between two states of the decisions: articles that name them have to be written anew. */
export const shownAnew = (before: Verdicts, after: Verdicts): string[] => {
  // Name and type are the decision's only where one is shown under another.
  const showing = ({ shown, known }: Verdicts, id: string): string =>
    shown(id) === id ? id : JSON.stringify([shown(id), known(shown(id))])
  return [...new Set([...before.merged(), ...after.merged()])]
    .filter((id) => showing(before, id) !== showing(after, id))
    .sort()
}
