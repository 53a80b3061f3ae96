import type { Attribution } from '../../domain/extraction.ts'
import { contains, type Span } from '../../domain/span.ts'
import { cueFrames } from '../cues.ts'
import { type Sentence, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { messageAfter } from './content.ts'
import { cueAttribution } from './cue-attribution.ts'
import { postposed } from './postposed.ts'

const CLAUSE_FRAMES = new Set(['clause', 'quote', 'addressee-clause'])

// "declined to say whether ...", "went on to say that ...": the governing verb belongs to the cue.
const GOVERNORS = /^(decline|refuse|go|continue|want|wish|ask|fail|begin|dare)$/

const governorOf = (sentence: Sentence, group: VerbGroup): VerbGroup | null => {
  const governor = sentence.groups[sentence.groups.indexOf(group) - 1]
  return governor !== undefined && GOVERNORS.test(governor.lemma) && group.start - governor.end <= 3 ? governor : null
}

/** "“The strait,” she said, “stays open.”": a quotation on both sides of its reporting words, or null. */
const partedQuotation = (...site: Parameters<typeof postposed>): Attribution | null => {
  const found = postposed(...site)
  const [first, second] = found?.content ?? []
  const quoted = (span: Span | undefined): boolean =>
    span !== undefined && site[1].quotations.some(({ outer }) => contains(outer, span))
  return quoted(first) && quoted(second) ? found : null
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
    const parted = clauseFrame === undefined ? null : partedQuotation(text, sentence, group, clauseFrame, others)
    if (parted !== null) return parted
    const passive = group.passive && !group.participle
    const subject = passive ? null : subjectOf(sentence, group)
    if (subject === null && !passive) break
    // "it was announced that ..." names no source; other passives tell of a deed.
    if (passive && !CLAUSE_FRAMES.has(frame.frame)) continue
    const source = subject === null ? [] : [tokenSpan(sentence, subject.start, subject.end)]
    if (source.some((span) => contains(message.content, span))) continue
    const cue = tokenSpan(sentence, governor.start, Math.max(message.cueEnd, group.end))
    return cueAttribution(frame, message.rule, cue, source, [message.content])
  }
  return clauseFrame === undefined ? null : postposed(text, sentence, group, clauseFrame, others)
}
