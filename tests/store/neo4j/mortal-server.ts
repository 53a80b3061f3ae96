import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { startJavaServer } from '../../../tools/neo4j/java-server.ts'
import type { RunningNeo4j } from '../../../tools/neo4j/running.ts'

/** A Neo4j that can be killed and started anew at the same address, with the data that it had. */
export interface MortalNeo4j {
  bolt: string
  /** As a crash does: nothing is finished, nothing is told. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends it, and removes its data. */
  remove(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The process of the server at an address, by what the server says of itself. */
const processOf = async (bolt: string): Promise<number> => {
  const driver = neo4j.driver(bolt, undefined, { disableLosslessIntegers: true })
  try {
    const ask = "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Pid.value AS pid"
    return (await driver.executeQuery(ask, {}, { database: 'neo4j' })).records[0]?.get('pid') as number
  } finally {
    await driver.close()
  }
}

export const startMortalNeo4j = async (): Promise<MortalNeo4j> => {
  const data = await mkdtemp(join(tmpdir(), 'demarche-neo4j-data-'))
  const address = `127.0.0.1:${await freePort()}`
  const bolt = `bolt://${address}`
  let running: RunningNeo4j | null = null
  let pid = 0
  const start = async (): Promise<void> => {
    const settings = { 'server.bolt.listen_address': address, 'server.directories.data': data }
    running = await startJavaServer('tests', undefined, settings)
    pid = await processOf(bolt)
  }
  const stop = async (): Promise<void> => {
    await running?.stop()
    running = null
  }
  await start()
  return {
    bolt,
    start,
    kill: async () => {
      process.kill(pid, 'SIGKILL')
      await stop()
    },
    remove: async () => {
      await stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
