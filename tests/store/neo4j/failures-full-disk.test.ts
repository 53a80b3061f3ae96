import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { type Settings, startJavaServer } from '../../../tools/neo4j/java-server.ts'
import type { RunningNeo4j } from '../../../tools/neo4j/running.ts'
import { REPLY, TALKS, WIRE } from '../../cli/articles.ts'
import { demarche, inFolder } from '../../cli/demarche.ts'
import { problemIn, startService } from '../../http/service.ts'
import { smallDisk } from './small-disk.ts'

const disk = smallDisk()
const WHOLE = expect.stringMatching(/the graph is whole/)
let server: RunningNeo4j
let home: string
let before: string

/** By where its end is torn off, the server (5.26.29) calls its log corrupt ("recovery not possible") unless told to cut it. */
const TORN = { 'internal.dbms.tx_log.fail_on_corrupted_log_files': 'false' }

const start = async (settings: Settings = {}): Promise<RunningNeo4j> =>
  await startJavaServer(
    'tests',
    async (folder) => {
      home = folder
    },
    {
      'server.directories.data': disk.folder,
      'db.tx_log.preallocate': 'false',
      'db.tx_log.rotation.size': '1m',
      ...settings,
    },
  )
const command = (...args: string[]) =>
  inFolder({ 'talks.md': TALKS, 'reply.md': REPLY, 'wire.txt': WIRE }, (cwd) =>
    demarche(args, { cwd, env: { DEMARCHE_STORE: server.bolt } }),
  )

beforeAll(async () => {
  server = await start()
  expect((await command('neo4j', 'init')).exit).toBe(0)
  expect((await command('load', 'talks.md')).exit).toBe(0)
  before = (await command('export')).stdout
  disk.fill(home)
})
afterAll(async () => {
  disk.free(home)
  await server?.stop()
  disk.remove()
})

/** These go on from one another; the last starts a server anew and waits for its recovery. */
describe(`a server whose disk is full (${disk.way})`, () => {
  it('is named as such by the load that finds it so, which ends', async () => {
    const { exit, stdout, stderr } = await command('load', 'reply.md', 'wire.txt')
    expect([exit, stdout]).toEqual([4, ''])
    expect(stderr).toMatch(
      /^STORE_FULL bolt:\S+: cannot write to its disk, which most likely is full: nothing of this was kept; make room, restart/m,
    )
  })

  it('has stopped its database, and says so until it is restarted', async () => {
    for (const args of [
      ['load', 'wire.txt'],
      ['ask', 'statements'],
    ]) {
      const { exit, stderr } = await command(...args)
      expect([exit, stderr]).toEqual([
        4,
        expect.stringMatching(/^STORE_STOPPED .*the database neo4j has stopped itself .*restart it\n$/),
      ])
    }
    const store = await openNeo4jStore(server.bolt)
    const service = await startService({ store: () => store })
    expect(await problemIn(await service.get('/readyz'))).toMatchObject({ status: 503, code: 'STORE_STOPPED' })
    await service.stop()
    await store.close()
  })

  it('keeps nothing of that load, is whole when there is room again, and takes the articles', async () => {
    disk.free(home)
    await server.stop()
    server = await start(TORN)
    // The server says that it has started while the database still works off its log.
    while ((await command('neo4j', 'check')).stderr.startsWith('STORE_UNREACHABLE')) await sleep(500)
    expect(await command('neo4j', 'verify')).toMatchObject({ exit: 0, stdout: WHOLE, stderr: '' })
    expect((await command('export')).stdout).toBe(before)
    expect((await command('load', 'reply.md', 'wire.txt')).stdout).toContain('2 added')
    expect(await command('neo4j', 'verify')).toMatchObject({ exit: 0, stdout: WHOLE, stderr: '' })
  })
})
