import { type Database, open, type RootDatabase } from 'lmdb'
import type { Contribution } from '../../domain/contribution.ts'
import type { Decision } from '../../domain/decision.ts'
import type { EdgeRow, NodeRow } from '../../domain/graph.ts'
import { hashId } from '../../domain/ids.ts'

/** Changes with the shape of any table's keys or values. */
export const SCHEMA_VERSION = 1

/** Ids of the rows that one commit wrote or deleted. */
export interface ChangedIds {
  nodes: string[]
  edges: string[]
}

/**
 * Keys are arrays of strings, ordered part by part as bytes ('' first). Ids, dates and type names are ASCII;
 * an index key may be any text, so its hash stands in its place (lmdb bounds a key at 1978 bytes).
 */
export interface Tables {
  root: RootDatabase
  /** `schema`: SCHEMA_VERSION; `version`: the number of commits so far. */
  meta: Database<number, string>
  nodes: Database<NodeRow, string>
  edges: Database<EdgeRow, string>
  /** [from, type, edge id] → to */
  edgesOut: Database<string, string[]>
  /** [to, type, edge id] → from */
  edgesIn: Database<string, string[]>
  /** [index, hash of the key, date, node id] */
  indexes: Database<true, string[]>
  /** [label, date, node id] */
  lists: Database<true, string[]>
  contributions: Database<Contribution, string>
  decisions: Database<Decision, string>
  /** By commit, the last CHANGES_KEPT only: what a reader has to read again. */
  changes: Database<ChangedIds, number>
}

export const TABLE_NAMES = [
  'meta',
  'nodes',
  'edges',
  'edgesOut',
  'edgesIn',
  'indexes',
  'lists',
  'contributions',
  'decisions',
  'changes',
] as const satisfies (keyof Tables)[]

/** Opens lmdb's environment in a folder. A commit is then synced before it returns. */
export const openRoot = (directory: string): RootDatabase =>
  open({ path: directory, noSubdir: false, overlappingSync: false, maxDbs: TABLE_NAMES.length + 2 })

/** Opens the tables, creating those that are missing. */
export const openTables = (root: RootDatabase): Tables => {
  const table = <V, K extends string | number | string[]>(name: (typeof TABLE_NAMES)[number]) =>
    root.openDB<V, K>({ name, encoding: 'json' })
  return {
    root,
    meta: table('meta'),
    nodes: table('nodes'),
    edges: table('edges'),
    edgesOut: table('edgesOut'),
    edgesIn: table('edgesIn'),
    indexes: table('indexes'),
    lists: table('lists'),
    contributions: table('contributions'),
    decisions: table('decisions'),
    changes: table('changes'),
  }
}

export const boundedKey = (key: string): string => hashId(key)

/** Sorts after every id, date and type name. */
export const LAST = '\uffff'
