import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import type { GraphStore } from '../../src/store/port.ts'

/** Runs `work` with an empty embedded store in a folder that is removed afterwards. */
export const withStore = async <T>(work: (store: GraphStore) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(tmpdir(), 'demarche-'))
  const store = await openEmbeddedStore(directory)
  try {
    await store.init()
    return await work(store)
  } finally {
    await store.close()
    await rm(directory, { recursive: true })
  }
}
