import { foldedKey } from '../domain/fold.ts'
import { headWord } from './nouns.ts'

/** Words before a noun phrase that name nobody: articles, demonstratives, possessives, quantities. */
const LEADING =
  /^(?:(?:the|a|an|this|that|these|those|both|all|its|his|her|their|our|some|many|several|most|other|another|former|then|late)\s+)+/i
const POSSESSIVE = /^(his|her|its|their|our)\s+/i
const DEFINITE = /^(the|this|that|these|those|his|her|its|their)\s/i

/** A phrase without its article and the like: "the other [parties]". */
export const bareWords = (phrase: string): string => phrase.replace(LEADING, '')

/** A phrase without its article and without an apposition behind a comma. */
export const describingWords = (phrase: string): string => bareWords(phrase).split(/,\s/)[0]?.trim() ?? ''

/** The noun that a phrase with its article is about. */
export const headOf = (phrase: string): string => headWord(bareWords(phrase))

/** The folded form under which a phrase may be a known name. */
export const nameKey = (phrase: string): string => foldedKey(bareWords(phrase))

/** The possessive that opens a phrase ("his", "their"), in lower case, or null. */
export const possessiveOf = (phrase: string): string | null => POSSESSIVE.exec(phrase)?.[1]?.toLowerCase() ?? null

export const isDefinite = (phrase: string): boolean => DEFINITE.test(phrase)
