import { EDGE_TYPES, type EdgeRow } from '../../domain/graph.ts'
import type { GraphReader, Page } from '../port.ts'
import { listPage } from './list.ts'
import type { Memory } from './memory.ts'
import { compareAscii } from './places.ts'
import {
  type Selection,
  selectActors,
  selectArticles,
  selectDemands,
  selectPositions,
  selectStatements,
  selectTopics,
} from './selection.ts'
import type { Snapshot } from './snapshot.ts'

/** The reading half of the port: the graph in memory decides, lmdb orders and holds the rows. */
export const readerOver = (
  atSnapshot: <T>(read: (snapshot: Snapshot) => T) => Promise<T>,
  memory: Memory,
): GraphReader => {
  const list = (wanted: Selection, page: Page) =>
    atSnapshot((snapshot) => listPage(snapshot, memory.graphAt(snapshot), wanted, page))
  return {
    statements: (filter, page) => list(selectStatements(filter), page),
    positions: (filter, page) => list(selectPositions(filter), page),
    demands: (filter, page) => list(selectDemands(filter), page),
    actors: (filter, page) => list(selectActors(filter), page),
    articles: (filter, page) => list(selectArticles(filter), page),
    topics: (filter, page) => list(selectTopics(filter), page),
    nodes: (ids) => atSnapshot((snapshot) => ids.map(snapshot.node).filter((row) => row !== undefined)),
    edges: (ids, options) => atSnapshot((snapshot) => edgesAt(snapshot, ids, options)),
    decisions: () => atSnapshot((snapshot) => snapshot.decisions()),
  }
}

const edgesAt = (
  snapshot: Snapshot,
  ids: readonly string[],
  { types = EDGE_TYPES, direction, limit }: Parameters<GraphReader['edges']>[1],
): EdgeRow[] => {
  const found = new Set<string>()
  for (const id of new Set(ids))
    for (const way of direction === 'both' ? (['out', 'in'] as const) : [direction])
      for (const type of types) {
        let left = limit
        for (const { edge } of snapshot.edgesAt(id, way, type)) {
          if (left-- <= 0) break
          found.add(edge)
        }
      }
  return [...found].sort(compareAscii).map((id) => snapshot.edge(id) as EdgeRow)
}
