import { DemarcheError } from '../domain/errors.ts'
import type { EdgeRow, GraphChange, NodeRow } from '../domain/graph.ts'
import type { GraphStore, WriteTransaction } from '../store/port.ts'
import { type Beginning, beginningOf } from './beginning.ts'

const ROWS_A_BATCH = 1_000
/** An article's contribution holds its text. */
const CONTRIBUTIONS_A_BATCH = 50

export interface CopyOptions {
  /** Asked between two batches; true ends the copy there. */
  stop?: () => Promise<boolean>
}

/** `copied`: all is there now; `same`: it was there already; `stopped`: the same copy again goes on from there. */
export type CopyOutcome = 'copied' | 'same' | 'stopped'

type Row = { node: NodeRow } | { edge: EdgeRow }

/**
 * Copies a store row by row into another, in transactions of a bounded size and always in the order of the dump, with
 * the decisions and contributions from which the graph can be made again. What a copy that was broken off has left is
 * the beginning of the same rows, and is gone on with. At the end both stores are read once more and compared.
 * @throws STORE_NOT_EMPTY when the target holds anything else, STORE_CHANGED when either was written to meanwhile
 */
export const copyStore = async (
  from: GraphStore,
  to: GraphStore,
  { stop = async () => false }: CopyOptions = {},
): Promise<CopyOutcome> => {
  // First of all, for a source that cannot be read must leave no target behind.
  await from.decisions()
  await to.init()
  const held = await heldBy(to, from)
  if (held === null)
    throw new DemarcheError('STORE_NOT_EMPTY', `holds something else than ${from.address}: copy into an empty store`, {
      file: to.address,
    })
  if (isWhole(held)) return 'same'

  const steps: AsyncIterable<Batch>[] = [
    inBatches(listed(await from.decisions()), held.decisions, ROWS_A_BATCH, putDecisions),
    inBatches(from.contributions(), held.contributions, CONTRIBUTIONS_A_BATCH, putContributions),
    inBatches(from.dump(), held.rows, ROWS_A_BATCH, putRows),
  ]
  for (const step of steps) {
    for await (const put of step) {
      if (await stop()) return 'stopped'
      await to.write(put)
    }
  }
  const left = await heldBy(to, from)
  if (left === null || !isWhole(left))
    throw new DemarcheError('STORE_CHANGED', `was written to while it was copied, or ${to.address} was: copy it anew`, {
      file: from.address,
    })
  return 'copied'
}

interface Held {
  decisions: Beginning
  contributions: Beginning
  rows: Beginning
}

const isWhole = (held: Held): boolean => Object.values(held).every(({ whole }) => whole)

/** How far each list of the target is that of the source; null where one holds what the other does not. */
const heldBy = async (to: GraphStore, from: GraphStore): Promise<Held | null> => {
  const decisions = await beginningOf(listed(await to.decisions()), listed(await from.decisions()))
  if (decisions === null) return null
  const contributions = await beginningOf(to.contributions(), from.contributions())
  if (contributions === null) return null
  const rows = await beginningOf(to.dump(), from.dump())
  return rows && { decisions, contributions, rows }
}

type Batch = (transaction: WriteTransaction) => Promise<void>

async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function* inBatches<T>(
  items: AsyncIterable<T>,
  { length }: Beginning,
  size: number,
  put: (transaction: WriteTransaction, items: readonly T[]) => Promise<void>,
): AsyncGenerator<Batch> {
  let at = 0
  let batch: T[] = []
  const full = (): Batch => {
    const taken = batch
    batch = []
    return (transaction) => put(transaction, taken)
  }
  for await (const item of items) {
    at += 1
    if (at <= length) continue
    batch.push(item)
    if (batch.length === size) yield full()
  }
  if (batch.length > 0) yield full()
}

const putDecisions = async (
  transaction: WriteTransaction,
  decisions: readonly Parameters<WriteTransaction['putDecision']>[0][],
): Promise<void> => {
  await Promise.all(decisions.map((decision) => transaction.putDecision(decision)))
}

const putContributions = (
  transaction: WriteTransaction,
  contributions: Parameters<WriteTransaction['putContributions']>[0],
): Promise<void> => transaction.putContributions(contributions)

const putRows = (transaction: WriteTransaction, rows: readonly Row[]): Promise<void> => {
  const change: GraphChange = {
    deleteNodes: [],
    deleteEdges: [],
    putNodes: rows.flatMap((row) => ('node' in row ? [row.node] : [])),
    putEdges: rows.flatMap((row) => ('edge' in row ? [row.edge] : [])),
  }
  return transaction.apply(change)
}
