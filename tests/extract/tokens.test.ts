import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/extract/tokens.ts'
import { body } from './article.ts'

const wordsOf = (text: string): string[] => tokenize(body(text)).map((token) => token.text)

describe('tokens hold the exact characters of the text', () => {
  it.each([
    ['astral characters', 'The 𝒞hair said 😀 that the road 🛣️ is closed.'],
    ['no-break and thin spaces', 'The\u00a0envoy said\u202fthat the\u2009road is closed.'],
    ['curly quotes', '“It isn’t ‘ours’,” she said.'],
    ['letters that the tagger does not know', 'Šárka Żeromska of Kraków and Ioniță Ńemec said that.'],
    ['combining marks', 'The cafe\u0301 of Jose\u0301 Oland is closed.'],
    ['a soft hyphen, a joiner and a byte order mark', 'The co\u00adope\u200dration \ufeffended.'],
  ])('%s', (_, text) => {
    const tokens = tokenize(body(text))
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map((token) => token.text))
    expect(tokens.length).toBeGreaterThan(4)
  })

  it('keeps a foreign word whole where the tagger would part it', () => {
    expect(wordsOf('Šárka Żeromska said that Ńemec left.')).toEqual([
      'Šárka',
      'Żeromska',
      'said',
      'that',
      'Ńemec',
      'left',
      '.',
    ])
  })

  it('leaves credits out and every other place where it is', () => {
    const text = 'The road is closed.Photo ANP The envoy left.'
    const credit: [number, number] = [text.indexOf('Photo'), text.indexOf(' The envoy')]
    const tokens = tokenize({ ...body(text), credits: [credit] })
    expect(tokens.map((token) => token.text)).not.toContain('Photo')
    expect(tokens.find(({ lower }) => lower === 'envoy')?.start).toBe(text.indexOf('envoy'))
  })

  const pieces = fc.constantFrom(
    ...[
      'The',
      'envoy',
      'said',
      'that',
      "isn't",
      'won’t',
      'Šárka',
      'Ńemec',
      '😀',
      '𝒳',
      '“',
      '”',
      '‘',
      '’',
      '–',
      ',',
      '.',
      '\u00a0',
    ],
    ...[' ', ' ', ' ', '\n', 'U.S.', '1,5', 'a-b', 'e\u0301', '\u200b', '(', ')', '«', '»'],
  )

  it('holds for any text of such pieces, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const tokens = tokenize(body(text))
        let at = 0
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.text.trim()).not.toBe('')
          at = token.end
        }
      }),
      { numRuns: 300 },
    )
  })
})
