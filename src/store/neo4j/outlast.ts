import { setTimeout as sleep } from 'node:timers/promises'
import { DemarcheError } from '../../domain/errors.ts'
import type { Connection } from './connection.ts'

/** Long enough for a server to be started anew and to recover. */
const WAIT_MS = 300_000
/** Between two tries, each of which the driver has repeated for some seconds. */
const PAUSE_MS = 1_000

export interface Patience {
  /** Told a line when a server that has answered before is gone, and when it is back. */
  tellAway: (line: string) => void
  /** How long it is waited for. */
  waitMs?: number
}

/**
 * A connection whose reads and writes wait while the server is away, and then run again from their beginning.
 * Throws STORE_UNREACHABLE when it is not back in time; `verify` waits for nothing.
 */
export const outlasting = (connection: Connection, { tellAway, waitMs = WAIT_MS }: Patience): Connection => {
  const { address } = connection
  const outlast = async <T>(act: () => Promise<T>): Promise<T> => {
    let patience: AbortSignal | null = null
    for (;;) {
      try {
        const result = await act()
        if (patience !== null) tellAway(`${address} answers again`)
        return result
      } catch (error) {
        if (!isAway(error)) throw error
        if (patience?.aborted) throw notBack(error, waitMs)
        if (patience === null) {
          patience = AbortSignal.timeout(waitMs)
          tellAway(`${address} does not answer; waiting for it, at most ${waitMs / 1_000} seconds`)
        }
        await sleep(PAUSE_MS)
      }
    }
  }
  return {
    ...connection,
    read: (work) => outlast(() => connection.read(work)),
    write: (work) => outlast(() => connection.write(work)),
  }
}

const isAway = (error: unknown): error is DemarcheError =>
  error instanceof DemarcheError && error.code === 'STORE_UNREACHABLE'

const notBack = (error: DemarcheError, waitMs: number): DemarcheError =>
  new DemarcheError(
    'STORE_UNREACHABLE',
    `did not come back within ${waitMs / 1_000} seconds; what was stored before stands, and the same command goes on from there`,
    error.place,
    { cause: error },
  )
