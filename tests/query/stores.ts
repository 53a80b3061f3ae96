import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { claimNeo4j } from '../setup/claim-neo4j.ts'

export interface OpenedStore {
  store: GraphStore
  remove(): Promise<void>
}

/** An empty store in a folder of its own. */
export const openEmbedded = async (): Promise<OpenedStore> => {
  const directory = await mkdtemp(join(tmpdir(), 'demarche-query-'))
  const store = await openEmbeddedStore(directory)
  await store.init()
  return {
    store,
    remove: async () => {
      await store.close()
      await rm(directory, { recursive: true })
    },
  }
}

/** The run's Neo4j, empty. */
export const openNeo4j = async (): Promise<OpenedStore> => {
  const claimed = await claimNeo4j()
  const store = await openNeo4jStore(claimed.bolt)
  await store.init()
  return {
    store,
    remove: async () => {
      await store.close()
      await claimed.release()
    },
  }
}
