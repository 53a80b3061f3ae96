import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningNeo4j } from './running.ts'

/** The image of docker-compose.yml; a test holds the two together. */
export const NEO4J_IMAGE = 'neo4j:5.26.29'
const START_TIMEOUT_MS = 240_000

const run = (engine: string, ...args: string[]) =>
  spawnSync(engine, args, { encoding: 'utf8', timeout: START_TIMEOUT_MS })

/** The name of a container engine whose daemon answers, or null. */
export const runningEngine = (): string | null =>
  ['docker', 'podman'].find((engine) => run(engine, 'info').status === 0) ?? null

const publishedPort = (engine: string, container: string, port: number): string => {
  const line = run(engine, 'port', container, `${port}/tcp`).stdout.trim().split('\n')[0] ?? ''
  return line.slice(line.lastIndexOf(':') + 1)
}

/** Neo4j in a container of its own on free ports of 127.0.0.1; it is removed when it stops. */
export const startContainer = async (engine: string): Promise<RunningNeo4j> => {
  const ports = ['-p', '127.0.0.1::7687', '-p', '127.0.0.1::7474']
  const started = run(engine, 'run', '--detach', '--rm', ...ports, '--env', 'NEO4J_AUTH=none', NEO4J_IMAGE)
  if (started.status !== 0) throw new Error(`${engine} could not start ${NEO4J_IMAGE}: ${started.stderr.trim()}`)
  const container = started.stdout.trim()
  const remove = () => run(engine, 'rm', '--force', container)
  process.once('exit', remove)
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!run(engine, 'logs', container).stdout.includes('Started.')) {
    if (Date.now() > deadline)
      throw new Error(`${NEO4J_IMAGE} did not start in time: ${run(engine, 'logs', container).stdout}`)
    await sleep(500)
  }
  const bolt = `bolt://127.0.0.1:${publishedPort(engine, container, 7687)}`
  const http = publishedPort(engine, container, 7474)
  return {
    bolt,
    browser: `http://127.0.0.1:${http}/browser/?dbms=${bolt}&preselectAuthMethod=NO_AUTH`,
    stop: async () => {
      process.removeListener('exit', remove)
      remove()
    },
  }
}
