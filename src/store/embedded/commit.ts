import type { EdgeRow, NodeRow } from '../../domain/graph.ts'
import type { Draft } from './draft.ts'
import { boundedKey, type Tables } from './tables.ts'

/** A reader that is further behind than this loads everything again. */
export const CHANGES_KEPT = 500

/**
 * Writes a draft in one transaction of lmdb, synced to disk when this returns.
 * False, with nothing written, where somebody else has committed since the draft's snapshot was taken.
 */
export const commit = (tables: Tables, draft: Draft, snapshotVersion: number): boolean =>
  tables.root.transactionSync(() => {
    const { meta, changes } = tables
    if ((meta.get('version') ?? 0) !== snapshotVersion) return false
    for (const [id, row] of draft.nodes) writeNode(tables, id, row)
    for (const [id, row] of draft.edges) writeEdge(tables, id, row)
    for (const [id, contribution] of draft.contributions) {
      if (contribution) tables.contributions.putSync(id, contribution)
      else tables.contributions.removeSync(id)
    }
    for (const [id, decision] of draft.decisions) {
      if (decision) tables.decisions.putSync(id, decision)
      else tables.decisions.removeSync(id)
    }
    const version = snapshotVersion + 1
    changes.putSync(version, { nodes: [...draft.nodes.keys()], edges: [...draft.edges.keys()] })
    changes.removeSync(version - CHANGES_KEPT)
    meta.putSync('version', version)
    return true
  })

const writeNode = (tables: Tables, id: string, row: NodeRow | null): void => {
  const former = tables.nodes.get(id)
  if (former) {
    tables.lists.removeSync(listKey(former))
    for (const key of indexKeys(former)) tables.indexes.removeSync(key)
    if (!row) tables.nodes.removeSync(id)
  }
  if (row) {
    tables.nodes.putSync(id, row)
    tables.lists.putSync(listKey(row), true)
    for (const key of indexKeys(row)) tables.indexes.putSync(key, true)
  }
}

const writeEdge = (tables: Tables, id: string, row: EdgeRow | null): void => {
  const former = tables.edges.get(id)
  if (former) {
    tables.edgesOut.removeSync([former.from, former.type, id])
    tables.edgesIn.removeSync([former.to, former.type, id])
    if (!row) tables.edges.removeSync(id)
  }
  if (row) {
    tables.edges.putSync(id, row)
    tables.edgesOut.putSync([row.from, row.type, id], row.to)
    tables.edgesIn.putSync([row.to, row.type, id], row.from)
  }
}

const listKey = (row: NodeRow): string[] => [row.label, row.date, row.id]

const indexKeys = (row: NodeRow): string[][] =>
  Object.entries(row.keys).map(([index, key]) => [index, boundedKey(key), row.date, row.id])
