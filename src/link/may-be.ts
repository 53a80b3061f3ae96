import { edgeRow } from '../domain/edge.ts'
import { foldedKey } from '../domain/fold.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import type { ActorType } from '../domain/vocabulary.ts'
import { acronymItself, capitalInitials } from './acronym.ts'
import { givenNamesAgree, type PersonName, personName } from './person-name.ts'

export interface Likeness {
  /** In (0, 1): how likely the two are one. */
  score: number
  reason: string
}

interface Named {
  type: ActorType
  name: string
}

const SAME_NAME: Likeness = { score: 0.9, reason: 'same name' }
const SAME_NAME_OTHER_TYPE: Likeness = { score: 0.6, reason: 'same name, other type' }
const ACRONYM: Likeness = { score: 0.7, reason: 'acronym and its expansion' }
const BARE_SURNAME: Likeness = { score: 0.5, reason: 'bare surname and full name' }
const GIVEN: Record<'equal' | 'initial' | 'spelling', Likeness> = {
  equal: { score: 0.85, reason: 'same first and last name' },
  initial: { score: 0.8, reason: 'same surname, initial of the given name' },
  spelling: { score: 0.75, reason: 'same surname, given name spelt alike' },
}

const likePersons = (a: PersonName, b: PersonName): Likeness | null => {
  if (a.last !== b.last || a.last === '') return null
  const [first, ...middle] = a.given
  const [otherFirst, ...otherMiddle] = b.given
  if (first === undefined || otherFirst === undefined) return first === otherFirst ? SAME_NAME : BARE_SURNAME
  const agreement = givenNamesAgree(first, otherFirst)
  if (agreement === null) return null
  const both = Math.min(middle.length, otherMiddle.length)
  const middlesAgree = middle.slice(0, both).every((name, at) => givenNamesAgree(name, otherMiddle[at] ?? '') !== null)
  return middlesAgree ? GIVEN[agreement] : null
}

const likeAcronym = (a: Named, b: Named): boolean => {
  const acronym = acronymItself(a.name)
  return acronym !== null && acronymItself(b.name) === null && capitalInitials(b.name) === acronym
}

/**
 * Whether two actors may be one, how likely, and why; null when nothing says so. States are never matched by
 * likeness (Iran and Iraq differ in one letter), only by the very name under another type.
 */
export const likeness = (a: Named, b: Named): Likeness | null => {
  if (foldedKey(a.name) === foldedKey(b.name)) return a.type === b.type ? SAME_NAME : SAME_NAME_OTHER_TYPE
  if (a.type === 'Person' && b.type === 'Person') return likePersons(personName(a.name), personName(b.name))
  const collective = [a, b].every(({ type }) => type === 'Organization' || type === 'Group')
  return collective && (likeAcronym(a, b) || likeAcronym(b, a)) ? ACRONYM : null
}

const named = (row: NodeRow): Named => ({ type: row.actorType ?? 'Role', name: String(row.props.name) })

/** MAY_BE: two actors under one match key that may be one, from the lesser id to the greater. */
export const mayBe = (one: NodeRow, other: NodeRow): EdgeRow | null => {
  if (one.id === other.id) return null
  const [a, b] = one.id < other.id ? [one, other] : [other, one]
  const found = likeness(named(a), named(b))
  return found === null ? null : edgeRow('MAY_BE', a.id, b.id, { score: found.score, reason: found.reason })
}
