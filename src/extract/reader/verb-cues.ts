import type { Attribution } from '../../domain/extraction.ts'
import { contains, type Span } from '../../domain/span.ts'
import { adjunctsAt, phraseAt } from '../adjuncts.ts'
import { type CueFrame, cueFrames } from '../cues.ts'
import type { NounPhrase } from '../noun-phrases.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import { growRight, subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { messageAfter, trimQuoted } from './content.ts'
import { clauseEnd, trimSpan } from './extent.ts'

const CLOSING = /^["”’'»“]$/
const CLAUSE_FRAMES = new Set(['clause', 'quote', 'addressee-clause'])

const confidenceOf = (frame: string): number =>
  ({
    clause: 0.9,
    quote: 0.9,
    'addressee-clause': 0.9,
    'addressee-infinitive': 0.85,
    infinitive: 0.8,
    preposition: 0.75,
    target: 0.8,
    object: 0.65,
  })[frame] ?? 0.6

const cueSpan = (sentence: Sentence, group: VerbGroup, end: number): Span =>
  tokenSpan(sentence, group.start, Math.max(end, group.end))

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

/** What goes on behind "…, she said": a second piece of the message, when it reads as one. */
const continuation = (text: string, sentence: Sentence, from: number): Span | null => {
  const { end } = adjunctsAt(sentence, from)
  const mark = lower(sentence, end)
  if (!/^[,–—:.]$/.test(mark) || end + 2 >= sentence.tokens.length) return null
  let at = end + 1
  const quoted = /^["“‘„«]$/.test(lower(sentence, at))
  if (/^(and|but|so)$/.test(lower(sentence, at)) && !quoted) at++
  if (
    !quoted &&
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
    !quoted &&
    lower(sentence, end + 1) !== 'but' &&
    !/^(that|if|provided|unless|because)$/.test(lower(sentence, at))
  )
    return null
  if (lower(sentence, at) === 'that') at++
  return trimSpan(text, tokenSpan(sentence, at, clauseEnd(sentence, at)))
}

const invertedSubject = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const before = lower(sentence, group.start - 1)
  const opens = before === ',' || before === 'so' || CLOSING.test(before) || /^[–—?!.]$/.test(before)
  const phrase = phraseAt(sentence, group.end)
  if (!opens || phrase === undefined) return null
  return growRight(sentence, phrase)
}

const attribution = (
  sentence: Sentence,
  group: VerbGroup,
  source: Span[],
  cueEnd: number,
  content: Span[],
  frame: CueFrame,
  rule: string,
): Attribution => ({
  source,
  cue: [cueSpan(sentence, group, cueEnd)],
  content: content.toSorted((a, b) => a[0] - b[0]),
  mode: frame.mode,
  rule,
  confidence: confidenceOf(frame.frame),
})

const postposed = (
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
  if (!quoted && !clause) return null
  const rest = continuation(text, sentence, inverted === null ? group.end : subject.end)
  return attribution(
    sentence,
    group,
    [source],
    group.end,
    rest === null ? [before] : [before, rest],
    frame,
    `${frame.rule}/after`,
  )
}

// "declined to say whether ...", "went on to say that ...": the governing verb belongs to the cue.
const GOVERNORS = /^(decline|refuse|go|continue|want|wish|ask|fail|begin|dare)$/

const governorOf = (sentence: Sentence, group: VerbGroup): VerbGroup | null => {
  const governor = sentence.groups[sentence.groups.indexOf(group) - 1]
  return governor !== undefined && GOVERNORS.test(governor.lemma) && group.start - governor.end <= 3 ? governor : null
}

/** The attribution of one reporting verb, by the first of its frames that fits, or null. `others` are spans that other rules claimed. */
export const readVerbCue = (
  text: string,
  sentence: Sentence,
  group: VerbGroup,
  others: readonly Span[],
): Attribution | null => {
  const frames = cueFrames(group.lemma)
  const clauseFrame = frames.find(({ frame }) => CLAUSE_FRAMES.has(frame))
  const governor = group.infinitive ? governorOf(sentence, group) : group
  if (governor === null) return null
  for (const frame of frames) {
    if (governor !== group && !CLAUSE_FRAMES.has(frame.frame)) continue
    if (frame.frame === 'infinitive' && group.passive) continue
    const message = messageAfter(text, sentence, group, frame)
    if (message === null) continue
    const passive = group.passive && !group.participle
    const subject = passive ? null : subjectOf(sentence, group)
    if (subject === null && !passive) break
    // "it was announced that ..." names no source; other passives tell of a deed.
    if (passive && !CLAUSE_FRAMES.has(frame.frame)) continue
    const source = subject === null ? [] : [tokenSpan(sentence, subject.start, subject.end)]
    if (source.some((span) => contains(message.content, span))) continue
    return attribution(
      sentence,
      { ...group, start: governor.start },
      source,
      message.cueEnd,
      [message.content],
      frame,
      message.rule,
    )
  }
  return clauseFrame === undefined ? null : postposed(text, sentence, group, clauseFrame, others)
}
