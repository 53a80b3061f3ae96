import type { Member } from './cast.ts'
import type { Gender } from './nouns.ts'
import { mostSalient } from './salience.ts'
import type { Scene } from './scene.ts'

const PRONOUN =
  /^(he|she|it|they|him|her|them|his|who|which|i|we|us|me|my|our|its|their|himself|herself|itself|themselves)$/i
const FIRST_PERSON = /^(i|we|us|me|our|my)$/
const MALE = /^(he|him|his|himself)$/
const FEMALE = /^(she|her|herself)$/
const PLURAL = /^(they|them|their|themselves)$/
const THING = /^(it|its|itself|which)$/

/** "They" in reported words means another than the speaker only where that one acted within so many characters before. */
const PLURAL_REACH = 200

/** Whether a phrase is a pronoun that may mean an actor; "US", "IT" and "WHO" are none. */
export const isPronoun = (phrase: string): boolean => PRONOUN.test(phrase) && !/^(US|IT|WHO)$/.test(phrase)

const genderShown = (word: string): Gender | null => (MALE.test(word) ? 'm' : FEMALE.test(word) ? 'f' : null)

const fitsPronoun = (word: string, { type, gender }: Member): boolean => {
  const single = type === 'Person' || type === 'Role'
  if (MALE.test(word)) return single && gender !== 'f'
  if (FEMALE.test(word)) return single && gender !== 'm'
  if (PLURAL.test(word)) return type === 'Group' || type === 'Organization' || type === 'State'
  if (THING.test(word)) return type === 'State' || type === 'Organization'
  return true
}

/** Whether an offset stands between quotation marks of its paragraph: there "she" is another than who speaks. */
const inQuotation = ({ text }: Scene, at: number): boolean => {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const straight = before.split('"').length - 1
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** "One of her advisers said that [she] ...": she is whose advisers they are. */
const belongsToOther = (word: string, { type, name }: Member): boolean =>
  type === 'Role' && (FEMALE.test(word) ? /\bher\b/i : /\bhis\b/i).test(name)

/**
 * Whom a pronoun or possessive (lower case) at an offset means: the speaker inside reported words, else the one of fitting kind
 * and gender last spoken of, subjects first, and none of those whom `cannot` leaves out. null where nobody fits.
 */
export const meantByPronoun = (
  scene: Scene,
  word: string,
  at: number,
  speaker: Member | null,
  cannot: (member: Member) => boolean = () => false,
): Member | null => {
  if (FIRST_PERSON.test(word)) return speaker
  const quoted = inQuotation(scene, at)
  if (speaker !== null && !quoted && fitsPronoun(word, speaker) && !belongsToOther(word, speaker)) return speaker
  const plural = PLURAL.test(word)
  const member = mostSalient(
    scene,
    (each) => fitsPronoun(word, each) && !cannot(each) && !(quoted && each === speaker && each.type === 'Person'),
    at,
    plural,
  )
  const actedNear = (each: Member): boolean =>
    each.seenAt.some((place) => place.at < at && at - place.at < PLURAL_REACH && place.subject)
  if (speaker !== null && plural && (member === null || !actedNear(member))) return speaker
  // Whose "her own party" is, is a guess: only who acts as "she" is shown to be a woman.
  if (member?.type === 'Person' && !/^(his|her)$/.test(word)) member.gender ??= genderShown(word)
  return member
}
