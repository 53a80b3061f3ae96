import type { Attribution, ExtractedStatement } from '../domain/extraction.ts'
import { contains, overlaps, type Span } from '../domain/span.ts'
import type { QuoteType } from '../domain/vocabulary.ts'
import { adjunctsAt, isTimePhrase, phraseAt } from './adjuncts.ts'
import { cueFrames } from './cues.ts'
import { reportsNothing, withoutSubjectOfPassive } from './no-reports.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from './sentence.ts'

// A place where words are published, and so a medium and no hearer: "told the agency" names a hearer that is one.
const MEDIUM_PREPOSITION = /^(on|in|via|through|by)$/

/** `direct` when all of the content stands in quotation marks, `mixed` when a part does, else `indirect`. */
const quoteTypeOf = (content: readonly Span[], { quotations }: Parsed, text: string): QuoteType => {
  let quoted = 0
  let bare = 0
  for (const [start, end] of content) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = start + index
      if (quotations.some(({ inner }) => inner[0] <= at && at < inner[1])) quoted++
      else bare++
    }
  }
  if (bare === 0) return 'direct'
  return quoted === 0 ? 'indirect' : 'mixed'
}

const tokenAt = (sentence: Sentence, offset: number): number =>
  sentence.tokens.findIndex(({ start }) => start >= offset)

/** A noun phrase with what belongs to it, up to a limit (token index). */
const hearerAt = (sentence: Sentence, at: number, limit: number): Span | null => {
  const phrase = phraseAt(sentence, at)
  if (phrase === undefined || phrase.end > limit) return null
  if (isTimePhrase(sentence, phrase.start, phrase.end)) return null
  let { end } = phrase
  while (/^(of|and|for)$/.test(lower(sentence, end))) {
    const next = phraseAt(sentence, end + 1)
    if (next === undefined || next.end > limit) break
    end = next.end
  }
  return tokenSpan(sentence, phrase.start, end)
}

interface Setting {
  addressees: Span[]
  medium: Span | null
  when: Span | null
}

/** What stands between and around the reporting words: the hearer, the medium, and when it was said. */
const settingOf = (attribution: Attribution, sentence: Sentence): Setting => {
  const setting: Setting = { addressees: [], medium: null, when: null }
  const cue = attribution.cue[0]
  if (cue === undefined || !contains(sentence.span, cue)) return setting
  const behind = tokenAt(sentence, cue[1])
  if (behind < 0) return setting
  const inside = (at: number): boolean => attribution.content.some(([start, end]) => start <= at && at < end)
  let limit = behind
  while (limit < sentence.tokens.length && !inside(sentence.tokens[limit]?.start ?? 0)) limit++
  const verb = sentence.groups.find(
    ({ main }) => (sentence.tokens[main]?.start ?? -1) >= cue[0] && (sentence.tokens[main]?.end ?? 0) <= cue[1],
  )
  const takesHearer =
    verb !== undefined &&
    cueFrames(verb.lemma).some(
      ({ frame }) => frame === 'addressee-clause' || frame === 'addressee-infinitive' || frame === 'target',
    )
  let at = behind
  if (takesHearer) {
    const hearer = hearerAt(sentence, at, limit)
    if (hearer !== null && !attribution.source.some((span) => overlaps(span, hearer))) {
      setting.addressees.push(hearer)
      at = tokenAt(sentence, hearer[1])
    }
  }
  for (const { preposition, phrase, start, end } of adjunctsAt(sentence, at).adjuncts) {
    if (end > limit && limit > behind) break
    const span = tokenSpan(sentence, phrase.start, phrase.end)
    if (isTimePhrase(sentence, phrase.start, phrase.end)) setting.when ??= tokenSpan(sentence, start, end)
    else if (preposition === 'to') setting.addressees.push(span)
    else if (preposition !== null && MEDIUM_PREPOSITION.test(preposition)) setting.medium ??= span
  }
  return setting
}

const home = (attribution: Attribution, sentences: readonly Sentence[]): Sentence | undefined => {
  const [start, end] = attribution.cue[0] ?? attribution.content[0] ?? [0, 0]
  return (
    sentences.find(({ span }) => contains(span, [start, end])) ??
    sentences.find(({ span }) => overlaps(span, [start, end]))
  )
}

/**
 * Attributions with quote type, hearers, medium and time; one that lies in no sentence is left out, and so is a set phrase
 * that reports nothing.
 */
export const readStatements = (parsed: Parsed, attributions: readonly Attribution[]): ExtractedStatement[] =>
  attributions.flatMap((attribution) => {
    const sentence = home(attribution, parsed.sentences)
    if (sentence === undefined || reportsNothing(parsed.text, sentence.span, attribution)) return []
    return {
      ...withoutSubjectOfPassive(parsed.text, attribution),
      ...settingOf(attribution, sentence),
      sentence: sentence.span,
      quoteType: quoteTypeOf(attribution.content, parsed, parsed.text),
      inTitle: sentence.inTitle,
    }
  })
