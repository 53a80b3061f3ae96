import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticles } from '../../../src/ingest/load.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { CHECKS, verifyNeo4j } from '../../../src/store/neo4j/verify.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'
import { generatedArticle } from './generated-articles.ts'

const ARTICLES = 10_000

let claimed: ClaimedNeo4j
let store: GraphStore
beforeAll(async () => {
  claimed = await claimNeo4j()
  store = await openNeo4jStore(claimed.bolt)
  await store.init()
})
afterAll(async () => {
  await store?.close()
  await claimed?.release()
})

function* articles() {
  for (let number = 0; number < ARTICLES; number += 1) yield generatedArticle(number)
}

describe(`${ARTICLES} articles`, () => {
  it('are loaded into Neo4j, make a whole graph, and are all there', async () => {
    const said = { added: 0, statements: 0, positions: 0, demands: 0, copies: 0 }
    for await (const group of loadArticles(store, articles()))
      for (const { status, statements, positions, demands, sameTextAs } of group) {
        said.added += status === 'added' ? 1 : 0
        said.statements += statements
        said.positions += positions
        said.demands += demands
        said.copies += sameTextAs.length
      }
    expect(said).toMatchObject({ added: ARTICLES, demands: ARTICLES, positions: 2 * ARTICLES })
    expect(said.copies).toBeGreaterThanOrEqual((2 * ARTICLES) / 50)

    const checks = await verifyNeo4j(claimed.bolt, {}, 3)
    expect(checks.map(({ name }) => name)).toEqual(CHECKS)
    expect(checks.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(await store.check()).toContain(
      ` ${ARTICLES} articles, 200 actors, ${said.statements} statements, ${said.positions} positions, ${said.demands} demands`,
    )
  }, 1_800_000)
})
