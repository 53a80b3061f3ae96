import type { ExtractedDemand, ExtractedStance } from '../../domain/extraction.ts'
import { contains, type Span, slice } from '../../domain/span.ts'
import type { PositionKind } from '../../domain/vocabulary.ts'
import { phraseAt } from '../adjuncts.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { openingOf } from './conditions.ts'

/** Stances by which something is given for what is asked in exchange. */
const GIVES: ReadonlySet<PositionKind> = new Set(['offers', 'commits', 'concedes', 'considers'])
/** Stances that last until others act; who feeds refugees until the war ends asks nobody. */
const HOLDS_OUT: ReadonlySet<PositionKind> = new Set([
  'rejects',
  'refuses-talks',
  'non-negotiable',
  'suspends-talks',
  'threatens',
])
/** Stances that hang on what others do; who criticizes or hopes "unless" asks for nothing. */
const DEPENDS: ReadonlySet<PositionKind> = new Set([...GIVES, ...HOLDS_OUT, 'open-to-dialogue'])
const OWN_ACT = /^(i|we|he|she|it)$/

const asks = (
  { kind, negated }: ExtractedStance,
  { opener, rule }: NonNullable<ReturnType<typeof openingOf>>,
): boolean => {
  if (!rule.asks) return false
  if (rule.exchange) return GIVES.has(kind) && !negated
  return opener !== 'until' || HOLDS_OUT.has(kind)
}

/** What is asked and of whom: behind who must act, else the whole clause ("until [the sluices are opened]"). */
const askedIn = (sentence: Sentence, first: number, words: Span): { what: Span; of: Span[] } | null => {
  const subject = phraseAt(sentence, first)
  const verb = sentence.groups.find(({ start }) => start >= first)
  const verbAt = verb === undefined ? words[1] : tokenSpan(sentence, verb.start, verb.end)[0]
  if (verb === undefined || verbAt >= words[1]) return null
  if (subject !== undefined && OWN_ACT.test(lower(sentence, subject.start))) return null
  const acts = verb.finite && !verb.passive && verb.lemma !== 'be' && verb.start === subject?.end
  return acts
    ? { what: [verbAt, words[1]], of: [tokenSpan(sentence, subject.start, subject.end)] }
    : { what: words, of: [] }
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
  const sentence = parsed.sentences.find(({ span }) => contains(span, condition))
  const from = condition[0] + opening.opener.length
  const first = sentence?.tokens.findIndex(({ start }) => start >= from) ?? -1
  const start = sentence?.tokens[first]?.start ?? condition[1]
  if (sentence === undefined || start >= condition[1]) return null
  const words: Span = [start, condition[1]]
  const asked = opening.rule.exchange ? { what: words, of: [] } : askedIn(sentence, first, words)
  return asked && { ...asked, by, evidence, inTitle, rule, confidence }
}
