import type { ExtractedDemand, ExtractedStance } from '../../domain/extraction.ts'
import { contains, type Span, slice } from '../../domain/span.ts'
import type { PositionKind } from '../../domain/vocabulary.ts'
import { phraseAt } from '../adjuncts.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { wordClass } from '../word-classes.ts'
import type { Asked } from './asked-parts.ts'
import { type ConditionRule, openingOf } from './conditions.ts'
import { demandBy } from './stance.ts'

/** Stances by which something is given for what is asked. */
const GIVES: ReadonlySet<PositionKind> = new Set(['offers', 'commits', 'concedes', 'considers'])
/** Stances that last until others act; who feeds refugees until the war ends asks nobody. */
const HOLDS_OUT: ReadonlySet<PositionKind> = new Set([
  'rejects',
  'refuses-talks',
  'non-negotiable',
  'suspends-talks',
  'threatens',
])
const OPENS: PositionKind = 'open-to-dialogue'
const OWN_ACT = /^(i|we|he|she|it)$/
const WHO_ACTS = wordClass('who-acts')

/** Whether a stance asks for what its condition names; who criticizes or hopes "unless" asks for nothing. */
const asks = ({ kind, negated }: ExtractedStance, rule: ConditionRule): boolean => {
  if (rule.exchange) return GIVES.has(kind) && !negated
  const gives = (GIVES.has(kind) || kind === OPENS) && !negated
  if (rule.asks === 'granted') return gives && kind !== 'considers'
  if (rule.asks === 'lasting') return gives
  if (rule.asks === 'until') return HOLDS_OUT.has(kind)
  return rule.asks !== 'never' && (GIVES.has(kind) || HOLDS_OUT.has(kind) || kind === OPENS)
}

const OBJECT_OF: Record<string, string> = { he: 'him', she: 'her', it: 'it' }

/** "Will come if [he] is asked"; not "threatened to sue her unless [she] ...", "he is ready, so long as [she] ...". */
const isOwnAct = ({ tokens }: Sentence, first: number, word: string): boolean => {
  if (!OWN_ACT.test(word)) return false
  const before = tokens.slice(0, first).map(({ lower: each }) => each)
  const other = word === 'he' ? 'she' : 'he'
  return !(before.includes(OBJECT_OF[word] ?? '') || ((word === 'he' || word === 'she') && before.includes(other)))
}

interface AskedClause extends Asked {
  /** Somebody is named who can act, or it can be done by whoever can: "once the men are freed". */
  canBeDone: boolean
  /** Somebody is named who can act. */
  named: boolean
}

/** What is asked and of whom: behind who must act, else the whole clause ("until [the sluices are opened]"). */
const askedIn = (parsed: Parsed, sentence: Sentence, first: number, words: Span): AskedClause | null => {
  const subject = phraseAt(sentence, first)
  const verb = sentence.groups.find(({ start }) => start >= first)
  const verbAt = verb === undefined ? words[1] : tokenSpan(sentence, verb.start, verb.end)[0]
  if (verb === undefined || verbAt >= words[1]) return null
  if (subject !== undefined && isOwnAct(sentence, first, lower(sentence, subject.start))) return null
  const acts = verb.finite && !verb.passive && verb.lemma !== 'be' && verb.start === subject?.end
  const who = acts ? tokenSpan(sentence, subject.start, subject.end) : null
  const head = lower(sentence, (subject?.end ?? 0) - 1)
  const named = who !== null && (/\p{Lu}/u.test(slice(parsed.text, who)) || WHO_ACTS.has(head) || /[^s]s$/.test(head))
  const canBeDone = named || verb.passive || (who !== null && OWN_ACT.test(head))
  return who === null
    ? { what: words, of: [], named, canBeDone }
    : { what: [verbAt, words[1]], of: [who], named, canBeDone }
}

/** What the wording of a condition asks for; null where it only tells when, or what may happen. */
export const askedBy = (parsed: Parsed, condition: Span): Asked | null => {
  const opening = openingOf(slice(parsed.text, condition))
  const sentence = parsed.sentences.find(({ span }) => contains(span, condition))
  const from = condition[0] + (opening?.opener.length ?? 0)
  const first = sentence?.tokens.findIndex(({ start }) => start >= from) ?? -1
  const start = sentence?.tokens[first]?.start ?? condition[1]
  if (opening === null || sentence === undefined || start >= condition[1]) return null
  const { rule } = opening
  const words: Span = [start, condition[1]]
  if (rule.exchange || rule.thing) return { what: words, of: [] }
  const clause = askedIn(parsed, sentence, first, words)
  if (clause === null || (rule.asks === 'granted' && !clause.named)) return null
  const needsDoer = rule.asks === 'lasting' || rule.asks === 'in-time' || rule.asks === 'denied'
  return needsDoer && !clause.canBeDone ? null : { what: clause.what, of: clause.of }
}

/**
 * The demand that a stance makes by its condition: "will sign only if [the guns fall silent]", "offers grain in exchange for
 * [salt]"; null where it makes none.
 */
export const conditionDemand = (parsed: Parsed, stance: ExtractedStance): ExtractedDemand | null => {
  const { condition } = stance
  const opening = condition === null ? null : openingOf(slice(parsed.text, condition))
  if (condition === null || opening === null || !asks(stance, opening.rule)) return null
  const asked = askedBy(parsed, condition)
  return asked && demandBy(stance, asked)
}
