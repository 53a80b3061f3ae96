import type { SourceText } from '../domain/article.ts'
import type { Span } from '../domain/span.ts'

// An end mark, closing quotation marks or brackets, white space, then what can open a sentence. A lower-case letter
// never opens one, so that the fragments of a bad translation stay with the sentence before them.
const BOUNDARY = /[.!?…]["”’'»“)\]]*\s+(?=["“„«‘'([]?[\p{Lu}\p{N}])/gu

// Titles, initials and abbreviations that end in a full stop without ending the sentence: "Gen. Ilvane", "the U.S. envoy".
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Cmdr|Brig|Hon|Rev|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[ap]\.m|[AP]\.M|U\.S|U\.K|U\.N|E\.U|D\.C|\p{Lu})\.$/u

const trimmed = (text: string, start: number, end: number): Span | null => {
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return start < end ? [start, end] : null
}

const splitParagraph = (text: string, start: number, end: number): Span[] => {
  const part = text.slice(start, end)
  const cuts = [...part.matchAll(BOUNDARY)]
    .filter((match) => !ABBREVIATION.test(part.slice(0, match.index + 1)))
    .map((match) => start + match.index + match[0].length)
  const edges = [start, ...cuts, end]
  return edges.slice(0, -1).flatMap((from, i) => {
    const span = trimmed(text, from, edges[i + 1] ?? end)
    return span === null ? [] : [span]
  })
}

/** Sentences in text order, each inside one paragraph and without white space at its edges; credits are cut away. */
export const splitSentences = ({ text, paragraphs, credits }: SourceText): Span[] =>
  paragraphs.flatMap(([start, end]) => {
    const inside = credits.filter(([from, to]) => from >= start && to <= end)
    const edges: number[] = [start, ...inside.flat(), end]
    const parts: Span[] = []
    for (let i = 0; i + 1 < edges.length; i += 2) {
      const [from, to] = [edges[i] ?? start, edges[i + 1] ?? end]
      if (from < to) parts.push(...splitParagraph(text, from, to))
    }
    return parts
  })
