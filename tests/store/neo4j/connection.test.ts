import { type AddressInfo, connect, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectNeo4j } from '../../../src/store/neo4j/connection.ts'
import { cypher } from '../../../src/store/neo4j/cypher.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'

/** The first bytes of Bolt's BEGIN, a structure of one field with the signature 0x11. */
const BEGIN = '\xb1\x11'

/** A port that hands everything on to a server, and hears what it is asked. */
const tap = async (bolt: string) => {
  let said = ''
  const { hostname, port } = new URL(bolt)
  const server = createServer((client) => {
    const onward = connect(Number(port), hostname)
    client.on('data', (bytes) => {
      said += bytes.toString('latin1')
    })
    client.on('error', () => onward.destroy()).pipe(onward)
    onward.on('error', () => client.destroy()).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What each transaction began with, up to the next message. */
    beginnings: () =>
      said
        .split(BEGIN)
        .slice(1)
        .map((part) => part.split('\x00\x00')[0] ?? ''),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

let claimed: ClaimedNeo4j
beforeAll(async () => {
  claimed = await claimNeo4j()
})
afterAll(() => claimed?.release())

const topic = (id: string) => ({ rows: [{ id, properties: { id, sortDate: '' }, actorTypes: [] }] })

describe('a connection', () => {
  it.each(['bolt', 'neo4j'])('by %s:// reads for reading: the server lets nothing be written there', async (scheme) => {
    const connection = connectNeo4j(claimed.bolt.replace('bolt', scheme), {})
    const put = cypher('write/put-nodes', { label: 'Topic' })
    await expect(connection.read((run) => run(put, topic('t1')))).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
    })
    await connection.write((run) => run(put, topic('t1')))
    expect(await connection.read((run) => run(cypher('read/counts')))).toHaveLength(1)
    await connection.close()
  })

  it('names the database in every transaction, reads as reads, and hands each the bookmark of the write before', async () => {
    const { address, beginnings, close } = await tap(claimed.bolt)
    const connection = connectNeo4j(address, {})
    await connection.verify()
    const before = beginnings().length
    await connection.read((run) => run(cypher('read/counts')))
    await connection.write((run) => run(cypher('write/put-nodes', { label: 'Topic' }), topic('t2')))
    await connection.read((run) => run(cypher('read/counts')))
    await connection.write((run) => run(cypher('write/put-nodes', { label: 'Topic' }), topic('t3')))
    await connection.read((run) => run(cypher('read/counts')))
    await connection.close()
    await close()

    const begun = beginnings().slice(before)
    expect(begun).toHaveLength(5)
    for (const one of begun) expect(one).toContain('\x82db\x85neo4j')
    expect(begun.map((one) => one.includes('\x84mode\x81r'))).toEqual([true, false, true, false, true])
    const bookmarks = begun.map((one) => /bookmarks.*?(FB:[\w+/=:-]+)/s.exec(one)?.[1])
    expect(bookmarks[0]).toBeUndefined()
    expect(bookmarks[2]).toEqual(expect.any(String))
    expect(bookmarks[3]).toBe(bookmarks[2])
    expect(bookmarks[4]).not.toBe(bookmarks[2])
  })

  it('refuses the database of the server itself', () => {
    expect(() => connectNeo4j(claimed.bolt, { database: 'system' })).toThrow(
      expect.objectContaining({ code: 'STORE_ADDRESS' }),
    )
  })
})

describe('the address of a cluster', () => {
  it.each([
    'neo4j://a.example',
    'neo4j+s://x.databases.neo4j.io',
    'neo4j+ssc://a.example:7687',
    'bolt+s://a.example',
    'bolt+ssc://a.example',
    'neo4j://a.example?policy=europe',
  ])('%s is taken', async (address) => {
    const connection = connectNeo4j(address, { user: 'u', password: 'p', database: 'd' })
    expect([connection.address, connection.database]).toEqual([address, 'd'])
    await connection.close()
  })
})
