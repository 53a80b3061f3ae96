import { DemarcheError } from '../domain/errors.ts'
import { foldedWords } from '../domain/fold.ts'

/** A list that asks for something: an empty one is as good as none. */
export const someOf = <T>(values: readonly T[] | undefined): T[] | undefined =>
  values === undefined || values.length === 0 ? undefined : [...values]

/**
 * The folded words of a text filter.
 * @throws INPUT_INVALID naming the field when there is no letter or digit in it, since it would then match everything
 */
export const wordsOf = (field: string, text: string | undefined): string[] | undefined => {
  if (text === undefined) return undefined
  const words = foldedWords(text)
  if (words.length === 0) throw new DemarcheError('INPUT_INVALID', 'has no letter or digit to look for', { field })
  return words
}
