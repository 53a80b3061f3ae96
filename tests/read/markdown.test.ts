import { describe, expect, it } from 'vitest'
import { describeError } from '../../src/domain/errors.ts'
import { noMetadata } from '../../src/read/metadata.ts'
import { errorOf, paragraphsOf, read } from './document.ts'
import { vectorCases } from './vectors.ts'

describe('Markdown', () => {
  it.each(vectorCases('valid/markdown'))('becomes its words: $name', ({ source, expected }) => {
    const document = read(source, 'markdown')
    expect(document.text).toBe(expected)
    expect(paragraphsOf(document)).toEqual(expected.split('\n\n'))
  })

  it('has the title of its front matter, else of the heading that it starts with, else none', () => {
    expect(read('---\ntitle: Talks fail\n---\nNo.', 'markdown')).toMatchObject({
      title: [0, 10],
      metadata: { title: 'Talks fail' },
    })
    expect(read('# Talks *fail*\nNo.', 'markdown')).toMatchObject({ title: [0, 10], metadata: { title: 'Talks fail' } })
    expect(read('No.\n\n# Talks fail', 'markdown')).toMatchObject({ title: null, metadata: { title: null } })
  })

  it('has offsets into its words, with CRLF and a byte order mark in the source', () => {
    const { text, paragraphs, credits } = read(
      '\ufeff---\r\ntitle: 😀\r\n---\r\n*He* said 😀 “no”.*Image AFP*\r\n',
      'markdown',
    )
    expect(text).toBe('😀\n\nHe said 😀 “no”.Image AFP')
    expect(paragraphs).toEqual([
      [0, 2],
      [4, 29],
    ])
    expect(credits.map((span) => text.slice(...span))).toEqual(['Image AFP'])
  })

  it('without a body is empty', () => {
    expect(errorOf(() => read('---\ntitle: Talks fail\n---\n', 'markdown')).code).toBe('READ_EMPTY')
    expect(errorOf(() => read('# Talks fail\n<!-- nothing -->', 'markdown')).code).toBe('READ_EMPTY')
  })

  it.each([
    ['elements', '<i>no</i>'.repeat(30_001)],
    ['levels', '<div>'.repeat(20_000)],
  ])('with HTML inside of more %s than an article has is refused', (_, html) => {
    const error = errorOf(() => read(`# Talks fail\n\n<div>${html}The minister said no.`, 'markdown'))
    expect(error).toMatchObject({ code: 'READ_NO_ARTICLE', place: { file: 'file' } })
  })
})

describe('front matter', () => {
  it.each(vectorCases('valid/front-matter'))('is read: $name', ({ source, expected }) => {
    expect(read(source, 'markdown').metadata).toEqual({ ...noMetadata(), ...JSON.parse(expected) })
  })

  it.each(vectorCases('invalid/front-matter'))('is refused with its line and field: $name', ({ source, expected }) => {
    const error = errorOf(() => read(source, 'markdown'))
    expect(describeError(error).split(': ')[0]).toBe(`READ_BAD_FRONT_MATTER file:${expected}`)
  })

  it('is refused with the field named once', () => {
    const error = errorOf(() => read('---\npublishedAt: soon\n---\nNo.', 'markdown'))
    expect(describeError(error)).toBe('READ_BAD_FRONT_MATTER file:2 publishedAt: must be a day, YYYY-MM-DD')
  })

  it('gives lines that every store keeps alike', () => {
    const { metadata } = read('---\ntitle: "Talks\\0 \\ud800fail"\n---\nNo.', 'markdown')
    expect(metadata.title).toBe('Talks \ufffdfail')
  })

  it.each([
    ['lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['open lists', '['.repeat(50_000)],
    ['maps', '{a: '.repeat(10_000)],
    ['items', `\n${'- '.repeat(10_000)}a`],
  ])('is refused where its %s are nested deeper than any reader needs', (_, value) => {
    const error = errorOf(() => read(`---\nx: ${value}\n---\nThe minister said no.`, 'markdown'))
    expect(error).toMatchObject({ code: 'READ_BAD_FRONT_MATTER', place: { line: 2 } })
    expect(error.message).toContain('levels')
  })

  it('never grows by aliases', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x]',
      ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefghij'[i]}, `.repeat(9)}]`),
      'title: *j',
    ]
    const error = errorOf(() => read(`---\n${bomb.join('\n')}\n---\nThe minister said no.`, 'markdown'))
    expect(error).toMatchObject({ code: 'READ_BAD_FRONT_MATTER', place: { field: 'title' } })
  })

  it('that states another language refuses the document', () => {
    const error = errorOf(() => read('---\nlanguage: de\n---\nThe minister said no.', 'markdown'))
    expect(error).toMatchObject({ code: 'READ_NOT_ENGLISH', place: { file: 'file', field: 'language' } })
    expect(read('---\nlanguage: EN_us\n---\nNo.'.replace('_', '-'), 'markdown').metadata.language).toBe('EN-us')
  })
})
