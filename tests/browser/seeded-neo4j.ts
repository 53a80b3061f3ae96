import { join } from 'node:path'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { findSources } from '../../src/read/find-sources.ts'
import { readSource } from '../../src/read/read-source.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../setup/claim-neo4j.ts'

const SEED_DATA = join(import.meta.dirname, '../../seed-data')

export interface SeededNeo4j {
  claimed: ClaimedNeo4j
  store: GraphStore
  release(): Promise<void>
}

/** The run's Neo4j with the seed articles loaded, as the README's first command loads them. */
export const seedNeo4j = async (): Promise<SeededNeo4j> => {
  const claimed = await claimNeo4j()
  const store = await openNeo4jStore(claimed.bolt)
  await store.init()
  const pipeline = await createPipeline({ reader: 'model' })
  const { sources } = await findSources(SEED_DATA)
  for (const { path, relativePath } of sources)
    await loadArticle(store, await extractArticle(await readSource(path, relativePath), pipeline))
  const release = async (): Promise<void> => {
    await store.close()
    await claimed.release()
  }
  return { claimed, store, release }
}
