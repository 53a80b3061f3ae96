import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { startJavaServer } from '../../../tools/neo4j/java-server.ts'
import type { RunningNeo4j } from '../../../tools/neo4j/running.ts'
import { demarche, inFolder, type Outcome } from '../../cli/demarche.ts'
import { problemIn, startService } from '../../http/service.ts'
import { makeCertificate, TLS_SETTINGS } from './certificate.ts'

const PASSWORD = 'a-password-of-the-tests'
/** More than are tried before the test of this limit, which is the last. */
const MAX_FAILED_ATTEMPTS = 8

let server: RunningNeo4j
let folder: string
let certificate: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-guarded-'))
  certificate = join(folder, 'signer.crt')
  server = await startJavaServer('tests', async (home) => copyFile(makeCertificate(home), certificate), {
    ...TLS_SETTINGS,
    'dbms.security.auth_enabled': 'true',
    'dbms.security.auth_max_failed_attempts': String(MAX_FAILED_ATTEMPTS),
    'initial.dbms.default_database': 'press',
  })
})
afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true })
})

const at = (scheme: string): string => server.bolt.replace('bolt:', `${scheme}:`)

const check = (scheme: string, env: Record<string, string>): Promise<Outcome> =>
  inFolder({}, (cwd) =>
    demarche(['neo4j', 'check'], {
      cwd,
      env: { DEMARCHE_STORE: at(scheme), DEMARCHE_NEO4J_USER: 'neo4j', DEMARCHE_NEO4J_DATABASE: 'press', ...env },
    }),
  )

/** These go on from one another: a new server, then one whose password was set. */
describe('a Neo4j with passwords and a certificate of its own making', () => {
  it('wants its first password changed', async () => {
    const { exit, stderr } = await check('bolt', { DEMARCHE_NEO4J_PASSWORD: 'neo4j' })
    expect(exit).toBe(4)
    expect(stderr).toMatch(/^STORE_AUTH bolt:\S+: wants the first password to be changed: ALTER CURRENT USER/)
    const driver = neo4j.driver(server.bolt, neo4j.auth.basic('neo4j', 'neo4j'))
    await driver.executeQuery(
      `ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '${PASSWORD}'`,
      {},
      { database: 'system' },
    )
    await driver.close()
  })

  it('refuses a wrong password, and none, without printing either', async () => {
    for (const scheme of ['bolt', 'neo4j']) {
      const { exit, stderr } = await check(scheme, { DEMARCHE_NEO4J_PASSWORD: 'wrong-one' })
      expect(exit).toBe(4)
      expect(stderr).toMatch(/^STORE_AUTH \S+: refuses the user or the password; set DEMARCHE_NEO4J_USER and/)
      expect(stderr).not.toContain('wrong-one')
    }
    const none = await inFolder({}, (cwd) =>
      demarche(['ask', 'statements'], { cwd, env: { DEMARCHE_STORE: server.bolt } }),
    )
    expect(none.stderr).toMatch(/^STORE_AUTH .*DEMARCHE_NEO4J_PASSWORD\n$/)
  })

  it('over HTTP is 503 with the code alone', async () => {
    const store = await openNeo4jStore(server.bolt, { password: 'wrong-one', database: 'press' })
    const service = await startService({ store: () => store })
    expect(await problemIn(await service.get('/readyz'))).toMatchObject({
      status: 503,
      code: 'STORE_AUTH',
      detail: 'Try again later.',
    })
    await service.stop()
    await store.close()
  })

  it.each(['bolt+s', 'neo4j+s'])('is not trusted by %s until its signer is', async (scheme) => {
    const env = { DEMARCHE_NEO4J_PASSWORD: PASSWORD }
    const strange = await check(scheme, env)
    expect(strange.exit).toBe(4)
    expect(strange.stderr).toMatch(
      /^STORE_ENCRYPTION .*certificate is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\): .*NODE_EXTRA_CA_CERTS/,
    )
    expect(strange.stderr).toContain(`${scheme.slice(0, -2)}+ssc://`)
    const known = await check(scheme, { ...env, NODE_EXTRA_CA_CERTS: certificate })
    expect([known.exit, known.stderr]).toEqual([4, expect.stringMatching(/^STORE_NOT_INITIALISED /)])
  })

  it.each(['bolt', 'bolt+ssc', 'neo4j', 'neo4j+ssc'])('is reached by %s', async (scheme) => {
    const { exit, stderr } = await check(scheme, { DEMARCHE_NEO4J_PASSWORD: PASSWORD })
    expect([exit, stderr]).toEqual([4, expect.stringMatching(/^STORE_NOT_INITIALISED /)])
  })

  it('is always told the name of the database, whatever its own default is', async () => {
    const unnamed = { DEMARCHE_NEO4J_PASSWORD: PASSWORD, DEMARCHE_NEO4J_DATABASE: '' }
    for (const scheme of ['bolt', 'neo4j+ssc'])
      expect((await check(scheme, unnamed)).stderr).toMatch(/^STORE_ADDRESS .*has no database neo4j/)
  })

  it('asks for patience after several wrong passwords', async () => {
    const driver = neo4j.driver(server.bolt, neo4j.auth.basic('neo4j', 'wrong-one'))
    for (let at = 0; at <= MAX_FAILED_ATTEMPTS; at += 1)
      await driver.verifyAuthentication({ database: 'press' }).catch(() => undefined)
    await driver.close()
    const { exit, stderr } = await check('bolt', { DEMARCHE_NEO4J_PASSWORD: PASSWORD })
    expect([exit, stderr]).toEqual([4, expect.stringMatching(/^STORE_AUTH .*wait some seconds/)])
  })
})
