import { type Span, slice } from '../domain/span.ts'
import { describedBefore } from './apposition.ts'
import { type Member, see } from './cast.ts'
import { listedPieces } from './coordination.ts'
import { describedActor } from './described.ts'
import { enterKnown } from './known-actors.ts'
import { namedActor } from './named.ts'
import { pairOfStates } from './pairs.ts'
import { nameKey } from './phrase-words.ts'
import { isPronoun, meantByPronoun } from './pronouns.ts'
import { quantified } from './quantified.ts'
import { type Scene, sentenceAt } from './scene.ts'
import { sourceWords } from './source-words.ts'
import { isDocument, unclassedSources } from './unclassed.ts'

const RELATIVE = /^(?:who|which|whom)$/

/** "America and NATO show that they ...": two bodies joined by "and" earlier in the sentence. */
const pairBefore = (scene: Scene, at: number): Member[] => {
  const start = scene.sentences[sentenceAt(scene, at)]?.[0] ?? 0
  const before = scene.hits.filter(
    ({ span, adjective, known }) => !adjective && span[0] >= start && span[1] < at && known.type !== 'Person',
  )
  for (let i = before.length - 1; i > 0; i--) {
    const [first, second] = [before[i - 1], before[i]]
    if (first === undefined || second === undefined) continue
    if (/^ and (the )?$/.test(scene.text.slice(first.span[1], second.span[0])))
      return [enterKnown(scene, first.known), enterKnown(scene, second.known)]
  }
  return []
}

/** "The envoy, [who] insisted": a relative pronoun means the phrase in front of it. */
const antecedent = (scene: Scene, at: number): Member | null => {
  const phrase = scene.phrases.find(({ span, kind }) => kind !== 'pronoun' && at - span[1] <= 2 && at > span[1])
  return phrase === undefined
    ? null
    : (namedActor(scene, phrase.span, slice(scene.text, phrase.span)) ?? describedActor(scene, phrase.span))
}

const byPronoun = (scene: Scene, word: string, at: number, speaker: Member | null): Member | null => {
  const member = (RELATIVE.test(word) ? antecedent(scene, at) : null) ?? meantByPronoun(scene, word, at, speaker)
  const subject = scene.phrases.some((phrase) => phrase.subject && phrase.span[0] === at)
  if (member !== null) see(member, at, null, subject)
  return member
}

const oneActor = (scene: Scene, span: Span, speaker: Member | null): Member | null => {
  const phrase = slice(scene.text, span).trim()
  if (isPronoun(phrase)) return byPronoun(scene, phrase.toLowerCase(), span[0], speaker)
  return namedActor(scene, span, phrase) ?? describedActor(scene, span)
}

/** "Alda Verin, head of the union and ...": a person and the body of his apposition are no list of two. */
const isApposition = (phrase: string, members: readonly Member[]): boolean =>
  phrase.includes(',') &&
  members.length === 2 &&
  members.filter(({ type }) => type === 'Person').length === 1 &&
  !/,[^,]*\band\b/.test(phrase) &&
  phrase.indexOf(',') < phrase.indexOf(' and ')

/** A name, a comma, and common words that no ", and" with another name closes. */
const NAME_WITH_OFFICES =
  /^(?:\p{Lu}[\p{L}’'.-]*\s?){1,6},\s+(?:\d+,\s+)?(?:an?\s|(?:the\s)?\p{Ll})(?!.*,\s+and\s+(?:the\s+)?\p{Lu})/su

/** "Alda Verin, a former envoy to Oruvai and aide to Mr. Dane": a person, and whatever she is and was. */
const hasOffices = (phrase: string, [first]: readonly Member[]): boolean =>
  first?.type === 'Person' && NAME_WITH_OFFICES.test(phrase)

/** "Study co-author and Fellow Carl Oland": a bare office before another with a name is one more office of its bearer. */
const isSecondOffice = (phrase: string, members: readonly Member[]): boolean =>
  members.at(-1)?.type === 'Person' &&
  members.slice(0, -1).every(({ type }) => type === 'Role') &&
  /^(?!(?:the|an?|his|her|its|their)\s)/i.test(phrase)

/** The several actors of a list in which every piece names one, else none. */
const listedActors = (scene: Scene, span: Span, pieces: readonly Span[], speaker: Member | null): Member[] => {
  const phrase = slice(scene.text, span)
  const joined = /\b(?:and|or|as well as)\b/.test(phrase.replace(/\([^)]*\)/g, ''))
  if (!joined || pieces.length < 2) return []
  const found = pieces.map((piece) => oneActor(scene, piece, speaker)).filter((member) => member !== null)
  const distinct = [...new Set(found)]
  if (found.length !== pieces.length || distinct.length < 2) return []
  if (isApposition(phrase, distinct) || hasOffices(phrase, distinct)) return []
  return isSecondOffice(phrase, distinct) ? distinct.slice(-1) : distinct
}

/** "The governments of the islands and the republic": the states themselves; "both he and the envoy": the two of them. */
const BEFORE_LIST = /^(?:(?:(?:the|both|two|three|four)\s)*governments\sof\s|both\s(?=.*\sand\s))/is

const found = (scene: Scene, span: Span, speaker: Member | null): Member | Member[] | null => {
  const phrase = slice(scene.text, span)
  const pair = /^they$/i.test(phrase) ? pairBefore(scene, span[0]) : pairOfStates(scene, phrase, span[0])
  if (pair.length > 0) return pair
  if (!/,|\band\b|\bor\b/.test(phrase)) return oneActor(scene, span, speaker)
  const known = scene.known.byForm.get(nameKey(phrase))
  if (known !== undefined) return enterKnown(scene, known)
  const lead = BEFORE_LIST.exec(phrase)?.[0].length ?? 0
  const list: Span = [span[0] + lead, span[1]]
  const pieces = listedPieces(scene.text, list)
  const listed = listedActors(scene, list, pieces, speaker)
  if (listed.length > 0) return listed
  const whole = oneActor(scene, span, speaker)
  if (whole !== null) return whole
  // "Zhenlu, its neighbour and creditor": what stands behind a proper name tells about it.
  if (/^(?:\p{Lu}[\p{L}’'-]*\s?){1,4},/u.test(phrase)) return null
  for (const piece of pieces) {
    const member = oneActor(scene, piece, speaker)
    if (member !== null) return member
  }
  return null
}

/**
 * The actors that a phrase stands for, in its order: several for a list, none for a thing. `speaker` is whom "I" and "we" mean
 * where the phrase stands in reported words. They are met at the phrase, so that later pronouns can mean them.
 */
export const actorsOf = (scene: Scene, span: Span, speaker: Member | null): Member[] =>
  [found(scene, span, speaker) ?? []].flat()

/** The actors that a phrase stands for as the source of reported words: also one that no class of noun explains. */
export const speakersOf = (scene: Scene, span: Span, speaker: Member | null): Member[] => {
  const words = sourceWords(scene, span)
  const whole = isDocument(slice(scene.text, words))
    ? unclassedSources(scene, words)
    : (describedBefore(scene, words) ??
      quantified(scene, words) ??
      found(scene, words, speaker) ??
      unclassedSources(scene, words))
  const members = [whole].flat()
  for (const member of members) see(member, span[0], null, true, true)
  return members
}
