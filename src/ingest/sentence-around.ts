import { overlaps, type Span } from '../domain/span.ts'
import { splitSentences } from '../extract/sentences.ts'
import { layoutPlainText } from '../read/layout.ts'

/** For a text as it is read: the sentence in which a span stands, or from the first to the last of several. */
export const sentenceAround = (text: string): ((span: Span) => Span) => {
  const sentences = splitSentences({ ...layoutPlainText(text), credits: [] })
  return (span) => {
    const touched = sentences.filter((sentence) => overlaps(sentence, span))
    return [touched[0]?.[0] ?? span[0], touched.at(-1)?.[1] ?? span[1]]
  }
}
