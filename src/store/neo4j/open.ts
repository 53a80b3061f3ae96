import type { GraphStore } from '../port.ts'
import { connectNeo4j, type Neo4jOptions, type Run, storeClosed } from './connection.ts'
import { cypher } from './cypher.ts'
import { allContributions, dumpGraph } from './dump.ts'
import { migrate, requireSchema, SCHEMA_VERSION } from './migrations.ts'
import { outlasting, type Patience } from './outlast.ts'
import { readerOver } from './reader.ts'
import { writeInTurn } from './turns.ts'

/**
 * The store in a database of Neo4j 5.26 or later, which `init` prepares. Connects when first used; with `patience` it
 * waits for a server that goes away later.
 * Throws STORE_ADDRESS, and when used STORE_UNREACHABLE, STORE_AUTH, STORE_NOT_INITIALISED and STORE_CLOSED.
 */
export const openNeo4jStore = async (
  address: string,
  options: Neo4jOptions & { patience?: Patience | undefined } = {},
): Promise<GraphStore> => {
  const connected = connectNeo4j(address, options)
  const connection = options.patience === undefined ? connected : outlasting(connected, options.patience)
  const underWay = new Set<Promise<unknown>>()
  let prepared: Promise<void> | null = null
  let closing: Promise<void> | null = null

  /** Looks once, before the first question, whether the server answers and the database is prepared. */
  const ready = (): Promise<void> => {
    prepared ??= connection
      .verify()
      .then(() => requireSchema(connection))
      .catch((error: unknown) => {
        prepared = null
        throw error
      })
    return prepared
  }
  const whileOpen = async <T>(action: () => Promise<T>): Promise<T> => {
    if (closing !== null) throw storeClosed(address)
    const acting = action()
    underWay.add(acting)
    try {
      return await acting
    } finally {
      underWay.delete(acting)
    }
  }
  const read = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    whileOpen(async () => {
      await ready()
      return await connection.read(work)
    })

  return {
    address,
    ...readerOver(read),
    init: () =>
      whileOpen(async () => {
        await connection.verify()
        return await migrate(connection)
      }),
    check: () =>
      whileOpen(async () => {
        await connection.verify()
        await requireSchema(connection)
        return await connection.read(description)
      }),
    write: (work) =>
      whileOpen(async () => {
        await ready()
        return await writeInTurn(connection, work)
      }),
    async *contributions() {
      await whileOpen(ready)
      yield* allContributions(connection)
    },
    async *dump() {
      await whileOpen(ready)
      yield* dumpGraph(connection)
    },
    close: async () => {
      closing ??= Promise.allSettled(underWay).then(() => connection.close())
      await closing
    },
  }
}

const description = async (run: Run): Promise<string> => {
  const [server] = await run(cypher('read/server-version'))
  const [counts] = await run(cypher('read/counts'))
  const amounts = Object.entries(counts ?? {}).map(([what, count]) => `${count} ${what}`)
  return [`${server?.name} ${server?.version} ${server?.edition}`, `schema ${SCHEMA_VERSION}`, ...amounts].join(', ')
}
