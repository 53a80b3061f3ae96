import type { Attribution } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Parsed } from '../sentence.ts'
import { trimSpan } from './extent.ts'

/**
 * A content that runs from reported words over sentences that stand in quotation marks of their own, without these: "“No.” She
 * will not, she says, [go]. “Never.”" Whose such quotations are is told by where they stand.
 */
export const withOwnSentences = (parsed: Parsed, attribution: Attribution): Attribution => {
  const { sentences, quotations, text } = parsed
  const home = sentences.find(({ span }) => attribution.cue.some((words) => overlaps(words, span)))?.span
  if (home === undefined) return attribution
  const isQuoted = ([start]: Span): boolean => quotations.some(({ outer }) => contains(outer, [start, start + 1]))
  const pieces = attribution.content.flatMap((span) => {
    const inSentences = sentences.flatMap((sentence): Span[] =>
      overlaps(sentence.span, span) ? [[Math.max(sentence.span[0], span[0]), Math.min(sentence.span[1], span[1])]] : [],
    )
    return inSentences.map((piece) => ({ piece, whole: inSentences.length === 1 }))
  })
  const own = pieces.filter(({ piece }) => overlaps(piece, home))
  if (own.length === 0 || own.some(({ piece }) => isQuoted(piece))) return attribution
  const kept = pieces.filter(({ piece }) => overlaps(piece, home) || !isQuoted(piece))
  if (kept.length === pieces.length) return attribution
  const content = kept
    .map(({ piece, whole }) => (whole ? piece : trimSpan(text, piece)))
    .filter((piece) => piece !== null)
  return { ...attribution, content }
}
