import { describe, expect, it } from 'vitest'
import { alignWords } from '../../src/eval/align-words.ts'

const letters = (text: string): string[] => [...text]
const aligned = (a: string, b: string): [number, number][] =>
  [...alignWords(letters(a), letters(b))].sort(([x], [y]) => x - y)

describe('the alignment of two texts', () => {
  it('of one wording is word by word', () => {
    expect(aligned('abcabc', 'abcabc')).toEqual([0, 1, 2, 3, 4, 5].map((i) => [i, i]))
  })

  // What difflib.SequenceMatcher gave.
  it.each([
    ['bcaddbaaa', 'dcabccbac', '0-3 1-4 5-6 6-7'],
    ['baccbbccc', 'acdbbbdca', '1-0 2-1 4-3 5-4 6-7'],
    ['caccbddcd', 'dbbccaaad', '0-4 1-5 5-8'],
    ['cdcbbadbd', 'cbcdcbcaa', '0-2 1-3 2-4 3-5 5-7'],
  ])('of %s and %s joins the longest run first', (a, b, pairs) => {
    expect(
      aligned(a, b)
        .map((pair) => pair.join('-'))
        .join(' '),
    ).toBe(pairs)
  })

  it('of texts that share no word is empty', () => {
    expect(aligned('abc', 'xyz')).toEqual([])
    expect(aligned('', 'xyz')).toEqual([])
  })
})
