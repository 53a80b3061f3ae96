import { type AddressInfo, createServer, type Server } from 'node:net'
import { Neo4jError } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DemarcheError } from '../../../src/domain/errors.ts'
import { codedFailure } from '../../../src/store/neo4j/failures.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { requireVersion } from '../../../src/store/neo4j/server-version.ts'
import { demarche, inFolder } from '../../cli/demarche.ts'
import { problemIn, startService } from '../../http/service.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'

describe('what the driver or the server says', () => {
  const coded = (code: string, message = 'a message') =>
    codedFailure(new Neo4jError(message, code, '50N42', 'described'), { address: 'bolt://h', database: 'graph' })

  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'STORE_AUTH', 'DEMARCHE_NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.TokenExpired', 'STORE_AUTH', 'DEMARCHE_NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.Forbidden', 'STORE_AUTH', 'role'],
    ['Neo.ClientError.Cluster.NotALeader', 'STORE_READ_ONLY', 'neo4j+s://'],
    ['SessionExpired', 'STORE_UNREACHABLE', 'a message'],
  ])('as %s is %s', (code, expected, wayOut) => {
    const error = coded(code)
    expect(error).toMatchObject({ name: 'DemarcheError', code: expected, place: { file: 'bolt://h' } })
    expect((error as DemarcheError).message).toContain(wayOut)
  })

  it('and nobody expects stays as it is', () => {
    expect(coded('Neo.ClientError.Statement.SyntaxError')).toBeInstanceOf(Neo4jError)
    expect(codedFailure('text', { address: 'bolt://h', database: 'graph' })).toBe('text')
  })
})

describe('the agent that a server calls itself', () => {
  it.each(['Neo4j/5.26.0', 'Neo4j/5.26.29', 'Neo4j/5.27-aura', 'Neo4j/2025.01.0', 'Neo4j/6.0.0'])(
    '%s is new enough',
    (agent) => expect(() => requireVersion(agent, 'bolt://h')).not.toThrow(),
  )

  it.each([
    ['Neo4j/5.25.1', 'STORE_TOO_OLD'],
    ['Neo4j/4.4.38', 'STORE_TOO_OLD'],
    ['Neo4j/3.5.35', 'STORE_TOO_OLD'],
    ['Neo4j/v5.11.0 compatible graph database server', 'STORE_ADDRESS'],
    [undefined, 'STORE_ADDRESS'],
  ])('%s is refused', (agent, code) => {
    expect(() => requireVersion(agent, 'bolt://h')).toThrow(
      expect.objectContaining({ code, place: { file: 'bolt://h' } }),
    )
  })
})

/** A port at which each connection is answered with these bytes. */
const answering = async (bytes: Uint8Array): Promise<{ port: number; server: Server }> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.write(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}

describe('a port at which something else answers', () => {
  it.each([
    ['a server that shares no version of Bolt', [0, 0, 0, 0], 'STORE_TOO_OLD', '5.26'],
    ['another protocol', [...Buffer.from('SSH-2.0-OpenSSH_9.2\r\n')], 'STORE_ADDRESS', 'not by Bolt'],
  ])('%s', async (_what, bytes, code, says) => {
    const { port, server } = await answering(Uint8Array.from(bytes))
    for (const scheme of ['bolt', 'neo4j']) {
      const store = await openNeo4jStore(`${scheme}://127.0.0.1:${port}`)
      const failure: unknown = await store.check().catch((error: unknown) => error)
      await store.close()
      expect(failure).toMatchObject({ code, message: expect.stringContaining(says) })
    }
    server.close()
  })
})

describe('with a Neo4j without encryption or passwords', () => {
  let claimed: ClaimedNeo4j
  beforeAll(async () => {
    claimed = await claimNeo4j()
  })
  afterAll(() => claimed?.release())

  const place = () => claimed.bolt.slice('bolt://'.length)
  const http = () => new URL(claimed.browser).host

  it.each([
    [
      'no database of that name',
      () => claimed.bolt,
      'press',
      2,
      /STORE_ADDRESS .*has no database press: .*DEMARCHE_NEO4J_DATABASE/,
    ],
    ['nor by routing', () => `neo4j://${place()}`, 'press', 2, /STORE_ADDRESS .*has no database press/],
    ['the database system', () => claimed.bolt, 'system', 2, /STORE_ADDRESS .*system holds no graph/],
    [
      'a scheme with encryption',
      () => `bolt+s://${place()}`,
      'neo4j',
      4,
      /STORE_ENCRYPTION .*does not encrypt.* bolt:\/\//,
    ],
    [
      'or without proof',
      () => `neo4j+ssc://${place()}`,
      'neo4j',
      4,
      /STORE_ENCRYPTION .*does not encrypt.* neo4j:\/\//,
    ],
    ['the port of the Browser', () => `bolt://${http()}`, 'neo4j', 2, /STORE_ADDRESS .*answers by HTTP.*7687/],
    ['also by routing', () => `neo4j://${http()}`, 'neo4j', 2, /STORE_ADDRESS .*answers by HTTP/],
    [
      'a host of no such name',
      () => 'neo4j+s://no-such-host.invalid',
      'neo4j',
      4,
      /STORE_UNREACHABLE .*ENOTFOUND.*is it running/,
    ],
  ])('%s is said in one line with the way out', async (_what, address, database, exit, line) => {
    await inFolder({}, async (cwd) => {
      const env = { DEMARCHE_STORE: address(), DEMARCHE_NEO4J_DATABASE: database }
      const outcome = await demarche(['neo4j', 'check'], { cwd, env })
      expect([outcome.exit, outcome.stdout]).toEqual([exit, ''])
      expect(outcome.stderr).toMatch(line)
      expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1)
    })
  })

  it('over HTTP, a server of another kind is a fault that is recorded and not shown', async () => {
    const store = await openNeo4jStore(`bolt+s://${place()}`)
    const service = await startService({ store: () => store })
    for (const path of ['/readyz', '/v1/actors']) {
      const response = await service.get(path)
      expect(await response.clone().text()).not.toContain(place())
      expect(await problemIn(response)).toMatchObject({ status: 503, code: 'STORE_ENCRYPTION' })
    }
    expect(service.reported).toHaveLength(2)
    expect(service.reported[0]).toBeInstanceOf(DemarcheError)
    await service.stop()
    await store.close()
  })
})
