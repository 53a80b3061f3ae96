import type { EdgeRow, NodeRow } from '../domain/graph.ts'

/** A node under an index key, with the article that reports it (an article reports itself). */
export interface Entry {
  row: NodeRow
  article: string
}

/** Joins an entry to one of those before it under its key, given from the nearest on, in the order of (date, id). */
export type LinkToPredecessor = (entry: Entry, predecessors: readonly Entry[]) => EdgeRow | null
