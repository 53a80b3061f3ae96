import type { Attribution } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Quotation } from '../quotations.ts'
import { type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { antecedent, subjectOf } from '../subjects.ts'
import { trimSpan } from './extent.ts'
import { readFloatingQuotations } from './floating-quotations.ts'
import { withoutInnerThoughts } from './inner-thoughts.ts'
import { withOwnSentences } from './own-sentences.ts'
import { withQuotedAs } from './quoted-as.ts'
import { withWholeClauses } from './whole-clauses.ts'
import { wholePhrases } from './whole-phrases.ts'
import { withWholeQuotations } from './whole-quotations.ts'

// "accused them of lying": what is said of them is the lying.
const LEADING_WORDS = /^(?:that|to the effect that|of)\s+(?=\S)/
const MARKS_ALONE = /^[\p{P}\s]*$/u

/** A content that a quotation's mark opens and closes is what stands between the marks; half a pair is cut at the open side. */
const insideMarks = (text: string, span: Span, quotations: readonly Quotation[]): Span => {
  let [start, end] = span
  for (const { outer, inner } of quotations) {
    if (!overlaps([start, end], outer)) continue
    const before = start < outer[0] ? text.slice(start, outer[0]) : ''
    const behind = end > outer[1] ? text.slice(outer[1], end) : ''
    if (!MARKS_ALONE.test(before) || !MARKS_ALONE.test(behind)) continue
    start = Math.max(start, inner[0])
    end = Math.min(end, inner[1])
  }
  return [start, end]
}

const tidied = (text: string, span: Span, quotations: readonly Quotation[]): Span | null => {
  const inside = trimSpan(text, insideMarks(text, span, quotations))
  if (inside === null) return null
  const lead = LEADING_WORDS.exec(text.slice(...inside))?.[0].length ?? 0
  return lead === 0 ? inside : tidied(text, [inside[0] + lead, inside[1]], quotations)
}

/**
 * Contents without those that strayed: outside the sentence of the cue, while others stand inside it, and there neither
 * quoted nor free of another attribution's content.
 */
const withoutStrays = (
  { cue, content }: Attribution,
  { sentences, quotations }: Parsed,
  others: readonly Attribution[],
): Span[] => {
  const home = sentences.find(({ span }) => cue.some((words) => overlaps(words, span)))?.span
  if (home === undefined || !content.some((span) => overlaps(span, home))) return content
  return content.filter((span) => {
    if (overlaps(span, home)) return true
    if (others.some((other) => other.content.some((theirs) => overlaps(theirs, span)))) return false
    return quotations.some(({ inner }) => overlaps(inner, span))
  })
}

const NO_SOURCE_EDGE = new Set(['ADP', 'AUX', 'VERB', 'ADV', 'PUNCT', 'SCONJ', 'CCONJ', 'PART'])

const ARTICLE = /^(?:the|an?)$/

const RELATIVE = /^(?:who|which|that|whose|whom)$/i

/** Where a source ends that runs on into what its subject does beside: "[The embassy] declined the request and said". */
const endOfSubject = ({ tokens, groups }: Sentence, [start, end]: Span): number => {
  const first = tokens.findIndex((token) => token.start >= start)
  const verb = groups.find(
    (group) =>
      group.start > first &&
      !group.infinitive &&
      !group.participle &&
      (tokens[group.start]?.start ?? end) < end &&
      !/^(?:PUNCT|ADP|DET)$/.test(tokens[group.start - 1]?.pos ?? '') &&
      // "a report commissioned by the city" is no clause.
      tokens[group.end]?.lower !== 'by' &&
      !tokens.slice(first, group.start).some(({ text }) => RELATIVE.test(text)),
  )
  return verb === undefined ? end : (tokens[verb.start]?.start ?? end)
}

/**
 * A source without what its subject does beside, and without prepositions, verbs and marks at its edges ("is supported by the
 * [guild]"); null where nothing else is left.
 */
const bareSource = (span: Span, parsed: Parsed, apart: readonly Span[]): Span | null => {
  const sentence = parsed.sentences.find((each) => overlaps(each.span, span))
  const tokens = sentence?.tokens ?? []
  const end = sentence === undefined ? span[1] : endOfSubject(sentence, span)
  const inside = tokens.filter((token) => overlaps([token.start, token.end], [span[0], end]))
  const loose = (token: (typeof inside)[number] | undefined): boolean =>
    token !== undefined && NO_SOURCE_EDGE.has(token.pos) && !/^[)\]]$/.test(token.text)
  while (loose(inside[0])) inside.shift()
  while (loose(inside.at(-1))) inside.pop()
  const [first, last] = [inside[0], inside.at(-1)]
  return first === undefined || last === undefined || inside.every(({ lower }) => ARTICLE.test(lower))
    ? null
    : trimSpan(parsed.text, wholePhrases([first.start, last.end], parsed, apart))
}

const ENDS_RELATIVE = /(?:^|,\s*)(?:who|which|that|whose|whom)$/i

/** "The head of the board, [who] described": the phrase that a relative pronoun at a source's end goes on from. */
const antecedentOf = (parsed: Parsed, span: Span): Span => {
  if (!ENDS_RELATIVE.test(parsed.text.slice(...span))) return span
  const sentence = parsed.sentences.find((each) => contains(each.span, span))
  const at = sentence?.tokens.findIndex(({ end }) => end === span[1]) ?? -1
  const phrase = sentence === undefined || at < 0 ? null : antecedent(sentence, at)
  return sentence === undefined || phrase === null ? span : tokenSpan(sentence, phrase.start, phrase.end)
}

/** The sources that a reader found, tidied; without one, the subject of the reporting verb. */
const settledSources = ({ source, cue, content }: Attribution, parsed: Parsed): Span[] => {
  const bare = source
    .map((span) => bareSource(span, parsed, [...cue, ...content]))
    .filter((span) => span !== null)
    .map((span) => antecedentOf(parsed, span))
  const words = cue[0]
  if (bare.length > 0 || words === undefined) return bare
  const sentence = parsed.sentences.find(({ span }) => contains(span, words))
  const verb = sentence?.groups.find(({ main }) => overlaps(tokenSpan(sentence, main, main + 1), words))
  const subject = sentence === undefined || verb === undefined || verb.passive ? null : subjectOf(sentence, verb)
  return sentence === undefined || subject === null ? [] : [tokenSpan(sentence, subject.start, subject.end)]
}

const firstPlace = ({ source, content }: Attribution): number =>
  Math.min(...[...content, ...source].map(([start]) => start))

/**
 * What a reader found, brought to the form of the contract: contents without outer marks, leading "that" and final stop,
 * quotations whole, and quotations without reporting words given to whom they belong.
 */
export const settle = (parsed: Parsed, attributions: readonly Attribution[]): Attribution[] => {
  const { text, quotations } = parsed
  const found = withQuotedAs(parsed, attributions).map((attribution) => withOwnSentences(parsed, attribution))
  const whole = withWholeQuotations(withWholeClauses(parsed, found), quotations)
  const settled = whole.flatMap((attribution) => {
    const others = whole.filter((other) => other !== attribution)
    const content = withoutStrays(attribution, parsed, others)
      .map((span) => wholePhrases(span, parsed, [...attribution.cue, ...attribution.source]))
      .map((span) => tidied(text, span, quotations))
      .filter((span) => span !== null)
    return content.length === 0 ? [] : [{ ...attribution, source: settledSources(attribution, parsed), content }]
  })
  const all = readFloatingQuotations(parsed, settled)
  return withoutInnerThoughts(all).toSorted((a, b) => firstPlace(a) - firstPlace(b))
}
