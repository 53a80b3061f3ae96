import type { Attribution } from '../../domain/extraction.ts'
import { overlaps, type Span, slice } from '../../domain/span.ts'
import { type Parsed, tokenSpan } from '../sentence.ts'
import { readVerbCue } from './verb-cues.ts'

/**
 * Frames in which a verb with its own object or infinitive reports as plainly as "said" does, and which a trained reader
 * overlooks oftener than it is right to: "opposed the mission", "declined to comment", "threatens to strike".
 */
const PLAIN = new Set(['speech-object/object', 'intent-infinitive/infinitive', 'speech-infinitive/infinitive'])

/** What tells when or how at the end of an object: "opposed the mission [from the start]", "regretted it[, without saying why]". */
const CIRCUMSTANCE =
  /(?:, (?:without|saying|adding|citing|arguing|calling|who|which|but)\b.*| (?:from the (?:start|beginning|outset)|at first|at once|yet|so far|again|until [^,]{1,60}|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?|(?:last|this) (?:week|month|year|morning|afternoon|evening|night|spring|summer|autumn|winter)|yesterday|today))$/i
const PRONOUN_ALONE = /^(?:it|this|that|them|him|her|these|those|so)$/i

const touches = (spans: readonly Span[], others: readonly Span[]): boolean =>
  spans.some((span) => others.some((other) => overlaps(span, other)))

const withoutCircumstance = (text: string, [start, end]: Span): Span => {
  const trailing = CIRCUMSTANCE.exec(slice(text, [start, end]))?.[0].length ?? 0
  return [start, end - trailing]
}

/** What plain reporting verbs say that a reader did not see: neither verb nor message is part of what it found. */
export const readMissedCues = ({ text, sentences }: Parsed, found: readonly Attribution[]): Attribution[] => {
  const cues = found.flatMap(({ cue }) => cue)
  const claimed = found.flatMap(({ cue, content }) => [...cue, ...content])
  return sentences
    .filter(({ inTitle }) => !inTitle)
    .flatMap((sentence) =>
      sentence.groups.flatMap((group) => {
        // Looked at first, since most verbs of reported words are part of what was found.
        if (group.participle || touches([tokenSpan(sentence, group.start, group.end)], claimed)) return []
        const missed = readVerbCue(text, sentence, group, [])
        if (missed === null || !PLAIN.has(missed.rule) || missed.source.length === 0) return []
        if (touches(missed.cue, claimed) || touches(missed.content, cues)) return []
        const isObject = missed.rule.endsWith('/object')
        const content = isObject ? missed.content.map((span) => withoutCircumstance(text, span)) : missed.content
        const saysNothing = content.every((span) => PRONOUN_ALONE.test(slice(text, span)))
        return saysNothing || (isObject && group.negated) ? [] : { ...missed, content }
      }),
    )
}
