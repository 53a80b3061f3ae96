import { describe, expect, it } from 'vitest'
import { errorOf, paragraphsOf, read } from './document.ts'
import { vectorCases } from './vectors.ts'

const page = (head: string, body = '<p>The minister said no.</p>', html = ''): string =>
  `<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`

const metadata = (head: string, html?: string) => read(page(head, undefined, html), 'html').metadata

const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('HTML', () => {
  it.each(vectorCases('valid/html'))('gives the blocks of its article: $name', ({ source, expected }) => {
    const document = read(source, 'html')
    expect(document.text).toBe(expected)
    expect(paragraphsOf(document)).toEqual(expected.split('\n\n'))
    expect(document.title).toEqual(document.paragraphs[0])
  })

  it.each(vectorCases('invalid/html'))('without an article is refused: $name', ({ source }) => {
    expect(errorOf(() => read(source, 'html'))).toMatchObject({ code: 'READ_NO_ARTICLE', place: { file: 'file' } })
  })

  it('that is empty is refused as empty', () => {
    expect(errorOf(() => read('', 'html')).code).toBe('READ_EMPTY')
  })

  it.each([
    ['elements', '<i>no</i>'.repeat(30_001)],
    ['levels', `${'<div>'.repeat(20_000)}The minister said no.`],
  ])('with too many %s is refused, not waited for', (_, body) => {
    expect(errorOf(() => read(page('', body), 'html')).code).toBe('READ_NO_ARTICLE')
  })

  it('with the levels of a real page is read', () => {
    expect(read(page('', `${'<div>'.repeat(60)}The minister said no.`), 'html').text).toBe('The minister said no.')
  })

  it('marks the credit of a picture', () => {
    const { text, credits } = read(
      page('', '<h1>Talks</h1><p>He is open to talks.<span>Image AFP</span></p><p>She told AFP.</p>'),
      'html',
    )
    expect(credits.map((span) => text.slice(...span))).toEqual(['Image AFP'])
  })
})

describe('what a page states', () => {
  it('is taken from OpenGraph, links and the language of the page', () => {
    const head = `<link rel="canonical" href="https://example.org/talks"><link rel="license" href="https://example.org/free">
      <meta property="og:title" content="Talks &amp; more"><meta property="og:site_name" content="The Kesmark Times">
      <meta property="article:published_time" content="2021-03-04T23:30:00-05:00"><meta name="author" content="Jane Roe">`
    expect(metadata(head, 'lang="en_GB"')).toEqual({
      id: null,
      title: 'Talks & more',
      publisher: 'The Kesmark Times',
      author: 'Jane Roe',
      publishedAt: '2021-03-04',
      url: 'https://example.org/talks',
      language: 'en-GB',
      licence: 'https://example.org/free',
    })
  })

  it('is taken from JSON-LD, whichever way the article stands in it', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Talks fail',
      datePublished: '2021-03-04',
      author: [{ name: 'Jane Roe' }, 'John Roe'],
      publisher: { '@type': 'Organization', name: 'The Kesmark Times' },
      mainEntityOfPage: { '@id': 'https://example.org/talks' },
      inLanguage: 'en',
    }
    const site = { '@type': 'WebSite', name: 'A site', url: 'https://example.org/' }
    for (const value of [article, [site, article], { '@graph': [site, article] }]) {
      expect(metadata(`${jsonLd('broken').replace('"broken"', '{')}${jsonLd(value)}`)).toMatchObject({
        title: 'Talks fail',
        publishedAt: '2021-03-04',
        author: 'Jane Roe, John Roe',
        publisher: 'The Kesmark Times',
        url: 'https://example.org/talks',
        language: 'en',
      })
    }
  })

  it('is left out where it is of no use: relative addresses, days in words, profile links', () => {
    const head = `<link rel="canonical" href="/talks"><meta name="date" content="4 March 2021">
      <meta property="article:author" content="https://example.org/jane"><meta name="language" content="English of Kesmark">`
    expect(metadata(head)).toMatchObject({ url: null, publishedAt: null, author: null, language: null })
  })

  it('does not refuse an English article for the language of its template', () => {
    expect(metadata('', 'lang="nl"').language).toBe('nl')
  })
})
