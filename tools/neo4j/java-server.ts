import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { provideJars } from './jars.ts'
import type { RunningNeo4j } from './running.ts'

/** Bounds a start that hangs: on a crowded machine one takes minutes. */
const START_TIMEOUT_MS = 600_000
const OUTPUT_LINES_KEPT = 40

const JAVA_OPTIONS = [
  '-Xms256m',
  '-Xmx1g',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
]

/** Which Java compiler: a short run of tests spends most of its time in compiling unless that is kept light (half the CPU). */
export type Purpose = 'tests' | 'use'
const PURPOSE_OPTIONS: Record<Purpose, string[]> = {
  tests: ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  use: ['-XX:+UseG1GC'],
}

/**
 * Runs Java until standard input closes, then ends it and removes its home folder ($1).
 * Standard input is a pipe of the starting process, so that Neo4j also goes away when that process is killed;
 * a signal to the whole process group (Ctrl-C) ends Java, and this waits for it.
 */
const KEEPER = `
home=$1; shift; exec 3<&0
trap : HUP INT TERM
"$@" </dev/null & java=$!
{ read -r _ <&3; kill "$java" 2>/dev/null; } &
wait "$java"; status=$?
while kill -0 "$java" 2>/dev/null; do wait "$java"; status=$?; done
rm -rf "$home"; exit "$status"`

/** Settings of neo4j.conf by name. */
export type Settings = Readonly<Record<string, string>>

const configuration = (boltPort: number, httpPort: number, settings: Settings): string =>
  Object.entries({
    'dbms.security.auth_enabled': 'false',
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.http.listen_address': `127.0.0.1:${httpPort}`,
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'browser.remote_content_hostname_whitelist': 'localhost,127.0.0.1',
    ...settings,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')

/** Two ports that were free together a moment ago. */
const freePorts = async (): Promise<[number, number]> => {
  const servers = [createServer(), createServer()]
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
        }),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return [ports[0] as number, ports[1] as number]
}

/**
 * A Neo4j of its own: empty, without authentication, on free ports of 127.0.0.1, with its files in a temporary folder
 * that goes when it stops. `prepare` is given that folder before the server starts; `settings` add to neo4j.conf, or
 * change what stands in it. Rejects with the server's last lines when it does not start.
 */
export const startJavaServer = async (
  purpose: Purpose,
  prepare: (home: string) => Promise<void> = async () => undefined,
  settings: Settings = {},
): Promise<RunningNeo4j> => {
  const jars = provideJars()
  const home = mkdtempSync(join(tmpdir(), 'demarche-neo4j-'))
  const [boltPort, httpPort] = await freePorts()
  mkdirSync(join(home, 'conf'))
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(boltPort, httpPort, settings))
  await prepare(home)
  const java = [
    'java',
    ...JAVA_OPTIONS,
    ...PURPOSE_OPTIONS[purpose],
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
  ]
  const places = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`, '--console-mode']
  const keeper = spawn('sh', ['-c', KEEPER, 'neo4j', home, ...java, ...places], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    keeper.stdin.end()
    await ended
  }
  const output: string[] = []
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`Neo4j ${reason}:\n${output.join('\n')}`))
    const timer = setTimeout(() => fail('did not start in time'), START_TIMEOUT_MS)
    for (const stream of [keeper.stdout, keeper.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line)
        if (output.length > OUTPUT_LINES_KEPT) output.shift()
        if (line.endsWith('Started.')) {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    void ended.then(() => {
      clearTimeout(timer)
      fail('ended before it was ready')
    })
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    bolt: `bolt://127.0.0.1:${boltPort}`,
    browser: `http://127.0.0.1:${httpPort}/browser/?dbms=bolt://127.0.0.1:${boltPort}&preselectAuthMethod=NO_AUTH`,
    stop,
  }
}
