import { z } from 'zod'
import type { Attribution } from '../../domain/extraction.ts'
import type { Span } from '../../domain/span.ts'
import { modeSchema } from '../../domain/vocabulary.ts'
import { phraseAt } from '../adjuncts.ts'
import table from '../data/source-phrases.json' with { type: 'json' }
import { growRight } from '../phrase-growth.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import { clauseEnd, trimSpan } from './extent.ts'

/** Set phrases that name a source ("according to X"), with the words before X. */
export const SOURCE_PHRASES = z
  .array(
    z.object({
      rule: z.string(),
      before: z.string().transform((words) => words.split(' ')),
      mode: modeSchema,
      confidence: z.number(),
      reason: z.string(),
      example: z.string(),
    }),
  )
  .parse(table)
type SourcePhrase = (typeof SOURCE_PHRASES)[number]

const matches = (sentence: Sentence, at: number, words: readonly string[]): boolean =>
  words.every((word, i) => lower(sentence, at + i) === word)

/** The start of the clause around a token: behind the last "; " or ", and/but" before it, else the sentence's start. */
const clauseStart = (sentence: Sentence, at: number): number => {
  for (let i = at - 1; i > 0; i--) {
    if (lower(sentence, i) === ';') return i + 1
    if (lower(sentence, i) === ',' && /^(and|but)$/.test(lower(sentence, i + 1)) && i + 2 < at) {
      return i + 2
    }
  }
  return 0
}

/** Where "According to X, this, but “that,” Y said" stops being X's: at a quotation that words of Y follow. */
const othersQuotation = (text: string, sentence: Sentence, from: number): number | null => {
  for (let at = from; at < sentence.tokens.length; at++) {
    if (lower(sentence, at) !== ',' && !/^[–—]$/.test(lower(sentence, at))) continue
    let opening = at + 1
    if (/^(but|and|while|yet)$/.test(lower(sentence, opening))) opening++
    const token = sentence.tokens[opening]
    const quotation =
      token === undefined ? undefined : sentence.quotations.find(({ outer }) => outer[0] === token.start)
    if (quotation === undefined || opening === at + 1) continue
    if (/\p{L}/u.test(text.slice(quotation.outer[1], sentence.span[1]))) return at
  }
  return null
}

const contentAround = (text: string, sentence: Sentence, start: number, end: number): Span[] => {
  const spans: (Span | null)[] = []
  const next = lower(sentence, end)
  const fragment =
    (start === 0 || lower(sentence, start - 1) === '.') &&
    next !== ',' &&
    end < sentence.tokens.length - 1 &&
    !/^[.;:]$/.test(next)
  const fronted = start === 0 || /^(and|but|;|that|–|—|\.)$/.test(lower(sentence, start - 1))
  if ((fronted || lower(sentence, start - 1) === ',') && (next === ',' || next === ':' || fragment)) {
    const from = fragment ? end : end + 1
    if (from < sentence.tokens.length)
      spans.push(
        trimSpan(text, tokenSpan(sentence, from, othersQuotation(text, sentence, from) ?? clauseEnd(sentence, from))),
      )
  }
  if (!fronted) {
    const from = clauseStart(sentence, start)
    if (from < start) spans.unshift(trimSpan(text, tokenSpan(sentence, from, start)))
  }
  return spans.filter((span): span is Span => span !== null && span[1] - span[0] > 2)
}

const readSourcePhrase = (text: string, sentence: Sentence, at: number, kind: SourcePhrase): Attribution | null => {
  const phrase = phraseAt(sentence, at + kind.before.length)
  if (phrase === undefined) return null
  const source = growRight(sentence, phrase)
  const content = contentAround(text, sentence, at, source.end)
  if (content.length === 0) return null
  return {
    source: [tokenSpan(sentence, source.start, source.end)],
    cue: [tokenSpan(sentence, at, at + kind.before.length)],
    content,
    mode: kind.mode,
    rule: kind.rule,
    confidence: kind.confidence,
  }
}

// "For the foreign minister, the terms are out of the question." Only where a judgment of the form "is ..." follows.
const readForSource = (text: string, sentence: Sentence): Attribution | null => {
  if (lower(sentence, 0) !== 'for') return null
  const phrase = phraseAt(sentence, 1)
  if (phrase === undefined || !sentence.tokens.slice(phrase.start, phrase.end).some(({ pos }) => pos === 'PROPN'))
    return null
  const source = growRight(sentence, phrase)
  const from = lower(sentence, source.end) === ',' ? source.end + 1 : source.end
  const verb = sentence.groups.find(({ start, finite }) => start >= from && finite)
  if (verb === undefined || !/^(be|remain|seem|stay)$/.test(verb.lemma) || phraseAt(sentence, from) === undefined)
    return null
  if (!sentence.phrases.some(({ start, end }) => start >= from && end <= verb.start)) return null
  const content = trimSpan(text, tokenSpan(sentence, from, clauseEnd(sentence, from)))
  if (content === null) return null
  return {
    source: [tokenSpan(sentence, source.start, source.end)],
    cue: [tokenSpan(sentence, 0, 1)],
    content: [content],
    mode: 'belief',
    rule: 'for-source',
    confidence: 0.7,
  }
}

/** The attributions that set phrases make in a sentence. */
export const readSourcePhrases = (text: string, sentence: Sentence): Attribution[] => {
  const found: Attribution[] = []
  sentence.tokens.forEach((_, at) => {
    const kind = SOURCE_PHRASES.find(({ before }) => matches(sentence, at, before))
    const attribution = kind === undefined ? null : readSourcePhrase(text, sentence, at, kind)
    if (attribution !== null) found.push(attribution)
  })
  const judged = readForSource(text, sentence)
  return judged === null ? found : [...found, judged]
}
