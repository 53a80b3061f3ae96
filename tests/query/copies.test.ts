import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticle } from '../../src/ingest/load.ts'
import { articlePage } from '../../src/query/article-page.ts'
import { articleId, contributionOf, type Name } from './contribution.ts'
import { type OpenedStore, openEmbedded } from './stores.ts'

const ESTMARK: Name = { name: 'Estmark', type: 'State' }
const PRINTINGS = ['one', 'two', 'three', 'four']

let opened: OpenedStore
beforeAll(async () => {
  opened = await openEmbedded()
  for (const [day, key] of PRINTINGS.entries()) {
    const contribution = contributionOf({
      key,
      publishedAt: `2031-07-0${day + 1}`,
      text: 'Estmark said that the strait was open.',
      statements: [{ by: ESTMARK, cue: 'said', content: ['that the strait was open'] }],
    })
    await loadArticle(opened.store, contribution)
  }
})
afterAll(() => opened?.remove())

describe('a text that was printed several times', () => {
  it('is shown with all its other printings, from the first, from one between and from the last', async () => {
    for (const key of PRINTINGS) {
      const { sameTextAs } = await articlePage(opened.store, articleId(key))
      expect(sameTextAs.map(({ id }) => id)).toEqual(PRINTINGS.filter((other) => other !== key).map(articleId))
    }
  })
})
