import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SOURCE_BYTES } from '../../src/read/decode.ts'
import { errorOf, read } from './document.ts'

const BOM = '\ufeff'

describe('offsets', () => {
  it('are those of the decoded text without byte order mark, CRLF and lone CR as LF', () => {
    const { text, title } = read(`${BOM}Talks fail\r\n\r\nThe minister said no.\rShe left.\r\n`)
    expect(text).toBe('Talks fail\n\nThe minister said no.\nShe left.\n')
    expect(title).toEqual([0, 10])
  })

  it('keep NBSP, curly quotes, combining marks and characters outside the BMP', () => {
    const source = 'Talks\u00a0fail 😀\n\n“We won’t,” said\u00a0Zoe\u0301 𝒥 \u2028Roe.\u200b\n'
    expect(read(source).text).toBe(source)
  })

  const words = fc.constantFrom(
    'said',
    '😀',
    '𝒥ane',
    'e\u0301',
    '\u00a0',
    '“No”',
    'Kesmark.',
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    'Image AFP',
    ' ',
  )
  const source = fc.array(words, { maxLength: 60 }).map((all) => `The minister${all.join('')}`)

  it('give the exact wording of every paragraph, title and credit, never half a character', () => {
    fc.assert(
      fc.property(source, fc.boolean(), (body, marked) => {
        const document = read(`${marked ? BOM : ''}${body}`)
        const { text, title, paragraphs, credits } = document
        expect(text).toBe(body.replace(/\r\n?/g, '\n'))
        if (title !== null) expect(title).toEqual(paragraphs[0])
        for (const [start, end] of [...paragraphs, ...credits]) {
          const exact = text.slice(start, end)
          expect(exact).not.toBe('')
          expect(exact).not.toMatch(/\p{Surrogate}/u)
          expect(text.indexOf(exact, start)).toBe(start)
        }
        for (const [start, end] of credits) {
          expect(paragraphs.some((outer) => outer[0] <= start && end <= outer[1])).toBe(true)
        }
      }),
    )
  })

  it('stay where a long address stands in the text', () => {
    const source = `Talks fail: https://courier.example/${'a/'.repeat(450)}\n`
    expect(read(source).text).toBe(source)
  })

  it('mark a credit glued to a paragraph, which stays in the text', () => {
    const { text, credits } = read('Talks fail\n\nHe is open to talks with 😀 Vostrava.Image AFP\n\nShe told AFP.')
    expect(credits.map((span) => text.slice(...span))).toEqual(['Image AFP'])
  })
})

describe('refusals', () => {
  const german =
    'Der Minister sagte am Donnerstag, die Forderungen seien nicht verhandelbar, man sei aber zum Gespräch bereit.'
  const bytes = (...all: number[]) => new Uint8Array(all)
  it.each([
    ['no bytes', '', 'READ_EMPTY'],
    ['white space', ' \n\u00a0\t', 'READ_EMPTY'],
    ['a byte order mark alone', BOM, 'READ_EMPTY'],
    ['no word', '--- 123 …', 'READ_EMPTY'],
    ['a NUL', 'Talks\0 fail', 'READ_BINARY'],
    ['control characters', 'Talks \u0001\u0002\u0003 fail', 'READ_BINARY'],
    ['a run of characters that no word is as long as', `Talks ${'fail'.repeat(251)}`, 'READ_BINARY'],
    ['the first bytes of a PDF document', '%PDF-1.7 Talks fail', 'READ_BINARY'],
    ['the first bytes of a PNG picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), 'READ_BINARY'],
    ['Latin-1', bytes(0x54, 0xe9, 0x74), 'READ_NOT_UTF8'],
    ['a surrogate encoded by itself', bytes(0x54, 0xed, 0xa0, 0x80), 'READ_NOT_UTF8'],
    ['a cut character at the end', bytes(0x54, 0xf0, 0x9f, 0x98), 'READ_NOT_UTF8'],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffTalks fail', 'utf16le')), 'READ_NOT_UTF8'],
    ['German', german, 'READ_NOT_ENGLISH'],
    ['one byte too many', new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x61), 'READ_TOO_LARGE'],
  ])('%s', (_, source, code) => {
    expect(errorOf(() => read(source))).toMatchObject({ code, place: { file: 'file' } })
  })

  it('do not meet a text of exactly the largest size', () => {
    const paragraph = 'The minister said that the talks have failed. '
    const source = paragraph.repeat(MAX_SOURCE_BYTES / paragraph.length + 1).slice(0, MAX_SOURCE_BYTES)
    expect(read(source).text).toHaveLength(MAX_SOURCE_BYTES)
  })

  it('do not meet a form feed or an escape in a long text', () => {
    expect(read(`Talks fail\f\n\n${'The minister said no. '.repeat(9)}\u001b`).title).toEqual([0, 10])
  })
})
