import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { listedPieces } from './coordination.ts'
import { knownByBareSurname } from './known-surnames.ts'
import { isBodyName, isThingName, NAME_CONTINUES, nameParts, surnameOf } from './name-parts.ts'
import { genderOf, headWord, nounClass, wordsOf } from './nouns.ts'
import { nameKey } from './phrase-words.ts'
import type { Scene } from './scene.ts'

const PLACE_BEHIND = /\p{Lu}[\p{L}'’.-]*\s(?:of|at|from|for|in|with)\s/u
const TITLE =
  /^(mr|ms|mrs|dr|sir|dame|lord|sen|rep|gen|president|premier|prime minister|minister|chancellor|secretary|pope|king|queen|prince|princess|sheikh|emir|judge|justice|senator|governor|col|colonel|captain|admiral|general)\b/i
const LONGEST_NAME_WORDS = 5

/** A person's name in the text, with the words before it that say what he is. */
export interface PrintedName {
  name: string
  role: string
  span: Span
  roleSpan: Span
  /** The piece of the phrase in which it stands. */
  piece: Span
}

/** "Carl Oland of the University of Vostrava": where the name ends and the place begins, or where a bracket opens. */
const nameEnd = (words: string): number => {
  const open = words.search(/\s*\(/)
  const until = open > 0 ? open : words.length
  const place = PLACE_BEHIND.exec(words.slice(0, until))
  if (place === null) return until
  const end = place.index + place[0].search(/\s/)
  const { name, role } = nameParts(words.slice(0, end))
  return name.includes(' ') || (name !== '' && TITLE.test(role)) ? end : until
}

const NAME_AT_END = /\p{Lu}[\p{L}’'.-]*$/u

/** The piece with the small words and the surname that belong to the name at its end. */
const withSurname = (text: string, [start, end]: Span): Span => {
  const rest = NAME_AT_END.test(text.slice(start, end)) ? NAME_CONTINUES.exec(text.slice(end, end + 60)) : null
  return [start, end + (rest?.[0].length ?? 0)]
}

const piecesOf = ({ text, known }: Scene, span: Span): Span[] =>
  known.byForm.has(nameKey(slice(text, span)))
    ? [span]
    : listedPieces(text, span)
        .map((piece): Span => [piece[0], piece[0] + nameEnd(slice(text, piece))])
        .map((piece) => withSurname(text, piece))

/** Role and name of a piece; a state or body at the name's front ("Turkey Alda Verin") belongs to the role. */
const printedIn = ({ text, hits }: Scene, piece: Span): PrintedName => {
  const words = slice(text, piece)
  const parts = nameParts(words)
  const start = piece[0] + words.lastIndexOf(parts.name)
  const leading = hits.find(
    (hit) => hit.span[0] === start && hit.known.type !== 'Person' && hit.span[1] < start + parts.name.length,
  )
  const { role, name } =
    leading === undefined
      ? parts
      : {
          role: words.slice(0, leading.span[1] - piece[0]),
          name: text.slice(leading.span[1], start + parts.name.length).trim(),
        }
  const from = piece[0] + words.lastIndexOf(name)
  return { name, role, span: [from, from + name.length], roleSpan: [piece[0], from], piece }
}

/** The article's person whom a part of his name means, or null; of several only one whose surname it is. */
export const bySurname = ({ people }: Scene, name: string): Member | null => {
  const key = foldedKey(name)
  const isSurname = (member: Member): boolean => surnameOf(member.name) === key
  const found = [...new Set(people.values())].filter((member) => {
    const whole = foldedKey(member.name)
    return isSurname(member) || whole.startsWith(`${key} `) || whole.endsWith(` ${key}`)
  })
  return found.length === 1 ? (found[0] ?? null) : (found.find(isSurname) ?? null)
}

const isTitled = (role: string): boolean => {
  const head = headWord(role) || (wordsOf(role).at(-1) ?? '')
  return role !== '' && (nounClass(head) === 'role' || genderOf(role) !== null || TITLE.test(role))
}

/** "The journal Lantern Lines", "the University of Southern Morzha": a common noun says that the name is no person's. */
const isNamedBody = (role: string): boolean =>
  /\b(?:journal|newspaper|daily|weekly|magazine|radio|broadcaster|city|town|village|film|series|show|station|channel|ship|game|(?:university|college|institute|republic|province|state|city|district) of(?: the)?)$/i.test(
    role.trim(),
  )

/** "The premier of Kelmaria": what stands behind a preposition is no bearer of the role before it. */
const isBehindPreposition = (role: string): boolean => /\s(?:of|for|in|from|at|to|with|near)$/.test(role)

const looksLikePerson = (scene: Scene, { name, role }: PrintedName): boolean => {
  const key = foldedKey(name)
  const known = scene.known.byForm.get(key)
  if (known !== undefined) return known.type === 'Person'
  if (scene.people.has(key) || bySurname(scene, name) !== null) return true
  if (isBodyName(name) || isThingName(name) || isNamedBody(role) || /^(?:The|My|Our)\s/u.test(name)) return false
  const words = name.split(/\s+/)
  const others = scene.hits.filter(({ known: { type } }) => type !== 'Person')
  if (words.length === 1 && knownByBareSurname(scene, name) !== null) return true
  if (words.length === 1)
    return isTitled(role) && !isBehindPreposition(role) && !others.some((hit) => foldedKey(hit.known.name) === key)
  if (others.some(({ span }) => foldedKey(slice(scene.text, span)) === key)) return false
  return words.length <= LONGEST_NAME_WORDS && (isTitled(role) || words.every((word) => !/\d/.test(word)))
}

/** "[Deputy premier and] foreign minister Alda Verin": an office without a name before the one that has it. */
const withFirstOffice = ({ text }: Scene, printed: PrintedName, before: Span | undefined): PrintedName => {
  if (before === undefined || printed.role === '' || text.slice(before[1], printed.piece[0]).trim() !== 'and')
    return printed
  const office = slice(text, before)
  const bare = /^(?!(?:the|an?|his|her|its|their)\s)/i.test(office)
  if (!bare || nameParts(office).name !== '' || nounClass(headWord(office)) !== 'role') return printed
  return { ...printed, role: `${office} and ${printed.role}`, roleSpan: [before[0], printed.roleSpan[1]] }
}

/** The persons' names that a phrase holds, each judged when it is asked for, since those before it may have entered the cast. */
export function* personNames(scene: Scene, span: Span): Generator<PrintedName> {
  const pieces = piecesOf(scene, span)
  for (const [i, piece] of pieces.entries()) {
    const printed = withFirstOffice(scene, printedIn(scene, piece), pieces[i - 1])
    if (printed.name !== '' && looksLikePerson(scene, printed)) yield printed
  }
}
