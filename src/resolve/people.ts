import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import { affiliationBehind, affiliationIn } from './affiliation.ts'
import type { Member } from './cast.ts'
import type { Known } from './gazetteer.ts'
import { homeState } from './home-state.ts'
import { applyPost, enterKnown } from './known-actors.ts'
import { knownBySurname } from './known-surnames.ts'
import { genderOf, headWord, nounClass, wordsOf } from './nouns.ts'
import { bySurname, type PrintedName } from './person-names.ts'
import { bareWords } from './phrase-words.ts'
import type { Scene } from './scene.ts'

// Offices of a state: where the text does not name it, the article's home state.
const STATE_OFFICE = /\b(minister|president|premier|chancellor|king|queen|emir|sultan|ambassador)\b/i
/** Characters behind a name in which "of the Tarn Republic" begins. */
const OWNER_REACH = 12
const STATE_OFFICE_IN_APPOSITION = /\b(minister|president|premier|chancellor)\b/i

/** "Kelmark's foreign minister", "premier Alda Verin of the Tarn Republic": an owner whom the data does not know is none of ours. */
const namesOwner = (role: string, behind: string): boolean =>
  /\p{Lu}[\p{L}-]+['’]s?\s/u.test(role) || /^\s*of\s(?:the\s)?\p{Lu}/u.test(behind)

const personKnown = ({ known }: Scene, name: string): Known | null => {
  const found = known.byForm.get(foldedKey(name))
  return found?.type === 'Person' ? found : null
}

const speakFor = (member: Member, affiliation: Member | null): boolean => {
  if (affiliation === null || affiliation === member) return false
  member.onBehalfOf ??= affiliation
  return true
}

const applyRole = (scene: Scene, member: Member, known: Known | null, { role, roleSpan, span }: PrintedName): void => {
  const words = bareWords(role).trim()
  if (nounClass(headWord(words)) !== 'role' && nounClass(wordsOf(words).at(-1) ?? '') !== 'role') return
  const before = roleSpan[1] > roleSpan[0] ? affiliationIn(scene, roleSpan) : null
  const affiliation = before ?? affiliationBehind(scene, span[1])
  const source = known ?? scene.known.byName.get(member.name)
  if (source?.type === 'Person' && source.posts.length > 0) applyPost(scene, member, source, words, affiliation)
  member.role ??= words
  if (speakFor(member, affiliation) || !STATE_OFFICE.test(words)) return
  if (!namesOwner(`${role} `, scene.text.slice(span[1], span[1] + OWNER_REACH))) member.onBehalfOf ??= homeState(scene)
}

/** Role and principal out of an apposition: "Alda Verin, [the deputy minister of the islands]". */
export const applyApposition = (scene: Scene, member: Member, phraseSpan: Span, piece: Span): void => {
  const phrase = slice(scene.text, phraseSpan)
  if (!phrase.includes(',')) return
  for (const segment of phrase.split(/,\s*/)) {
    const start = phraseSpan[0] + phrase.indexOf(segment)
    const words = bareWords(segment)
    if (start === piece[0] || nounClass(headWord(words)) !== 'role') continue
    member.role ??= words
    member.gender ??= genderOf(segment)
    member.listed = true
    const affiliation = affiliationIn(scene, [start, start + segment.length])
    if (!speakFor(member, affiliation) && STATE_OFFICE_IN_APPOSITION.test(segment))
      member.onBehalfOf ??= homeState(scene)
  }
}

/**
 * The person of a printed name: one who came up before, a known one by full name or, where only one fits the day and the role, by
 * surname, else a new one, with the role that stands before the name.
 */
export const enterPerson = (scene: Scene, printed: PrintedName): Member => {
  const { name, role } = printed
  const key = foldedKey(name)
  const existing = scene.people.get(key) ?? bySurname(scene, name)
  const known =
    existing === null
      ? (personKnown(scene, name) ?? (key.includes(' ') ? null : knownBySurname(scene, key, role)))
      : null
  const member = existing ?? (known !== null ? enterKnown(scene, known) : scene.cast.enter('Person', name))
  scene.people.set(key, member)
  member.gender ??= genderOf(role)
  if (role !== '') {
    member.listed = true
    applyRole(scene, member, known, printed)
  }
  return member
}
