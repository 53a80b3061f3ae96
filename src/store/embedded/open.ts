import { setTimeout as sleep } from 'node:timers/promises'
import { DemarcheError } from '../../domain/errors.ts'
import type { GraphStore, WriteTransaction } from '../port.ts'
import { createStore, openExisting } from './address.ts'
import { commit } from './commit.ts'
import { newDraft } from './draft.ts'
import { newMemory } from './memory.ts'
import { readerOver } from './reader.ts'
import { emptySnapshot, type Snapshot, takeSnapshot } from './snapshot.ts'
import { SCHEMA_VERSION, type Tables } from './tables.ts'
import { transactionOver } from './transaction.ts'

const LONGEST_PAUSE_MS = 20

/**
 * The store in a folder, which `init` makes, or the first transaction that has something to write; one that looks for
 * something or writes nothing is STORE_NOT_INITIALISED before that. A process killed at any point leaves every
 * write whole or absent. Several processes may read and write at once; each read sees one commit.
 * Throws STORE_ADDRESS where the path can be no store, STORE_CORRUPT where a store cannot be read.
 */
export const openEmbeddedStore = async (directory: string): Promise<GraphStore> => {
  const address = `embedded:${directory}`
  const memory = newMemory()
  const snapshots = new Set<Snapshot>()
  let tables: Tables | null = openExisting(directory)
  let writing: Promise<unknown> = Promise.resolve()
  let closed = false

  const live = () => {
    if (closed) throw new DemarcheError('STORE_CLOSED', 'the store is closed', { file: directory })
  }
  const existing = (): Tables | null => {
    live()
    tables ??= openExisting(directory)
    return tables
  }
  const created = (): Tables => {
    tables = existing() ?? createStore(directory)
    return tables
  }
  const opened = (): Tables => existing() ?? missing()
  const missing = (): never => {
    throw new DemarcheError('STORE_NOT_INITIALISED', 'there is no store here yet; loading an article makes one', {
      file: directory,
    })
  }
  const snapshotOf = (source: Tables): Snapshot => {
    const snapshot = takeSnapshot(source)
    snapshots.add(snapshot)
    return snapshot
  }
  const release = (snapshot: Snapshot) => {
    snapshot.close()
    snapshots.delete(snapshot)
  }

  const writeOnce = async <T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<{ result: T } | null> => {
    const source = existing()
    if (source === null) return await writeFirst(work)
    const draft = newDraft()
    const snapshot = snapshotOf(source)
    try {
      const result = await work(transactionOver(snapshot, draft))
      live()
      return draft.isEmpty() || commit(source, draft, snapshot.version) ? { result } : null
    } finally {
      release(snapshot)
    }
  }
  /** Makes the store only for what is to be written: a mistyped address leaves no folder behind. */
  const writeFirst = async <T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<{ result: T } | null> => {
    const draft = newDraft()
    const result = await work(transactionOver(emptySnapshot, draft)).catch((error: unknown) => {
      throw error instanceof DemarcheError && error.code === 'NOT_FOUND' ? missing() : error
    })
    if (draft.isEmpty()) missing()
    return commit(created(), draft, emptySnapshot.version) ? { result } : null
  }
  const writeUntilDone = async <T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> => {
    for (;;) {
      const done = await writeOnce(work)
      if (done !== null) return done.result
      // Another process has committed meanwhile. Uneven pauses keep two writers from meeting again and again.
      await sleep(Math.random() * LONGEST_PAUSE_MS)
    }
  }

  return {
    address,
    ...readerOver(async (read) => {
      const snapshot = snapshotOf(opened())
      try {
        return read(snapshot)
      } finally {
        release(snapshot)
      }
    }, memory),
    init: async () => {
      if (existing() !== null) return []
      created()
      return [`made a store in ${directory}`]
    },
    check: async () => {
      const { nodes, edges } = opened()
      const count = (table: { getStats(): object }) => (table.getStats() as { entryCount: number }).entryCount
      return `embedded store, schema ${SCHEMA_VERSION}, ${count(nodes)} nodes, ${count(edges)} edges`
    },
    write: (work) => {
      const written = writing.then(() => writeUntilDone(work))
      writing = written.catch(() => undefined)
      return written
    },
    async *contributions() {
      const snapshot = snapshotOf(opened())
      try {
        yield* snapshot.contributions()
      } finally {
        release(snapshot)
      }
    },
    async *dump() {
      const snapshot = snapshotOf(opened())
      try {
        for (const id of snapshot.nodeIdsByLabel()) {
          const node = snapshot.node(id)
          if (node) yield { node }
        }
        for (const id of snapshot.edgeIdsByType()) {
          const edge = snapshot.edge(id)
          if (edge) yield { edge }
        }
      } finally {
        release(snapshot)
      }
    },
    close: async () => {
      await writing
      if (closed) return
      closed = true
      for (const snapshot of snapshots) snapshot.close()
      await tables?.root.close()
    },
  }
}
