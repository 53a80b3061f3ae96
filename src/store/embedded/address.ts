import { existsSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RootDatabase } from 'lmdb'
import { DemarcheError } from '../../domain/errors.ts'
import { checkDataFile } from './data-file.ts'
import { openRoot, openTables, SCHEMA_VERSION, TABLE_NAMES, type Tables } from './tables.ts'

/**
 * Opens the store in a folder; null where there is none yet: no such folder, an empty one, or one in which
 * making a store was broken off. Throws STORE_ADDRESS for a file or a folder of something else, and
 * STORE_CORRUPT for a store that is damaged or that a newer version wrote.
 */
export const openExisting = (directory: string): Tables | null => {
  const place = { file: directory }
  const stats = statsOf(directory)
  if (stats === undefined) return null
  if (!stats.isDirectory()) throw new DemarcheError('STORE_ADDRESS', 'is a file; a store is a folder', place)
  const data = join(directory, 'data.mdb')
  if (!existsSync(data)) {
    if (readdirSync(directory).length === 0) return null
    throw new DemarcheError(
      'STORE_ADDRESS',
      'is a folder of something else; name a store, or a new or empty folder',
      place,
    )
  }
  checkDataFile(data)
  const root = openRoot(directory)
  let tables: Tables | null = null
  try {
    tables = checkedTables(root, directory)
    return tables
  } finally {
    if (tables === null) void root.close()
  }
}

/** Makes a store in a folder that has none; harmless where another process has made it meanwhile. */
export const createStore = (directory: string): Tables => {
  try {
    mkdirSync(directory, { recursive: true })
  } catch (cause) {
    throw new DemarcheError(
      'STORE_ADDRESS',
      `cannot be made: ${(cause as Error).message}`,
      { file: directory },
      { cause },
    )
  }
  const tables = openTables(openRoot(directory))
  tables.root.transactionSync(() => {
    if (tables.meta.get('schema') !== undefined) return
    tables.meta.putSync('version', 0)
    tables.meta.putSync('schema', SCHEMA_VERSION)
  })
  return tables
}

const statsOf = (directory: string): Stats | undefined => {
  try {
    return statSync(directory, { throwIfNoEntry: false })
  } catch (cause) {
    throw new DemarcheError(
      'STORE_ADDRESS',
      `cannot be reached: ${(cause as Error).message}`,
      { file: directory },
      { cause },
    )
  }
}

const checkedTables = (root: RootDatabase, directory: string): Tables | null => {
  const place = { file: directory }
  const names = Array.from(root.getKeys(), String)
  if (names.some((name) => !(TABLE_NAMES as readonly string[]).includes(name)))
    throw new DemarcheError('STORE_ADDRESS', 'is a database of something else', place)
  if (!names.includes('meta')) return null
  const schema: unknown = root.openDB<number, string>({ name: 'meta', encoding: 'json' }).get('schema')
  if (schema === undefined) return null
  if (schema === SCHEMA_VERSION) return openTables(root)
  const message = `has the schema ${String(schema)}, and this version reads the schema ${SCHEMA_VERSION} alone; use the version that wrote it`
  throw new DemarcheError('STORE_CORRUPT', message, place)
}
