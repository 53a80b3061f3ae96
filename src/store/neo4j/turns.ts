import { randomUUID } from 'node:crypto'
import type { WriteTransaction } from '../port.ts'
import type { Connection } from './connection.ts'
import { cypher } from './cypher.ts'
import { notInitialised } from './migrations.ts'
import { transactionOver } from './transaction.ts'

/**
 * Writes when no other writer does, of this process or any: what a load reads is what stands when it is stored, and two
 * loads cannot wait for each other. The work may run again after a transient error. An attempt whose answer was lost may
 * have been stored all the same; the lock remembers the last writes, and such a one is not done twice.
 */
export const writeInTurn = async <T>(
  connection: Connection,
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> => {
  const write = randomUUID()
  const done: T[] = []
  return await connection.write(async (run) => {
    const [turn] = await run(cypher('write/take-turn'), { write })
    if (turn === undefined) throw notInitialised(connection.address)
    const [result] = done
    if (turn.stored === true && done.length > 0) return result as T
    done[0] = await work(transactionOver(run))
    return done[0]
  })
}
