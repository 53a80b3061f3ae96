import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordPieces } from '../../../src/extract/model/word-pieces.ts'
import { body } from '../article.ts'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789']
const MARKS = [...'.,;:!?"\'()-–—“”‘’„«»…$€']
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[END]']
const VOCABULARY = [
  ...SPECIAL,
  ...MARKS,
  ...LETTERS,
  ...LETTERS.map((letter) => `##${letter}`),
  'minister',
  '##ial',
  'said',
]
const wordPieces = new WordPieces(VOCABULARY, '[END]')

const piecesOf = (text: string): [piece: string, wording: string, word: number][] => {
  const { ids, starts, ends, words } = wordPieces.encode(text, body(text).paragraphs)
  return ids.map((id, i) => [VOCABULARY[id]!, text.slice(starts[i], ends[i]), words[i]!])
}

describe('pieces name the exact characters that they stand for', () => {
  it.each<[string, [string, string, number][]]>([
    [
      'Minister said',
      [
        ['minister', 'Minister', 0],
        ['said', 'said', 1],
        ['[END]', '', -1],
      ],
    ],
    [
      'ministerial',
      [
        ['minister', 'minister', 0],
        ['##ial', 'ial', 0],
        ['[END]', '', -1],
      ],
    ],
    [
      '“Said\u00a0so”',
      [
        ['“', '“', 0],
        ['said', 'Said', 1],
        ['s', 's', 2],
        ['##o', 'o', 2],
        ['”', '”', 3],
        ['[END]', '', -1],
      ],
    ],
    [
      '🕊 said',
      [
        ['[UNK]', '🕊', 0],
        ['said', 'said', 1],
        ['[END]', '', -1],
      ],
    ],
    [
      '𝒜a',
      [
        ['[UNK]', '𝒜a', 0],
        ['[END]', '', -1],
      ],
    ],
    [
      'Éa',
      [
        ['e', 'É', 0],
        ['##a', 'a', 0],
        ['[END]', '', -1],
      ],
    ],
    [
      'e\u0301a',
      [
        ['e', 'e\u0301', 0],
        ['##a', 'a', 0],
        ['[END]', '', -1],
      ],
    ],
    [
      'sa\u00adid',
      [
        ['said', 'sa\u00adid', 0],
        ['[END]', '', -1],
      ],
    ],
    [
      'İa',
      [
        ['i', 'İ', 0],
        ['##a', 'a', 0],
        ['[END]', '', -1],
      ],
    ],
    [
      'a\nb',
      [
        ['a', 'a', 0],
        ['[END]', '', -1],
        ['b', 'b', 1],
        ['[END]', '', -1],
      ],
    ],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  it('leaves credits out', () => {
    const text = 'said Photo a said'
    const { starts } = wordPieces.encode(text, [[0, text.length]], [[5, 12]])
    expect(starts).toEqual([0, 13, text.length])
  })

  it('takes a paragraph without words for none', () => {
    expect(piecesOf(' \u00a0\n\u00ad\nsaid').map(([piece]) => piece)).toEqual(['said', '[END]'])
  })
})

describe('whatever the text', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'said',
          'Minister',
          '\u00a0',
          ' ',
          '\n',
          'e\u0301',
          '🕊',
          '\u00ad',
          '\u200d',
          '“',
          '”',
          '漢',
          'ǅ',
          'ﬁ',
          'İ',
        ),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
      ),
    )
    .map((parts) => parts.join(''))

  it('pieces lie in order and apart, and words hold all that is neither blank nor dropped', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends, ids, words } = wordPieces.encode(text, body(text).paragraphs)
        let last = 0
        let between = ''
        starts.forEach((start, i) => {
          // Letters of one ligature or capital may share its place; nothing else overlaps.
          expect(start).toBeGreaterThanOrEqual(Math.min(last, starts[i - 1] ?? 0))
          between += text.slice(last, start)
          last = Math.max(last, ends[i]!)
        })
        expect((between + text.slice(last)).replace(/[\s\p{Cc}\p{Cf}\p{Mn}\ufffd]/gu, '')).toBe('')
        expect([ids.length, words.length]).toEqual([starts.length, ends.length])
      }),
    )
  })

  it('a known piece spells what stands at its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [piece, wording] of piecesOf(text)) {
          if (SPECIAL.includes(piece)) continue
          const spelled = wording
            .toLowerCase()
            .normalize('NFD')
            .replace(/[\p{Mn}\p{Cf}\p{Cc}\ufffd]/gu, '')
          expect(spelled).toContain(piece.replace(/^##/, ''))
        }
      }),
    )
  })
})
