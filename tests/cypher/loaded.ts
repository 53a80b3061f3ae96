import { join } from 'node:path'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { findSources } from '../../src/read/find-sources.ts'
import { readSource } from '../../src/read/read-source.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open.ts'

const SEED_DATA = join(import.meta.dirname, '../../seed-data')

/** The seed articles in the Neo4j at an address, with one decision. */
export const loadSeedData = async (bolt: string): Promise<void> => {
  const store = await openNeo4jStore(bolt)
  await store.init()
  const pipeline = await createPipeline({ reader: 'model' })
  for (const { path, relativePath } of (await findSources(SEED_DATA)).sources)
    await loadArticle(store, await extractArticle(await readSource(path, relativePath), pipeline))
  const [a, b] = await store.actors({}, { after: null, limit: 2 })
  if (a === undefined || b === undefined) throw new Error('the seed data names no two actors')
  await store.write((transaction) =>
    transaction.putDecision({
      id: 'decision',
      verdict: 'not-same',
      a: a.id,
      b: b.id,
      by: 'a curator',
      why: null,
      at: '2024-01-01T00:00:00Z',
    }),
  )
  await store.close()
}
