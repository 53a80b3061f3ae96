import type { GraphChange } from '../../src/domain/graph.ts'
import type { GraphStore, WriteTransaction } from '../../src/store/port.ts'

export interface Recording {
  store: GraphStore
  /** What was written since the last `forget`. */
  changes: GraphChange[]
  /** How many rows reads of neighbours and edges gave since then. */
  rowsRead(): number
  forget(): void
}

/** A real store whose transactions are watched. */
export const recording = (store: GraphStore): Recording => {
  const changes: GraphChange[] = []
  let rows = 0
  const counted = async <T extends readonly unknown[]>(reading: Promise<T>): Promise<T> => {
    const found = await reading
    rows += found.length
    return found
  }
  const watched = (transaction: WriteTransaction): WriteTransaction => ({
    ...transaction,
    edges: (...args) => counted(transaction.edges(...args)),
    between: (...args) => counted(transaction.between(...args)),
    neighbours: (...args) => counted(transaction.neighbours(...args)),
    articlesMentioning: (...args) => counted(transaction.articlesMentioning(...args)),
    apply: (change) => {
      changes.push(structuredClone(change))
      return transaction.apply(change)
    },
  })
  return {
    store: { ...store, write: (work) => store.write((transaction) => work(watched(transaction))) },
    changes,
    rowsRead: () => rows,
    forget: () => {
      changes.length = 0
      rows = 0
    },
  }
}
