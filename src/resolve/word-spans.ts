import { foldedKey } from '../domain/fold.ts'

/** A word of the text with its place and folded form; a genitive "'s" is left out. */
export interface WordSpan {
  start: number
  end: number
  key: string
  capital: boolean
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[-‑][\p{L}\p{N}]+)*/gu

/** The words of a text in order. "U.S." is one word, and so is "Brown-Hale". */
export const wordSpans = (text: string): WordSpan[] =>
  [...text.matchAll(WORD)].flatMap((match) => {
    const genitive = match[0] === 's' && /['’]/.test(text[match.index - 1] ?? '')
    if (genitive) return []
    const end = match.index + match[0].length
    return [{ start: match.index, end, key: foldedKey(match[0]), capital: /^\p{Lu}/u.test(match[0]) }]
  })
