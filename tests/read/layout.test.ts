import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutBlocks, layoutPlainText } from '../../src/read/layout.ts'

const shown = (text: string) => {
  const { title, paragraphs } = layoutPlainText(text)
  return { title: title && text.slice(...title), paragraphs: paragraphs.map((span) => text.slice(...span)) }
}

describe('plain text', () => {
  it.each([
    [
      'a title, an empty line and more text',
      'Talks fail\n\nOne.\n\nTwo.',
      'Talks fail',
      ['Talks fail', 'One.', 'Two.'],
    ],
    ['no empty line', 'Talks fail\nOne.\nTwo.\n', null, ['Talks fail', 'One.', 'Two.']],
    ['one line', 'Talks fail', null, ['Talks fail']],
    ['one line and empty lines after it', 'Talks fail\n\n\n', null, ['Talks fail']],
    ['a first block of two lines', 'One\nand more.\n\nTwo.', null, ['One\nand more.', 'Two.']],
    ['empty lines before the title', '\n\n  Talks fail  \n \t\nOne.', 'Talks fail', ['Talks fail', 'One.']],
    ['a line of NBSP as empty', 'Talks fail\n\u00a0\nOne.', 'Talks fail', ['Talks fail', 'One.']],
    [
      'lines within a paragraph',
      'Talks fail\n\nOne\nand more.\n\nTwo.',
      'Talks fail',
      ['Talks fail', 'One\nand more.', 'Two.'],
    ],
    ['nothing', ' \n ', null, []],
  ])('with %s', (_, text, title, paragraphs) => {
    expect(shown(text)).toEqual({ title, paragraphs })
  })

  const piece = fc.constantFrom('\n', '\n\n', ' ', '\u00a0', '“No”', 'a', '😀', 'Kesmark.', '\t', 'é')
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  it('has every word in exactly one paragraph, and no paragraph begins or ends with white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { paragraphs } = layoutPlainText(text)
        let rest = ''
        let end = 0
        for (const [start, stop] of paragraphs) {
          expect(start).toBeGreaterThanOrEqual(end)
          expect(text.slice(start, stop)).toBe(text.slice(start, stop).trim())
          expect(stop).toBeGreaterThan(start)
          rest += text.slice(end, start)
          end = stop
        }
        expect((rest + text.slice(end)).trim()).toBe('')
      }),
    )
  })

  it('splits a text made of title and blocks where the blocks were joined', () => {
    const block = fc
      .array(fc.constantFrom('a', '\n', '\n\n', ' ', '😀', '\u00a0'), { maxLength: 8 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const made = layoutBlocks('Talks fail', ['One.', ...blocks])
        expect(layoutPlainText(made.text)).toEqual(made)
      }),
    )
  })
})
