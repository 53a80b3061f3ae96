import type { Contribution } from '../../domain/contribution.ts'
import type { Decision } from '../../domain/decision.ts'
import { DemarcheError } from '../../domain/errors.ts'
import type { EdgeRow, EdgeType, IndexName, NodeLabel, NodeRow } from '../../domain/graph.ts'
import type { Place } from '../port.ts'
import { comparePlaces } from './places.ts'
import { boundedKey, type ChangedIds, LAST, type Tables } from './tables.ts'

const ROWS_A_STEP = 100

/** Places strictly after `after`, or strictly before `before`, from there on. */
type Walk = { after: Place | null } | { before: Place }

/** What the tables hold after one commit, whatever is written meanwhile. It must be closed. */
export interface Snapshot {
  /** The number of commits that it has seen. */
  version: number
  node(id: string): NodeRow | undefined
  edge(id: string): EdgeRow | undefined
  /** Edges of one type at a node in the order of their ids, with the node at their other end. */
  edgesAt(node: string, direction: 'out' | 'in', type: EdgeType): Iterable<{ edge: string; other: string }>
  under(index: IndexName, key: string, walk: Walk): Iterable<Place>
  listed(label: NodeLabel, after: Place | null): Iterable<Place>
  contribution(articleId: string): Contribution | undefined
  /** In the order of (at, id). */
  decisions(): Decision[]
  changes(version: number): ChangedIds | undefined
  allNodes(): Iterable<NodeRow>
  allEdges(): Iterable<EdgeRow>
  /** In ASCII order of their ids. */
  contributions(): Generator<Contribution>
  /** Ids by label, then ids. */
  nodeIdsByLabel(): string[]
  /** Ids by type, then ids. */
  edgeIdsByType(): string[]
  close(): void
}

/** What is held where there is no store yet. */
export const emptySnapshot: Snapshot = {
  version: 0,
  node: () => undefined,
  edge: () => undefined,
  edgesAt: () => [],
  under: () => [],
  listed: () => [],
  contribution: () => undefined,
  decisions: () => [],
  changes: () => undefined,
  allNodes: () => [],
  allEdges: () => [],
  *contributions() {},
  nodeIdsByLabel: () => [],
  edgeIdsByType: () => [],
  close: () => undefined,
}

export const takeSnapshot = (tables: Tables): Snapshot => {
  tables.root.resetReadTxn()
  const transaction = tables.root.useReadTransaction()
  const at = { transaction }
  let closed = false
  const live = <T>(read: () => T): T => {
    if (closed) throw new DemarcheError('STORE_CLOSED', 'the store was closed while it was read')
    return read()
  }

  const places = function* (table: Tables['lists'], prefix: string[], walk: Walk): Generator<Place> {
    const depth = prefix.length
    const range =
      'before' in walk
        ? { start: [...prefix, walk.before.date, walk.before.id], end: prefix, reverse: true, exclusiveStart: true }
        : walk.after === null
          ? { start: prefix, end: [...prefix, LAST] }
          : { start: [...prefix, walk.after.date, walk.after.id], end: [...prefix, LAST], exclusiveStart: true }
    for (const key of table.getKeys({ ...range, ...at }))
      yield { date: key[depth] as string, id: key[depth + 1] as string }
  }

  return {
    version: tables.meta.get('version', at) ?? 0,
    node: (id) => live(() => tables.nodes.get(id, at)),
    edge: (id) => live(() => tables.edges.get(id, at)),
    *edgesAt(node, direction, type) {
      const table = direction === 'out' ? tables.edgesOut : tables.edgesIn
      for (const { key, value } of table.getRange({ start: [node, type], end: [node, type, LAST], ...at }))
        yield { edge: key[2] as string, other: value }
    },
    under: (index, key, walk) => live(() => places(tables.indexes, [index, boundedKey(key)], walk)),
    listed: (label, after) => live(() => places(tables.lists, [label], { after })),
    contribution: (articleId) => live(() => tables.contributions.get(articleId, at)),
    decisions: () =>
      live(() =>
        Array.from(tables.decisions.getRange(at), ({ value }) => value).sort((a, b) =>
          comparePlaces({ date: a.at, id: a.id }, { date: b.at, id: b.id }),
        ),
      ),
    changes: (version) => live(() => tables.changes.get(version, at)),
    *allNodes() {
      for (const { value } of tables.nodes.getRange(at)) yield value
    },
    *allEdges() {
      for (const { value } of tables.edges.getRange(at)) yield value
    },
    *contributions() {
      // In steps, since a cursor must not be open between two turns in which the store may be closed.
      let from = {}
      for (;;) {
        const step = live(() => Array.from(tables.contributions.getRange({ ...from, limit: ROWS_A_STEP, ...at })))
        for (const { value } of step) yield value
        const last = step.at(-1)
        if (last === undefined) return
        from = { start: last.key, exclusiveStart: true }
      }
    },
    nodeIdsByLabel: () =>
      live(() =>
        Array.from(tables.lists.getKeys(at), ([label, , id]) => ({ date: label as string, id: id as string }))
          .sort(comparePlaces)
          .map(({ id }) => id),
      ),
    edgeIdsByType: () =>
      live(() =>
        Array.from(tables.edgesOut.getKeys(at), ([, type, id]) => ({ date: type as string, id: id as string }))
          .sort(comparePlaces)
          .map(({ id }) => id),
      ),
    close: () => {
      if (closed) return
      closed = true
      transaction.done()
    },
  }
}
