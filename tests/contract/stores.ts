import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import type { GraphStore } from '../../src/store/port.ts'

export interface OpenedStore {
  /** Initialised and empty. */
  store: GraphStore
  /** Closes it and takes what it kept away. */
  remove(): Promise<void>
}

/** Every adapter of the port. The suite runs on each, with no exception for any. */
export const STORES: { name: string; open(): Promise<OpenedStore> }[] = [
  {
    name: 'embedded',
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'demarche-contract-'))
      const store = await openEmbeddedStore(directory)
      await store.init()
      return {
        store,
        remove: async () => {
          await store.close()
          await rm(directory, { recursive: true })
        },
      }
    },
  },
]
