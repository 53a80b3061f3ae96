import type { SourceText } from '../../domain/article.ts'
import type { Span } from '../../domain/span.ts'

/**
 * Word pieces of a text, as parallel lists: vocabulary ids, the UTF-16 units [start, end) of each piece, and the number
 * of its word. A paragraph's end is a piece without width, with the number -1.
 */
export interface Pieces {
  ids: number[]
  starts: number[]
  ends: number[]
  words: number[]
}

// White space as training/word_pieces.py has it: what else controls the text is dropped.
const WHITE_SPACE = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/
const STANDS_ALONE = /^[!-/:-@[-`{-~\p{P}\u3400-\u4dbf\u4e00-\u9fff]$/u
const COMBINING = /^\p{Mn}$/u
const DROPPED = /^[\ufffd\p{Cc}\p{Cf}]$/u

// Most words: letters and digits of ASCII up to white space, an ASCII mark or the paragraph's end.
const PLAIN_WORD = /[A-Za-z0-9]+(?=[\t-\r -/:-@[-`{-~]|$)/y

const LONGEST_WORD = 100

/** A letter in lower case without accents; nothing for control and format characters and combining marks. */
const folded = (letter: string): string =>
  DROPPED.test(letter)
    ? ''
    : letter
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')

interface Letter {
  text: string
  start: number
  end: number
}

type Piece = [id: number, start: number, end: number]

/** Cuts text into the pieces of a vocabulary, each with its exact place. */
export class WordPieces {
  readonly first: number
  readonly last: number
  readonly #ids: Map<string, number>
  readonly #unknown: number
  readonly #paragraphEnd: number
  readonly #cache = new Map<string, Piece[]>()

  /** Throws an Error where the vocabulary lacks a special piece. */
  constructor(vocabulary: readonly string[], paragraphEnd: string) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]))
    const special = (piece: string): number => {
      const id = this.#ids.get(piece)
      if (id === undefined) throw new Error(`the vocabulary lacks ${piece}`)
      return id
    }
    this.first = special('[CLS]')
    this.last = special('[SEP]')
    this.#unknown = special('[UNK]')
    this.#paragraphEnd = special(paragraphEnd)
  }

  /** The pieces of some paragraphs of a text; credits inside them are left out. */
  encode(text: string, paragraphs: readonly Span[], credits: SourceText['credits'] = []): Pieces {
    const pieces: Pieces = { ids: [], starts: [], ends: [], words: [] }
    let word: Letter[] = []
    let number = -1
    const put = (id: number, start: number, end: number, ofWord: number): void => {
      pieces.ids.push(id)
      pieces.starts.push(start)
      pieces.ends.push(end)
      pieces.words.push(ofWord)
    }
    const flush = (): void => {
      if (word.length > 0) {
        number++
        for (const [id, from, to] of this.#split(word.map((letter) => letter.text).join('')))
          put(id, word[from]?.start ?? 0, word[to - 1]?.end ?? 0, number)
      }
      word = []
    }
    const isCredit = (from: number, to: number): boolean => credits.some(([start, end]) => start < to && from < end)
    for (const [start, end] of paragraphs) {
      const before = pieces.ids.length
      const paragraph = text.slice(start, end)
      for (let at = start; at < end; ) {
        PLAIN_WORD.lastIndex = at - start
        const plain = word.length === 0 ? PLAIN_WORD.exec(paragraph)?.[0] : undefined
        if (plain !== undefined && !isCredit(at, at + plain.length)) {
          number++
          for (const [id, from, to] of this.#split(plain.toLowerCase())) put(id, at + from, at + to, number)
          at += plain.length
          continue
        }
        const letter = String.fromCodePoint(paragraph.codePointAt(at - start) ?? 0)
        const behind = at + letter.length
        const place = { start: at, end: behind }
        const last = word.at(-1)
        if (WHITE_SPACE.test(letter) || isCredit(at, at + 1)) flush()
        else if (STANDS_ALONE.test(letter)) {
          flush()
          word = [{ text: letter, ...place }]
          flush()
        } else if (COMBINING.test(letter) && last !== undefined) last.end = behind
        else for (const part of folded(letter)) word.push({ text: part, ...place })
        at = behind
      }
      flush()
      if (pieces.ids.length === before) continue
      put(this.#paragraphEnd, end, end, -1)
    }
    return pieces
  }

  /** The longest pieces from the left; a word with a part that no piece covers is one unknown piece. */
  #split(word: string): Piece[] {
    const known = this.#cache.get(word)
    if (known !== undefined) return known
    const letters = [...word]
    let found: Piece[] = []
    let start = 0
    while (start < letters.length && letters.length <= LONGEST_WORD) {
      let end = letters.length
      let id: number | undefined
      for (; end > start; end--) {
        id = this.#ids.get((start > 0 ? '##' : '') + letters.slice(start, end).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) break
      found.push([id, start, end])
      start = end
    }
    if (start < letters.length) found = [[this.#unknown, 0, letters.length]]
    this.#cache.set(word, found)
    return found
  }
}
