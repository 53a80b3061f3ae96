import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RootDatabase } from 'lmdb'
import { DemarcheError } from '../../domain/errors.ts'
import { openRoot, openTables, SCHEMA_VERSION, TABLE_NAMES, type Tables } from './tables.ts'

/**
 * Opens the store in a folder; null where there is none yet: no such folder, an empty one, or one in which
 * making a store was broken off. Throws STORE_ADDRESS for a file or a folder of something else, and
 * STORE_CORRUPT for a store that is damaged or that a newer version wrote.
 */
export const openExisting = (directory: string): Tables | null => {
  const stats = statSync(directory, { throwIfNoEntry: false })
  if (stats === undefined) return null
  const place = { file: directory }
  if (!stats.isDirectory()) throw new DemarcheError('STORE_ADDRESS', 'is a file; a store is a folder', place)
  if (!existsSync(join(directory, 'data.mdb'))) {
    if (readdirSync(directory).length === 0) return null
    throw new DemarcheError('STORE_ADDRESS', 'is a folder of something else; name a store, or a new or empty folder', place)
  }
  const root = openedRoot(directory)
  try {
    return checkedTables(root, directory)
  } catch (error) {
    void root.close()
    throw error
  }
}

/** Makes a store in a folder that has none; harmless where another process has made it meanwhile. */
export const createStore = (directory: string): Tables => {
  const tables = openTables(openedRoot(directory))
  tables.root.transactionSync(() => {
    if (tables.meta.get('schema') !== undefined) return
    tables.meta.putSync('version', 0)
    tables.meta.putSync('schema', SCHEMA_VERSION)
  })
  return tables
}

const openedRoot = (directory: string): RootDatabase => {
  try {
    return openRoot(directory)
  } catch (cause) {
    throw new DemarcheError('STORE_CORRUPT', `cannot be opened: ${(cause as Error).message}`, { file: directory }, { cause })
  }
}

const checkedTables = (root: RootDatabase, directory: string): Tables | null => {
  const place = { file: directory }
  const { pageSize, lastPageNumber } = root.getStats() as { pageSize: number; lastPageNumber: number }
  const bytes = statSync(join(directory, 'data.mdb')).size
  if (bytes < (lastPageNumber + 1) * pageSize)
    throw new DemarcheError('STORE_CORRUPT', `is cut short: data.mdb has ${bytes} bytes of ${(lastPageNumber + 1) * pageSize}`, place)

  const names = Array.from(root.getKeys(), String)
  if (names.some((name) => !(TABLE_NAMES as readonly string[]).includes(name)))
    throw new DemarcheError('STORE_ADDRESS', 'is a database of something else', place)
  if (!names.includes('meta')) {
    void root.close()
    return null
  }
  const schema: unknown = root.openDB<number, string>({ name: 'meta', encoding: 'json' }).get('schema')
  if (schema === undefined) {
    void root.close()
    return null
  }
  if (schema !== SCHEMA_VERSION)
    throw new DemarcheError(
      'STORE_CORRUPT',
      `has the schema ${String(schema)}, and this version reads the schema ${SCHEMA_VERSION} alone; use the version that wrote it`,
      place,
    )
  return openTables(root)
}
