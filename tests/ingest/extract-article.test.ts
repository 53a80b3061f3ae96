import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/domain/article.ts'
import { DemarcheError } from '../../src/domain/errors.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'
import { extractArticle, normalizedUrl } from '../../src/ingest/extract-article.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { readText } from '../../src/read/read-text.ts'

const pipeline = await createPipeline({ reader: 'rules' })

const TEXT = `The islands answer

Premier Alda Verin of Finland said on Thursday 😀 that the “strait toll” is out of the question. Russia had demanded it.`

const markdown = (frontMatter: string): SourceDocument =>
  readText('b.md', new TextEncoder().encode(`---\n${frontMatter}\n---\n${TEXT}`), 'markdown', 'a/b.md')

const idOf = async (document: SourceDocument): Promise<string> => (await extractArticle(document, pipeline)).article.id

describe('what identifies an article', () => {
  it('is first the id that it states', async () => {
    const stated = await idOf(markdown('id: toll-1\nurl: https://example.org/toll'))
    expect(await idOf(documentOfText('Another text by Alda Verin, quite different.', { id: 'toll-1' }))).toBe(stated)
    expect(await idOf(markdown('id: toll-2\nurl: https://example.org/toll'))).not.toBe(stated)
  })

  it('is then its address, in whatever form', async () => {
    const plain = await idOf(markdown('url: https://example.org/toll'))
    for (const url of ['http://EXAMPLE.org/toll/', 'https://example.org/toll?utm_source=a#top'])
      expect(await idOf(markdown(`url: ${url}`))).toBe(plain)
    expect(await idOf(markdown('url: https://example.org/toll?page=2'))).not.toBe(plain)
  })

  it('is else the path below the one that was named', async () => {
    const read = (source: string, relativePath: string): SourceDocument =>
      readText(source, new TextEncoder().encode(TEXT), 'text', relativePath)
    expect(await idOf(read('/one/a/b.txt', 'a/b.txt'))).toBe(await idOf(read('two/a/b.txt', 'a/b.txt')))
    expect(await idOf(read('/one/a/b.txt', 'a/b.txt'))).not.toBe(await idOf(read('/one/a/b.txt', 'b.txt')))
  })

  it('is asked for where there is none', async () => {
    const nameless = documentOfText(TEXT, {})
    await expect(extractArticle(nameless, pipeline)).rejects.toThrow(DemarcheError)
    await expect(extractArticle(nameless, pipeline)).rejects.toMatchObject({ code: 'INPUT_NO_IDENTITY' })
  })

  it.each([
    ['HTTP://Example.org:80/a/', 'https://example.org/a'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?fbclid=x&gclid=y&mc_cid=z', 'https://example.org/a'],
    ['https://example.org/a?ref=7', 'https://example.org/a?ref=7'],
    ['https://example.org/a?mc_page=7', 'https://example.org/a?mc_page=7'],
    ['https://example.org/a/?page=2#top', 'https://example.org/a?page=2'],
    ['https://example.org/', 'https://example.org'],
  ])('%s is %s', (url, normalized) => {
    expect(normalizedUrl(url)).toBe(normalized)
  })
})

describe('the source that is kept', () => {
  it('is the url, else the relative path, else the id, so that it does not matter how the path is spelt', async () => {
    const read = (path: string) =>
      extractArticle(readText(path, new TextEncoder().encode(TEXT), 'text', 'a.txt'), pipeline)
    expect((await read('in/a.txt')).article.source).toBe('a.txt')
    expect(await read('/srv/in/a.txt')).toEqual(await read('in/a.txt'))
    expect((await extractArticle(markdown('url: https://example.org/toll'), pipeline)).article.source).toBe(
      'https://example.org/toll',
    )
    expect((await extractArticle(documentOfText(TEXT, { id: 'toll-1' }), pipeline)).article.source).toBe('toll-1')
  })
})
