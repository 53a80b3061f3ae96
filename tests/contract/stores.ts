import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { claimNeo4j } from '../setup/claim-neo4j.ts'

export interface OpenedStore {
  /** Initialised and empty. */
  store: GraphStore
  /** Closes it, and takes away what it kept. */
  remove(): Promise<void>
}

/** A place in which stores can be opened one after the other. */
interface Ground {
  open(): Promise<OpenedStore>
  release(): Promise<void>
}

const embedded = async (): Promise<Ground> => ({
  open: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'demarche-contract-'))
    const store = await openEmbeddedStore(directory)
    await store.init()
    const remove = async () => {
      await store.close()
      await rm(directory, { recursive: true })
    }
    return { store, remove }
  },
  release: async () => {},
})

/** One database for all, whose constraints and indexes stay from one store to the next. */
const onNeo4j = async (): Promise<Ground> => {
  const claimed = await claimNeo4j()
  const driver = neo4j.driver(claimed.bolt)
  const emptied = 'MATCH (n) WHERE NOT n:Migration AND NOT n:WriterLock DETACH DELETE n'
  return {
    open: async () => {
      await driver.executeQuery(emptied, {}, { database: 'neo4j' })
      const store = await openNeo4jStore(claimed.bolt, {})
      await store.init()
      return { store, remove: () => store.close() }
    },
    release: async () => {
      await driver.close()
      await claimed.release()
    },
  }
}

/** Every adapter of the port. The suite runs on each, with no exception for any. */
export const STORES: { name: string; claim(): Promise<Ground> }[] = [
  { name: 'embedded', claim: embedded },
  { name: 'neo4j', claim: onNeo4j },
]
