import type { EdgeRow, NodeRow } from '../domain/graph.ts'

/** A node under an index key, with the article that reports it (an article reports itself). */
export interface Entry {
  row: NodeRow
  article: string
}

/** A kind of link that joins an entry to the one before it under its key, in the order of (date, id). */
export type LinkToPredecessor = (entry: Entry, predecessor: Entry | null) => EdgeRow | null
