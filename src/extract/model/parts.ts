import type { SourceText } from '../../domain/article.ts'
import { overlaps, type Span } from '../../domain/span.ts'

/** The paragraphs as they are read: the title's by themselves, since it is no part of the story's flow, then all others. */
export const readParts = ({ title, paragraphs }: SourceText): Span[][] => {
  const isTitle = (paragraph: Span): boolean => title !== null && overlaps(paragraph, title)
  return [paragraphs.filter(isTitle), paragraphs.filter((paragraph) => !isTitle(paragraph))]
}
