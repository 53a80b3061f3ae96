import type { SourceText } from '../../src/domain/article.ts'

/** A text without a title, one paragraph for each line. */
export const body = (text: string): SourceText => ({
  text,
  title: null,
  paragraphs: [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => [index, index + line.length]),
  credits: [],
})
