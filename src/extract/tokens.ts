import anyAscii from 'any-ascii'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { SourceText } from '../domain/article.ts'

/** Universal part-of-speech tags, as wink-nlp gives them. */
export interface Token {
  start: number
  end: number
  text: string
  lower: string
  pos: string
  lemma: string
}

const nlp = winkNLP(model, ['pos'])

// Tokens are read paragraph by paragraph, on a copy in which credits, control characters and spaces that wink
// would fold are blanks of the same length: so that every offset holds in the article's own text.
const BLANKED = /[\p{Cc}\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/gu

// wink parts words at letters that it does not know (Š, ń, ž): they are read as their base letters, one unit for one.
const FOREIGN_LETTER = /[\u00c0-\u024f\u1e00-\u1eff]/gu

const baseLetter = (letter: string): string => anyAscii(letter)[0] ?? letter

const readable = ({ text, credits }: SourceText): string => {
  let copy = text.replace(BLANKED, (unit) => ' '.repeat(unit.length)).replace(FOREIGN_LETTER, baseLetter)
  for (const [start, end] of credits) copy = copy.slice(0, start) + ' '.repeat(end - start) + copy.slice(end)
  return copy
}

const readParagraph = (text: string, copy: string, start: number, end: number): Token[] => {
  const part = copy.slice(start, end)
  if (part.trim() === '') return []
  const tokens = nlp.readDoc(part).tokens()
  const values = tokens.out(nlp.its.value)
  const tags = tokens.out(nlp.its.pos)
  const lemmas = tokens.out(nlp.its.lemma as unknown as typeof nlp.its.value)
  const result: Token[] = []
  let at = 0
  values.forEach((value, i) => {
    const found = part.indexOf(value, at)
    if (found < 0 || value.trim() === '') return
    at = found + value.length
    const word = text.slice(start + found, start + at)
    const lower = word.toLowerCase().replace('’', "'")
    result.push({
      start: start + found,
      end: start + at,
      text: word,
      lower,
      pos: tags[i] ?? 'X',
      lemma: lemmas[i] ?? lower,
    })
  })
  return result
}

/** The words and marks of an article in text order, credits left out. */
export const tokenize = (source: SourceText): Token[] => {
  const copy = readable(source)
  return source.paragraphs.flatMap(([start, end]) => readParagraph(source.text, copy, start, end))
}
