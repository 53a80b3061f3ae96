import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { startJavaServer } from '../../../tools/neo4j/java-server.ts'
import type { RunningNeo4j } from '../../../tools/neo4j/running.ts'
import { REPLY, TALKS } from '../../cli/articles.ts'
import { demarche, inFolder } from '../../cli/demarche.ts'
import { problemIn, startService, TOKEN } from '../../http/service.ts'

let data: string
let server: RunningNeo4j
let before: string
const command = (...args: string[]) =>
  inFolder({ 'talks.md': TALKS, 'reply.md': REPLY }, (cwd) =>
    demarche(args, { cwd, env: { DEMARCHE_STORE: server.bolt } }),
  )

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'demarche-read-only-'))
  const settings = { 'server.directories.data': data }
  server = await startJavaServer('tests', undefined, settings)
  expect((await command('neo4j', 'init')).exit).toBe(0)
  expect((await command('load', 'talks.md')).exit).toBe(0)
  before = (await command('export')).stdout
  await server.stop()
  server = await startJavaServer('tests', undefined, { ...settings, 'server.databases.default_to_read_only': 'true' })
})
afterAll(async () => {
  await server?.stop()
  await rm(data, { recursive: true })
})

describe('a read-only database', () => {
  it('answers', async () => {
    expect((await command('neo4j', 'check')).exit).toBe(0)
    expect((await command('neo4j', 'verify')).exit).toBe(0)
    expect((await command('neo4j', 'init')).stdout).toMatch(/is prepared already/)
    expect((await command('ask', 'demands', '--by', 'Norland')).stdout).toContain('withdraw its troops')
  })

  it('says that it takes nothing, and is as before', async () => {
    for (const args of [
      ['load', 'reply.md'],
      ['load', 'reply.md', 'talks.md'],
    ]) {
      const { exit, stderr } = await command(...args)
      expect({ args, exit, stderr }).toMatchObject({ args, exit: 4 })
      expect(stderr).toMatch(
        /^STORE_READ_ONLY bolt:\S+: the database neo4j is read-only: nothing was written; .*server\.databases/m,
      )
    }
    expect((await command('export')).stdout).toBe(before)
    expect(before).not.toBe('')
  })

  it('over HTTP refuses what is posted with 503', async () => {
    const store = await openNeo4jStore(server.bolt)
    const service = await startService({ store: () => store })
    const posted = await fetch(`${service.url}/v1/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'lake', text: 'Norland said the lake is calm.' }),
    })
    expect(await problemIn(posted)).toMatchObject({
      status: 503,
      code: 'STORE_READ_ONLY',
      title: 'The store takes no writes',
    })
    expect((await service.get('/readyz')).status).toBe(200)
    await service.stop()
    await store.close()
  })
})
