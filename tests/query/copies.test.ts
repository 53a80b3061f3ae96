import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticle } from '../../src/ingest/load.ts'
import { articlePage } from '../../src/query/article-page.ts'
import { listDemands } from '../../src/query/demands.ts'
import { listPositions } from '../../src/query/positions.ts'
import { listStatements } from '../../src/query/statements.ts'
import { articleId, contributionOf, type Name } from './contribution.ts'
import { type OpenedStore, openEmbedded } from './stores.ts'

const ESTMARK: Name = { name: 'Estmark', type: 'State' }
const PRINTINGS = ['one', 'two', 'three', 'four']
const texts = (key: string) => `Estmark said that the strait was open.${key === 'another' ? ' It is.' : ''}`

let opened: OpenedStore
beforeAll(async () => {
  opened = await openEmbedded()
  for (const [day, key] of [...PRINTINGS, 'another'].entries()) {
    const contribution = contributionOf({
      key,
      publishedAt: `2031-07-0${day + 1}`,
      text: texts(key),
      statements: [{ by: ESTMARK, cue: 'said', content: ['that the strait was open'] }],
      demands: [{ by: ESTMARK, of: [], what: 'the strait was open' }],
      positions: [{ holder: ESTMARK, kind: 'demands', evidence: 'Estmark said that the strait was open.', demand: 0 }],
    })
    await loadArticle(opened.store, contribution)
  }
})
afterAll(() => opened?.remove())

describe('a text that was printed several times', () => {
  it('is counted once where copies are left out, on pages of any size', async () => {
    const lists = [listStatements, listPositions, listDemands]
    for (const list of lists) {
      const all = await list(opened.store, {})
      expect(all.items.map(({ article }) => article.id)).toEqual([...PRINTINGS, 'another'].map(articleId))
      const first = await list(opened.store, { copies: 'false' }, { limit: 1 })
      const second = await list(opened.store, { copies: 'false' }, { limit: 1, cursor: first.next ?? undefined })
      expect([...first.items, ...second.items].map(({ article }) => article.id)).toEqual(
        [PRINTINGS[0] ?? '', 'another'].map(articleId),
      )
      expect(second.next).toBeNull()
    }
  })

  it('is shown with all its other printings, from the first, from one between and from the last', async () => {
    for (const key of PRINTINGS) {
      const { sameTextAs } = await articlePage(opened.store, articleId(key))
      expect(sameTextAs.map(({ id }) => id)).toEqual(PRINTINGS.filter((other) => other !== key).map(articleId))
    }
  })
})
