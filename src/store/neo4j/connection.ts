import { auth, bookmarkManager, type Driver, driver, type ManagedTransaction, session } from 'neo4j-driver'
import { DemarcheError } from '../../domain/errors.ts'
import type { Given } from './cypher.ts'
import { codedFailure } from './failures.ts'
import type { ResultRow } from './rows.ts'
import { requireVersion } from './server-version.ts'

const CONNECT_TIMEOUT_MS = 5_000
const RETRY_TIMEOUT_MS = 15_000

export interface Neo4jOptions {
  /** `neo4j` where only a password is given; without both no authentication is tried. */
  user?: string | undefined
  password?: string | undefined
  /** `neo4j` unless given. */
  database?: string | undefined
}

/** Runs one statement inside a transaction. */
export type Run = (statement: string, given?: Given) => Promise<ResultRow[]>

export interface Connection {
  address: string
  database: string
  /** Rejects at once, without retrying, where the server does not answer, refuses or is too old. */
  verify(): Promise<void>
  read<T>(work: (run: Run) => Promise<T>): Promise<T>
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * One driver, through which a reader sees what a writer has written, also on a cluster: reads go to any member and
 * writes to the one that takes them (by neo4j:// and its +s and +ssc forms), each with the bookmarks of all before and
 * with the name of the database. Connects when first used.
 */
export const connectNeo4j = (address: string, options: Neo4jOptions): Connection => {
  const database = options.database ?? 'neo4j'
  if (database === 'system')
    throw new DemarcheError(
      'STORE_ADDRESS',
      'the database system holds no graph; set DEMARCHE_NEO4J_DATABASE to another',
      {
        file: address,
      },
    )
  const bookmarks = bookmarkManager()
  const neo4j = newDriver(address, options)
  let closed = false

  const guarded = async <T>(action: () => Promise<T>): Promise<T> => {
    if (closed) throw storeClosed(address)
    try {
      return await action()
    } catch (error) {
      throw codedFailure(error, { address, database })
    }
  }
  const transact = <T>(mode: 'READ' | 'WRITE', work: (run: Run) => Promise<T>): Promise<T> =>
    guarded(async () => {
      const opened = neo4j.session({ database, defaultAccessMode: session[mode], bookmarkManager: bookmarks })
      try {
        const body = (transaction: ManagedTransaction) => work(runIn(transaction))
        return mode === 'READ' ? await opened.executeRead(body) : await opened.executeWrite(body)
      } finally {
        await opened.close()
      }
    })

  return {
    address,
    database,
    verify: () =>
      guarded(async () => {
        const { agent } = await neo4j.getServerInfo({ database })
        requireVersion(agent, address)
      }),
    read: (work) => transact('READ', work),
    write: (work) => transact('WRITE', work),
    close: async () => {
      closed = true
      await neo4j.close()
    },
  }
}

export const storeClosed = (address: string): DemarcheError =>
  new DemarcheError('STORE_CLOSED', 'the store is closed', { file: address })

const newDriver = (address: string, { user, password }: Neo4jOptions): Driver => {
  try {
    const token = user === undefined && password === undefined ? undefined : auth.basic(user ?? 'neo4j', password ?? '')
    return driver(address, token, {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_TIMEOUT_MS,
      telemetryDisabled: true,
      userAgent: 'demarche',
    })
  } catch (cause) {
    throw new DemarcheError(
      'STORE_ADDRESS',
      `is no address of a Neo4j: ${(cause as Error).message}`,
      { file: address },
      { cause },
    )
  }
}

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (statement, given = {}) =>
    (await transaction.run(statement, { given })).records.map((record) => record.toObject())
