import type { Span } from '../domain/span.ts'

/** A text as its words: runs of letters, digits and underscores, by place (UTF-16) and in lower case. */
export interface ScoredText {
  text: string
  words: readonly Span[]
  lower: readonly string[]
}

export const WORD = /[\p{L}\p{N}_]+/gu

export const scoredText = (text: string): ScoredText => {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Span => [index, index + word.length])
  return { text, words, lower: words.map((span) => text.slice(...span).toLowerCase()) }
}

/** Indexes of the words that lie whole inside one of the spans. */
export const wordsWithin = ({ words }: ScoredText, spans: readonly Span[]): Set<number> => {
  const found = new Set<number>()
  words.forEach(([start, end], i) => {
    if (spans.some((span) => start >= span[0] && end <= span[1])) found.add(i)
  })
  return found
}

/** From the first to the last of some words; null for none. */
export const extentOfWords = ({ words }: ScoredText, indexes: ReadonlySet<number>): Span | null => {
  if (indexes.size === 0) return null
  const [first, last] = [words[Math.min(...indexes)], words[Math.max(...indexes)]]
  return first === undefined || last === undefined ? null : [first[0], last[1]]
}

export interface Quote {
  exact: string
  /** Which of its occurrences is meant (1-based, they may overlap); the first where absent. */
  nth?: number | null | undefined
}

export const findQuote = (text: string, { exact, nth }: Quote): Span | null => {
  let at = -1
  for (let i = 0; i < (nth || 1); i++) {
    at = text.indexOf(exact, at + 1)
    if (at < 0) return null
  }
  return [at, at + exact.length]
}

/** Characters, not UTF-16 units: what lies between two places counts alike in every language. */
const distance = (text: string, a: number, b: number): number => [...text.slice(Math.min(a, b), Math.max(a, b))].length

/** The occurrence of some words that begins nearest to an offset, the earlier of two; null where there is none. */
export const nearestOccurrence = (text: string, words: string, at: number): Span | null => {
  if (words === '') return null
  let best: number | null = null
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1))
    if (best === null || distance(text, i, at) < distance(text, best, at)) best = i
  return best === null ? null : [best, best + words.length]
}
