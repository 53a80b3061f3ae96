import type { Attribution } from '../../domain/extraction.ts'
import { contains, type Span } from '../../domain/span.ts'
import { adjunctsAt, phraseAt } from '../adjuncts.ts'
import type { CueFrame } from '../cues.ts'
import type { NounPhrase } from '../noun-phrases.ts'
import { growRight } from '../phrase-growth.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { trimQuoted } from './content.ts'
import { cueAttribution } from './cue-attribution.ts'
import { clauseEnd, trimSpan } from './extent.ts'

const CLOSING = /^["”’'»“]$/

/** What stands before "…, she said": the words of the quotation that ends there, or the clause from the sentence's start. */
const messageBefore = (text: string, sentence: Sentence, end: number, others: readonly Span[]): Span | null => {
  const last = sentence.tokens[end - 1]
  if (last === undefined) return null
  let at = end - 1
  if (lower(sentence, at) === ',' || /^[–—]$/.test(lower(sentence, at))) at--
  const mark = sentence.tokens[at]
  if (mark === undefined) return null
  const closing = CLOSING.test(mark.text) || CLOSING.test(sentence.tokens[at - 1]?.text ?? '')
  const quotation = closing ? sentence.quotations.find(({ outer }) => Math.abs(outer[1] - mark.end) <= 2) : undefined
  const from = sentence.span[0]
  if (quotation !== undefined) {
    const before = text.slice(Math.min(from, quotation.outer[0]), quotation.outer[0])
    const own =
      quotation.outer[0] <= from + 1 ||
      /(^|[\s,;:–—])(but|and|while|yet)\s*$/i.test(before) ||
      others.some((span) => span[1] <= quotation.outer[0])
    if (own) return trimQuoted(text, quotation.inner)
  }
  if (last.text !== ',' && !/^[–—]$/.test(last.text) && quotation === undefined) return null
  return trimSpan(text, [from, mark.end])
}

// "If the strait is closed, she warned, the fleet will sail": what opens so is no message without what follows.
const SUBORDINATE =
  /^(if|unless|should|while|although|though|when|once|until|because|since|as long as|even if|even though|provided|whatever|whoever)\b/i

/** What goes on behind "…, she said": a second piece of the message, when it reads as one. */
const continuation = (text: string, sentence: Sentence, from: number, needed: boolean): Span | null => {
  const { end } = adjunctsAt(sentence, from)
  const mark = lower(sentence, end)
  if (!/^[,–—:.]$/.test(mark) || end + 2 >= sentence.tokens.length) return null
  let at = end + 1
  const quoted = /^["“‘„«]$/.test(lower(sentence, at))
  if (/^(and|but|so)$/.test(lower(sentence, at)) && !quoted) at++
  if (
    !quoted &&
    !needed &&
    /^(who|which|whose|as|after|when|while|in|on|at|speaking|citing|referring|during|before|following|a|an)$/.test(
      lower(sentence, at),
    )
  )
    return null
  if (sentence.groups.some(({ start, participle }) => start === at && participle)) return null
  const opening = sentence.tokens[at]
  const quotation =
    opening === undefined ? undefined : sentence.quotations.find(({ outer }) => outer[0] === opening.start)
  if (quotation !== undefined && quotation.outer[1] >= sentence.span[1] - 1) return trimQuoted(text, quotation.inner)
  if (
    mark === ',' &&
    !needed &&
    !quoted &&
    lower(sentence, end + 1) !== 'but' &&
    !/^(that|if|provided|unless|because)$/.test(lower(sentence, at))
  )
    return null
  if (sentence.tokens[at]?.text === 'that') at++
  return trimSpan(text, tokenSpan(sentence, at, clauseEnd(sentence, at)))
}

/** "The toll, she said on Monday, [is lawful]": the verb that the words before the reporting words lack. */
const interruptedClause = (text: string, sentence: Sentence, from: number): Span | null => {
  const { end } = adjunctsAt(sentence, from)
  if (lower(sentence, end) !== ',' || !sentence.groups.some(({ start, finite }) => finite && start === end + 1))
    return null
  return trimSpan(text, tokenSpan(sentence, end + 1, clauseEnd(sentence, end + 1)))
}

const invertedSubject = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const before = lower(sentence, group.start - 1)
  const opens = before === ',' || before === 'so' || CLOSING.test(before) || /^[–—?!.]$/.test(before)
  const phrase = phraseAt(sentence, group.end)
  // "The premier, who had been silent, answered her": whom she answered does not speak.
  if (!opens || phrase === undefined || /^(him|her|them|me|us)$/.test(lower(sentence, phrase.start))) return null
  return growRight(sentence, phrase)
}

/**
 * The attribution of a reporting verb that stands behind its message ("…, she said", "…, said the envoy"), and of what goes on
 * behind it; null where no message stands before. `others` are spans that other rules claimed.
 */
export const postposed = (
  text: string,
  sentence: Sentence,
  group: VerbGroup,
  frame: CueFrame,
  others: readonly Span[],
): Attribution | null => {
  const inverted = invertedSubject(sentence, group)
  const subject = inverted ?? subjectOf(sentence, group)
  if (subject === null || group.infinitive || group.participle || group.passive) return null
  const start = inverted === null ? subject.start : group.start
  if (start === 0) return null
  const before = messageBefore(text, sentence, start, others)
  if (before === null || before[1] - before[0] < 3) return null
  const source = tokenSpan(sentence, subject.start, subject.end)
  if (contains(before, source)) return null
  const quoted = sentence.quotations.some(({ outer }) => outer[0] <= before[0] && before[1] <= outer[1])
  const clause = sentence.groups.some(
    ({ finite, start: verb }) => finite && verb < start && (sentence.tokens[verb]?.start ?? 0) >= before[0],
  )
  const behind = inverted === null ? group.end : subject.end
  const rest =
    quoted || clause
      ? continuation(text, sentence, behind, SUBORDINATE.test(text.slice(...before)))
      : interruptedClause(text, sentence, behind)
  if (!quoted && !clause && rest === null) return null
  return cueAttribution(
    frame,
    `${frame.rule}/after`,
    tokenSpan(sentence, group.start, group.end),
    [source],
    rest === null ? [before] : [before, rest],
  )
}
