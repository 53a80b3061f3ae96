import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { TestProject } from 'vitest/node'
import { ADDRESS_VARIABLE, obtainNeo4j } from '../../tools/neo4j/obtain.ts'
import type { RunningNeo4j } from '../../tools/neo4j/running.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of 127.0.0.1 at which test files take turns with the run's Neo4j. */
    neo4jDeskPort: number
  }
}

/**
 * One real Neo4j for the whole run, started when the first test file asks for it. The Community Edition has one
 * database, so the files take turns: a file connects, waits for a line with the addresses, and closes when it is done.
 * A line that starts with `!` says why there is no Neo4j; the file that asked fails with it.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  let neo4j: Promise<RunningNeo4j> | null = null
  const waiting: Socket[] = []
  let served: Socket | null = null

  const serveNext = async (): Promise<void> => {
    if (served !== null) return
    const socket = waiting.shift()
    if (socket === undefined) return
    served = socket
    try {
      neo4j ??= obtainNeo4j(process.env[ADDRESS_VARIABLE], 'tests')
      const { bolt, browser } = await neo4j
      socket.write(`${bolt} ${browser ?? ''}\n`)
    } catch (error) {
      socket.write(`!${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  const desk = createServer((socket) => {
    waiting.push(socket)
    socket.on('error', () => {})
    socket.once('close', () => {
      if (waiting.includes(socket)) waiting.splice(waiting.indexOf(socket), 1)
      if (served === socket) served = null
      void serveNext()
    })
    socket.resume()
    void serveNext()
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  project.provide('neo4jDeskPort', (desk.address() as AddressInfo).port)

  return async () => {
    served?.destroy()
    for (const socket of waiting) socket.destroy()
    await new Promise((resolve) => desk.close(resolve))
    await (await neo4j?.catch(() => null))?.stop()
  }
}
