import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../../src/domain/errors.ts'
import { postedArticleSchema } from '../../src/http/posted-article.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'

const TEXT = 'Minister Ana Berg said no.'

const documentOf = (posted: object) => {
  const { text, ...stated } = postedArticleSchema.parse({ id: 'x', text: TEXT, ...posted })
  return documentOfText(text, stated)
}

describe('a posted article', () => {
  it('has lines without line ends, controls and halves of characters, in its title and in all that it states', () => {
    const { text, title, metadata } = documentOf({
      id: ' x\n1',
      title: '\tTalks\r\nfail \ud800',
      author: 'Ana\u0000 Berg ',
      text: `${TEXT} \udc00`,
    })
    expect(text).toBe(`Talks fail \ufffd\n\n${TEXT} \ufffd`)
    expect(title && text.slice(...title)).toBe('Talks fail \ufffd')
    expect(metadata).toMatchObject({ id: 'x 1', title: 'Talks fail \ufffd', author: 'Ana Berg' })
  })

  it.each([
    [{ title: ' \n' }, 'title'],
    [{ id: '\u00a0' }, 'id'],
    [{ publisher: '\u0000' }, 'publisher'],
    [{ url: 'https://courier.example/a b' }, 'url'],
    [{ url: 'https://courier.example/\ud800' }, 'url'],
  ])('is not valid with %j', (posted, field) => {
    const { error } = postedArticleSchema.safeParse({ id: 'x', text: TEXT, ...posted })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })

  it.each([' \n ', '--- 7 ---'])('without words is empty, in spite of its title: %j', (text) => {
    const refused = (): unknown => documentOf({ title: 'Talks fail', text })
    expect(refused).toThrow(DemarcheError)
    expect(refused).toThrow(expect.objectContaining({ code: 'READ_EMPTY', place: { file: 'x' } }))
  })
})
