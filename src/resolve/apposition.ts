import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { surnameOf } from './name-parts.ts'
import { nounClass } from './nouns.ts'
import { headOf } from './phrase-words.ts'
import type { Scene } from './scene.ts'

const DESCRIBES = /^(?:an?|the|his|her|their|its)\s/i
const AGE = /^\d{1,3}(?:,|$)/u
const NAME_BEFORE =
  /(.{0,12}?)\b((?:\p{Lu}[\p{L}’'.-]*\s(?:(?:de|da|do|del|di|van|von|der|la|bin|al)\s)*){0,4}\p{Lu}[\p{L}’'-]*),\s$/su
const LONGEST_NAME_CHARACTERS = 60
const REPORTS = /\b(?:said|says|told|adds?|added|according to|wrote|writes|asked)\s$/

/**
 * "Delu Okamfi, [a spokesman for the premier], said": the person named just before the comma is whom the description describes. Where
 * no comma follows ("..., a spokesman said") the description is a speaker of its own.
 */
export const describedBefore = ({ text, people }: Scene, span: Span): Member | null => {
  const phrase = slice(text, span)
  if (!AGE.test(phrase) && !(DESCRIBES.test(phrase) && nounClass(headOf(phrase)) === 'role')) return null
  const before = text.slice(Math.max(0, span[0] - LONGEST_NAME_CHARACTERS), span[0])
  const name = NAME_BEFORE.exec(before)?.[2]
  if (name === undefined) return null
  const closed = /^,/.test(text.slice(span[1])) || REPORTS.test(before.slice(0, before.lastIndexOf(name)))
  if (!closed && !AGE.test(phrase)) return null
  const words = name.split(/\s+/)
  for (let at = 0; at < words.length; at++) {
    const key = foldedKey(words.slice(at).join(' '))
    const person = people.get(key)
    if (person !== undefined && (foldedKey(person.name) === key || surnameOf(person.name) === key)) return person
  }
  return null
}
