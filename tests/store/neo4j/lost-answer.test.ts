import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadArticle } from '../../../src/ingest/load.ts'
import { removeArticle } from '../../../src/ingest/remove.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { change, topic } from '../../contract/rows.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'
import { type CuttingProxy, cuttingProxy } from './cut-answer.ts'
import { generatedArticle } from './generated-articles.ts'

let claimed: ClaimedNeo4j
let store: GraphStore

beforeAll(async () => {
  claimed = await claimNeo4j()
})
afterAll(async () => {
  await claimed?.release()
})
beforeEach(async () => {
  await claimed.empty()
  store = await openNeo4jStore(claimed.bolt)
  await store.init()
  return () => store.close()
})

describe('a write whose answer is lost though it was stored', () => {
  let proxy: CuttingProxy
  const through = async <T>(work: (lossy: GraphStore) => Promise<T>): Promise<T> => {
    proxy = await cuttingProxy(claimed.bolt)
    const lossy = await openNeo4jStore(proxy.bolt)
    try {
      await lossy.check()
      proxy.cutNext()
      return await work(lossy)
    } finally {
      await lossy.close()
      await proxy.close()
    }
  }

  it('is not done twice', async () => {
    await through(async (lossy) => {
      let tries = 0
      const result = await lossy.write(async (transaction) => {
        tries += 1
        await transaction.apply(change({ putNodes: [topic(`t${tries}`)] }))
        return `try ${tries}`
      })
      expect([result, tries, proxy.cuts()]).toEqual(['try 1', 1, 1])
    })
    expect((await store.nodes(['t1', 't2'])).map(({ id }) => id)).toEqual(['t1'])
  })

  it('is told as what it was', async () => {
    const article = generatedArticle(1)
    expect(await through((lossy) => loadArticle(lossy, article))).toMatchObject({ status: 'added' })
    expect(await loadArticle(store, article)).toMatchObject({ status: 'unchanged' })
    expect(await through((lossy) => removeArticle(lossy, article.article.id))).toBe(true)
    expect(await removeArticle(store, article.article.id)).toBe(false)
  })
})
