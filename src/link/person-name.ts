import { distance } from 'fastest-levenshtein'
import { foldedWords } from '../domain/fold.ts'

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const MAX_EDITS = 2
/** One edit for each three letters: "Sergei" and "Sergey" may be one, "Ann" and "Jan" not. */
const LETTERS_PER_EDIT = 3

export interface PersonName {
  /** Folded, empty for a bare surname. */
  given: string[]
  last: string
}

/** A person's name as given names and last name, folded; "Jr" and the like are dropped. */
export const personName = (name: string): PersonName => {
  const words = foldedWords(name)
  while (words.length > 1 && SUFFIXES.has(words[words.length - 1] ?? '')) words.pop()
  return { given: words.slice(0, -1), last: words[words.length - 1] ?? '' }
}

/** How two given names agree, the surest first; null when they do not. */
export const givenNamesAgree = (a: string, b: string): 'equal' | 'initial' | 'spelling' | null => {
  if (a === b) return 'equal'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.startsWith(short) ? 'initial' : null
  const edits = Math.min(MAX_EDITS, Math.floor(short.length / LETTERS_PER_EDIT))
  return distance(short, long) <= edits ? 'spelling' : null
}
