// For most words folding is lower case alone.
const PLAIN_WORD = /^[A-Za-z0-9]+$/

/**
 * The folding by which texts are compared everywhere: NFKD, combining marks dropped, lower case.
 * Both stores keep folded text, so that a text filter answers alike on both.
 */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The runs of letters and digits of a text, folded. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Folded words between single spaces, with a space at both ends: ` word ` is then found by plain containment. */
export const foldedText = (text: string): string => {
  const words = foldedWords(text)
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `
}

/** A key for names: folded words, single spaces between them. */
export const foldedKey = (text: string): string =>
  PLAIN_WORD.test(text) ? text.toLowerCase() : foldedWords(text).join(' ')
