import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticles } from '../../../src/ingest/load.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { CHECKS, verifyNeo4j } from '../../../src/store/neo4j/verify.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { startJavaServer } from '../../../tools/neo4j/java-server.ts'
import type { RunningNeo4j } from '../../../tools/neo4j/running.ts'
import { generatedArticle } from './generated-articles.ts'

const ARTICLES = 10_000

/** A server of its own, thrown away with its data: emptying the one of the run would take longer than filling it. */
let server: RunningNeo4j
let store: GraphStore
beforeAll(async () => {
  server = await startJavaServer('tests')
  store = await openNeo4jStore(server.bolt)
  await store.init()
})
afterAll(async () => {
  await store?.close()
  await server?.stop()
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

    const checks = await verifyNeo4j(server.bolt, {}, 3)
    expect(checks.map(({ name }) => name)).toEqual(CHECKS)
    expect(checks.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(await store.check()).toContain(
      ` ${ARTICLES} articles, 200 actors, ${said.statements} statements, ${said.positions} positions, ${said.demands} demands`,
    )
  }, 1_800_000)
})
