import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undoDecision } from '../../src/ingest/decide.ts'
import { rebuild } from '../../src/ingest/rebuild.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../setup/claim-neo4j.ts'
import { contributionsOf, exportOf, historyArbitrary, play } from './history.ts'
import { expectWhole } from './holds.ts'
import { withStore } from './temporary-store.ts'

const RUNS = 12

/** Takes everything back by way of the program itself; a run that left something behind fails here. */
const clear = async (store: GraphStore): Promise<void> => {
  for (const { id } of await store.decisions()) await undoDecision(store, id)
  for (const { article } of await contributionsOf(store)) await removeArticle(store, article.id)
  expect(await exportOf(store)).toBe('')
}

describe('the graph in Neo4j', () => {
  let neo4j: ClaimedNeo4j
  let store: GraphStore
  beforeAll(async () => {
    neo4j = await claimNeo4j()
    store = await openStore(neo4j.bolt)
    await store.init()
  })
  afterAll(async () => {
    await store?.close()
    await neo4j?.release()
  })

  it('is after any history what a rebuild gives, and what the embedded store has after the same history', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary, async (steps) => {
        await clear(store)
        await play(store, steps)
        await withStore((empty) => expectWhole(store, empty))
        const embedded = await withStore(async (other) => {
          await play(other, steps)
          return exportOf(other)
        })
        expect(await exportOf(store)).toBe(embedded)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('is rebuilt in Neo4j from an embedded store', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary, async (steps) => {
        await withStore(async (embedded) => {
          await play(embedded, steps)
          await clear(store)
          await rebuild(embedded, store)
          expect(await exportOf(store)).toBe(await exportOf(embedded))
        })
      }),
      { numRuns: RUNS / 4 },
    )
  }, 600_000)
})
