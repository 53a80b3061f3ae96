import type { Attribution } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Quotation } from '../quotations.ts'
import { type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { trimQuoted } from './content.ts'

const SHORTEST_WORDS = 4

/** Whether a quotation stands for itself: whole sentences, or enough words, and no scare quote inside a clause. */
const standsAlone = (text: string, { outer, inner }: Quotation, sentence: Sentence | undefined): boolean => {
  const words = text.slice(...inner).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < SHORTEST_WORDS || sentence === undefined) return false
  return (
    outer[0] <= sentence.span[0] &&
    (/[.!?,…]$/.test(text.slice(...inner).trimEnd()) || /[.!?,…]/.test(text[outer[1]] ?? ''))
  )
}

const lastContent = (attribution: Attribution): Span => attribution.content.at(-1) ?? [0, 0]
const extent = ({ content, source, cue }: Attribution): number =>
  Math.max(...[...content, ...source, ...cue].map((span) => span[1]))

/** "The minister was blunt: “No.”" — the subject of what stands before the colon is the speaker. */
const colonSource = (text: string, { outer }: Quotation, sentence: Sentence | undefined): Span | null => {
  if (sentence === undefined || !/:\s*$/.test(text.slice(sentence.span[0], outer[0]))) return null
  const verb = sentence.groups.find(({ finite }) => finite)
  const subject = sentence.phrases.find((phrase) => verb === undefined || phrase.end <= verb.start)
  if (subject === undefined || (sentence.tokens[subject.start]?.start ?? 0) > outer[0]) return null
  return tokenSpan(sentence, subject.start, subject.end)
}

/**
 * Quotations that no reporting words claimed. One that follows a speaker's sentence in the same paragraph goes on with it
 * ("…, she said. “The rest is up to them.”"); one behind a colon belongs to the subject before the colon; one that opens a
 * paragraph after a quoted speaker belongs to that speaker.
 */
export const readFloatingQuotations = (
  { text, sentences, quotations }: Parsed,
  attributions: readonly Attribution[],
): Attribution[] => {
  const result = attributions.map((attribution) => ({ ...attribution }))
  for (const quotation of quotations) {
    const claimed = result.some(
      ({ content, cue }) =>
        content.some((span) => overlaps(span, quotation.inner)) && !cue.some((span) => contains(quotation.inner, span)),
    )
    if (claimed) continue
    const content = trimQuoted(text, quotation.inner)
    const sentence = sentences.find(({ span }) => overlaps(span, quotation.outer))
    if (content === null) continue
    const colon = colonSource(text, quotation, sentence)
    if (colon !== null) {
      result.push({
        source: [colon],
        cue: [],
        content: [content],
        mode: 'speech',
        rule: 'colon-quotation',
        confidence: 0.7,
      })
      continue
    }
    if (!standsAlone(text, quotation, sentence)) continue
    const before = result
      .filter((attribution) => attribution.mode === 'speech' && extent(attribution) <= quotation.outer[0])
      .toSorted((a, b) => extent(a) - extent(b))
      .at(-1)
    if (before === undefined || before.source.length === 0) continue
    const between = text.slice(extent(before), quotation.outer[0])
    if (!between.includes('\n') && between.length < 200) {
      const quoted = quotations.some(({ inner }) => before.content.some((span) => overlaps(span, inner)))
      if (quoted && !/\p{L}.*[.!?]\s.*\p{L}/su.test(between)) before.content = [...before.content, content]
      else
        result.push({
          source: before.source,
          cue: [],
          content: [content],
          mode: 'speech',
          rule: 'floating-quotation',
          confidence: 0.65,
        })
    } else if (/^\s*[.”"’]*\s*\n\s*$/.test(between) || lastContent(before)[1] >= quotation.outer[0] - 6) {
      result.push({
        source: before.source,
        cue: [],
        content: [content],
        mode: 'speech',
        rule: 'paragraph-quotation',
        confidence: 0.5,
      })
    }
  }
  return result
}
