import type { ActorClaim } from '../domain/contribution.ts'
import { foldedKey, foldedText } from '../domain/fold.ts'
import type { NodeRow, PropertyValue } from '../domain/graph.ts'
import { type ActorType, actorTypeSchema } from '../domain/vocabulary.ts'
import { matchKey } from '../link/match-key.ts'
import { type Counted, count, mostSeen } from './counted.ts'

/**
 * All claims about one actor, added up: how many articles name it, and use each form, and how many claims give it each
 * name and each type. An article also claims actors that it never names, such as the state for which a minister speaks.
 */
interface ActorCounts {
  seenIn: number
  forms: Counted
  names: Counted
  types: Counted
}

const zip = (values: PropertyValue | undefined, counts: PropertyValue | undefined): Counted => {
  const numbers = Array.isArray(counts) ? counts.map(Number) : []
  return new Map(
    (Array.isArray(values) ? values.map(String) : [])
      .map((value, at): [string, number] => [value, numbers[at] ?? 0])
      .filter(([, seen]) => seen > 0),
  )
}

const countsOf = (row: NodeRow | null): ActorCounts => {
  if (row === null) return { seenIn: 0, forms: new Map(), names: new Map(), types: new Map() }
  const { seenIn, forms, formsSeen, formsNamed, types, typesSeen } = row.props
  const names = zip(forms, formsNamed)
  return {
    seenIn: Number(seenIn),
    forms: zip(forms, formsSeen),
    names,
    types: types === undefined ? new Map([[row.actorType ?? 'Role', claimsOf(names)]]) : zip(types, typesSeen),
  }
}

/** Every claim gives one name. */
const claimsOf = (names: Counted): number => [...names.values()].reduce((sum, claims) => sum + claims, 0)

const isNamed = ({ mentions }: ActorClaim): boolean => mentions > 0

/** Forms of a claim: the aliases and the name, each once. */
const formsOf = (claim: ActorClaim): string[] => [...new Set([claim.name, ...claim.aliases])]

const add = (counts: ActorCounts, claim: ActorClaim, by: 1 | -1): void => {
  if (isNamed(claim)) {
    counts.seenIn += by
    for (const form of formsOf(claim)) count(counts.forms, form, by)
  }
  count(counts.names, claim.name, by)
  count(counts.types, claim.type, by)
}

/** The most seen of all forms that read, folded, like the name that most claims give; where none is seen, of the names. */
const nameFrom = ({ forms, names }: ActorCounts): string => {
  const keys: Counted = new Map()
  for (const [name, seen] of names) count(keys, foldedKey(name), seen)
  const key = mostSeen(keys)
  const alike = (counted: Counted): Counted => new Map([...counted].filter(([form]) => foldedKey(form) === key))
  return mostSeen(alike(forms)) ?? mostSeen(alike(names)) ?? ''
}

const rowOf = (id: string, counts: ActorCounts): NodeRow => {
  const name = nameFrom(counts)
  const actorType: ActorType = actorTypeSchema.parse(mostSeen(counts.types))
  const forms = [...new Set([...counts.forms.keys(), ...counts.names.keys()])].sort()
  const types = [...counts.types.keys()].sort()
  return {
    id,
    label: 'Actor',
    actorType,
    date: '',
    keys: { match: matchKey(actorType, name) },
    props: {
      name,
      otherNames: forms.filter((form) => form !== name),
      forms,
      formsSeen: forms.map((form) => counts.forms.get(form) ?? 0),
      formsNamed: forms.map((form) => counts.names.get(form) ?? 0),
      seenIn: counts.seenIn,
      folded: [...new Set(forms.map(foldedText))].join('|'),
      // Data of another version may know an actor under another type; the counts keep the choice free of order.
      ...(types.length > 1 && { types, typesSeen: types.map((type) => counts.types.get(type) ?? 0) }),
    },
  }
}

/**
 * An Actor node after claims were taken off it and added to it; null when no article claims it any more. The result
 * depends on the claims that remain and never on the order in which they came.
 */
export const recountActor = (
  id: string,
  row: NodeRow | null,
  removed: readonly ActorClaim[],
  added: readonly ActorClaim[],
): NodeRow | null => {
  const counts = countsOf(row)
  // Added first: a count that passes through zero in between would be dropped.
  for (const claim of added) add(counts, claim, 1)
  for (const claim of removed) add(counts, claim, -1)
  return counts.names.size > 0 ? rowOf(id, counts) : null
}

/** What a claim says of the shared node, as a key: claims of the same key change nothing by taking one another's place. */
export const actorShare = (claim: ActorClaim): string =>
  JSON.stringify([claim.type, claim.name, isNamed(claim) && formsOf(claim).sort()])
