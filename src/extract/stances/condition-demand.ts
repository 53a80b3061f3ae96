import type { ExtractedDemand, ExtractedStance } from '../../domain/extraction.ts'
import { contains, type Span, slice } from '../../domain/span.ts'
import type { PositionKind } from '../../domain/vocabulary.ts'
import { phraseAt } from '../adjuncts.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { openingOf } from './conditions.ts'

/** Stances by which something is given for what is asked in exchange. */
const GIVES: ReadonlySet<PositionKind> = new Set(['offers', 'commits', 'concedes', 'considers'])
/** Stances of will that "if" makes hang on another's act. */
const GIVES_IF: ReadonlySet<PositionKind> = new Set(['offers', 'commits', 'concedes', 'open-to-dialogue'])
/** Stances that last until others act; who feeds refugees until the war ends asks nobody. */
const HOLDS_OUT: ReadonlySet<PositionKind> = new Set([
  'rejects',
  'refuses-talks',
  'non-negotiable',
  'suspends-talks',
  'threatens',
])
/** Stances that hang on what others do; who criticizes or hopes "unless" asks for nothing. */
const DEPENDS: ReadonlySet<PositionKind> = new Set([...GIVES, ...HOLDS_OUT, ...GIVES_IF])
const OWN_ACT = /^(i|we|he|she|it)$/

const asks = (
  { kind, negated }: ExtractedStance,
  { opener, rule }: NonNullable<ReturnType<typeof openingOf>>,
): boolean => {
  // "Is ready to follow if the port signs": what is given for an act of another asks for it; a threat and a plan do not.
  if (opener === 'if') return GIVES_IF.has(kind) && !negated
  if (!rule.asks) return false
  if (rule.exchange) return GIVES.has(kind) && !negated
  if (/^(?:as|so) long as$/.test(opener)) return !HOLDS_OUT.has(kind) && !negated
  return opener !== 'until' || HOLDS_OUT.has(kind)
}

const OBJECT_OF: Record<string, string> = { he: 'him', she: 'her', it: 'it' }

/** "Will come if [he] is asked"; not "threatened to sue her unless [she] ...", "he is ready, so long as [she] ...". */
const isOwnAct = ({ tokens }: Sentence, first: number, word: string): boolean => {
  if (!OWN_ACT.test(word)) return false
  const before = tokens.slice(0, first).map(({ lower: each }) => each)
  const other = word === 'he' ? 'she' : 'he'
  return !(before.includes(OBJECT_OF[word] ?? '') || ((word === 'he' || word === 'she') && before.includes(other)))
}

/** What is asked and of whom: behind who must act, else the whole clause ("until [the sluices are opened]"). */
const askedIn = (sentence: Sentence, first: number, words: Span): { what: Span; of: Span[] } | null => {
  const subject = phraseAt(sentence, first)
  const verb = sentence.groups.find(({ start }) => start >= first)
  const verbAt = verb === undefined ? words[1] : tokenSpan(sentence, verb.start, verb.end)[0]
  if (verb === undefined || verbAt >= words[1]) return null
  if (subject !== undefined && isOwnAct(sentence, first, lower(sentence, subject.start))) return null
  const acts = verb.finite && !verb.passive && verb.lemma !== 'be' && verb.start === subject?.end
  return acts
    ? { what: [verbAt, words[1]], of: [tokenSpan(sentence, subject.start, subject.end)] }
    : { what: words, of: [] }
}

/** What a condition's wording asks for, a `thing` or a deed; null where it only tells when. */
export const askedBy = (
  parsed: Parsed,
  condition: Span,
  thing: boolean,
  opener: string,
): { what: Span; of: Span[] } | null => {
  const sentence = parsed.sentences.find(({ span }) => contains(span, condition))
  const from = condition[0] + opener.length
  const first = sentence?.tokens.findIndex(({ start }) => start >= from) ?? -1
  const start = sentence?.tokens[first]?.start ?? condition[1]
  if (sentence === undefined || start >= condition[1]) return null
  const words: Span = [start, condition[1]]
  return thing ? { what: words, of: [] } : askedIn(sentence, first, words)
}

/**
 * The demand that a stance makes by its condition: "will sign only if [the guns fall silent]", "offers grain in exchange for
 * [salt]"; null where it makes none.
 */
export const conditionDemand = (parsed: Parsed, stance: ExtractedStance): ExtractedDemand | null => {
  const { condition, holder: by, evidence, inTitle, rule, confidence } = stance
  if (condition === null || !DEPENDS.has(stance.kind)) return null
  const opening = openingOf(slice(parsed.text, condition))
  if (opening === null || !asks(stance, opening)) return null
  const asked = askedBy(parsed, condition, opening.rule.exchange, opening.opener)
  // "If asked", "if there is time": nobody is named to act.
  if (
    asked === null ||
    (opening.opener === 'if' &&
      !asked.of.some((who) => /^(?:the |its |his |her |their )?\p{Lu}/u.test(slice(parsed.text, who))))
  )
    return null
  return { ...asked, by, evidence, inTitle, rule, confidence }
}
