import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { edgeRow } from '../../../src/domain/edge.ts'
import type { EdgeRow, GraphChange, NodeRow } from '../../../src/domain/graph.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '../../../src/store/neo4j/migrations.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'

const FIRST = { after: null, limit: 10 }

const node = (id: string, label: NodeRow['label'], more: Partial<NodeRow> = {}): NodeRow => ({
  id,
  label,
  date: '',
  keys: {},
  props: { name: id, folded: ` ${id} ` },
  ...more,
})
const change = (putNodes: NodeRow[], putEdges: EdgeRow[] = []): GraphChange => ({
  deleteNodes: [],
  deleteEdges: [],
  putNodes,
  putEdges,
})

let claimed: ClaimedNeo4j
let driver: Driver
let store: GraphStore

beforeAll(async () => {
  claimed = await claimNeo4j()
  driver = neo4j.driver(claimed.bolt)
})
afterAll(async () => {
  await driver?.close()
  await claimed?.release()
})
beforeEach(async () => {
  await claimed.empty()
  store = await openNeo4jStore(claimed.bolt)
  return () => store.close()
})

const query = async (statement: string) =>
  (await driver.executeQuery(statement, {}, { database: 'neo4j' })).records.map((record) => record.toObject())

describe('a database of Neo4j', () => {
  it('is refused until init has prepared it, once', async () => {
    await expect(store.check()).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    await expect(store.actors({}, FIRST)).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    await expect(store.write(async () => {})).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    const applied = await store.init()
    expect(applied[0]).toBe('001-migration-version: Each migration is recorded once.')
    expect(applied.map((line) => line.slice(0, 3))).toEqual(MIGRATIONS.map(({ version }) => `00${version}`.slice(-3)))
    expect(await store.init()).toEqual([])
    expect(await store.check()).toContain(` community, schema ${SCHEMA_VERSION}, 0 articles, 0 actors, `)
  })

  it('is brought from any former version to this one, and is refused until then', async () => {
    await store.init()
    await query('MATCH (m:Migration) WHERE m.version > 40 DELETE m')
    await query('DROP INDEX claims')
    await expect(store.check()).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    expect(await store.init()).toHaveLength(SCHEMA_VERSION - 40)
    expect(await query("SHOW INDEXES YIELD name, state WHERE name = 'claims'")).toEqual([
      { name: 'claims', state: 'ONLINE' },
    ])
    expect(
      await query('MATCH (m:Migration {version: 41}) RETURN m.name AS name, m.appliedAt IS NOT NULL AS dated'),
    ).toEqual([{ name: 'position-refers', dated: true }])
  })

  it('is prepared once by two that start together', async () => {
    const other = await openNeo4jStore(claimed.bolt)
    await Promise.all([store.init(), other.init()])
    await other.close()
    expect(await query('MATCH (m:Migration) RETURN m.version')).toHaveLength(SCHEMA_VERSION)
    expect(await query('MATCH (lock:WriterLock) RETURN lock.name')).toHaveLength(1)
  })

  it('that a newer version has written is refused', async () => {
    await store.init()
    await query('CREATE (:Migration {version: 99})')
    await expect(store.check()).rejects.toMatchObject({ code: 'STORE_CORRUPT' })
    await expect(store.init()).rejects.toMatchObject({ code: 'STORE_CORRUPT' })
  })

  it('shows people labels, short names and whole numbers, and gives back the same rows', async () => {
    await store.init()
    const person = node('a1', 'Actor', {
      actorType: 'Person',
      props: { name: 'Ada', otherNames: [], formsSeen: [1, 2], seenIn: 1, folded: ' ada ' },
    })
    const position = node('b1', 'Position', {
      date: '2024-01-02',
      keys: { stand: 'a1|t1' },
      props: { name: 'n', date: '2024-01-02', confidence: 1, polarity: -1, negated: false, plover: [], folded: ' ' },
    })
    const holds = edgeRow('HOLDS', 'a1', 'b1')
    const speaks = edgeRow('SPEAKS_FOR', 'a1', 'a1', { score: 0.25, role: 'minister' })
    await store.write((transaction) => transaction.apply(change([person, position], [holds, speaks])))

    expect(await store.nodes(['b1', 'missing', 'a1'])).toEqual([position, person])
    const edges = await store.edges(['a1'], { direction: 'both', limit: 10 })
    expect(edges).toEqual([holds, speaks].sort((a, b) => (a.id < b.id ? -1 : 1)))
    expect(await query('MATCH (n {id: "a1"}) RETURN labels(n) AS labels, n.seenIn IS :: INTEGER AS whole')).toEqual([
      { labels: ['Actor', 'Person'], whole: true },
    ])
    expect(await query('MATCH (n:Position) RETURN n.confidence IS :: FLOAT AS fraction')).toEqual([{ fraction: true }])
  })

  it('lets an actor change its type', async () => {
    await store.init()
    for (const actorType of ['Person', 'Role'] as const)
      await store.write((transaction) => transaction.apply(change([node('a1', 'Actor', { actorType })])))
    expect(await query('MATCH (n:Actor) RETURN labels(n) AS labels')).toEqual([{ labels: ['Actor', 'Role'] }])
    expect(await store.actors({ type: ['Person'] }, FIRST)).toEqual([])
    expect(await store.actors({ type: ['Role', 'State'] }, FIRST)).toHaveLength(1)
  })

  it('makes writers take turns, so that none overwrites what another has read', async () => {
    await store.init()
    await store.write((transaction) =>
      transaction.apply(change([node('t1', 'Topic', { props: { name: 't', seenIn: 0 } })])),
    )
    const addOne = () =>
      store.write(async (transaction) => {
        const [topic] = await transaction.nodes(['t1'])
        const seenIn = Number(topic?.props.seenIn) + 1
        await transaction.apply(change([node('t1', 'Topic', { props: { name: 't', seenIn } })]))
      })
    await Promise.all(Array.from({ length: 12 }, addOne))
    expect((await store.nodes(['t1']))[0]?.props.seenIn).toBe(12)
  })

  it('keeps nothing of a write that fails', async () => {
    await store.init()
    const failing = store.write(async (transaction) => {
      await transaction.apply(change([node('t1', 'Topic')]))
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    await expect(
      store.write((transaction) => transaction.apply(change([node('a1', 'Actor')], [edgeRow('MAY_BE', 'a1', 'gone')]))),
    ).rejects.toThrow('1 of 1 edges MAY_BE have an end that is no node')
    expect(await store.nodes(['t1', 'a1'])).toEqual([])
  })

  it('forgets a node that one transaction puts under a key and deletes', async () => {
    await store.init()
    const probe = { index: 'stand', key: 'k', place: { date: '', id: '' }, direction: 'after' } as const
    const deletion: GraphChange = { ...change([]), deleteNodes: [{ id: 'p1', label: 'Position' }] }
    await store.write((transaction) => transaction.apply(change([node('p1', 'Position')])))
    await store.write(async (transaction) => {
      await transaction.apply(change([node('p1', 'Position', { keys: { stand: 'k' } })]))
      expect((await transaction.neighbours([probe]))[0]?.id).toBe('p1')
      await transaction.apply(deletion)
      expect(await transaction.neighbours([probe])).toEqual([null])
      expect(await transaction.between('stand', 'k', '', null)).toEqual([])
    })
    expect(await store.positions({}, FIRST)).toEqual([])
  })

  it('gives the same page by walking the list as by starting from few nodes', async () => {
    await store.init()
    await store.write((transaction) =>
      transaction.apply(change([node('hub', 'Actor', { actorType: 'State' }), node('t1', 'Topic')])),
    )
    await query(`
      MATCH (hub:Actor {id: 'hub'}), (topic:Topic {id: 't1'})
      UNWIND range(1, 5100) AS i
      CREATE (hub)-[:MADE {id: 'made' + i}]->(s:Statement {id: 's' + i, sortDate: '2030-01-' + (10 + i % 20), folded: ' '})
      FOREACH (_ IN CASE WHEN i % 100 = 0 THEN [1] ELSE [] END | CREATE (s)-[:ABOUT {id: 'about' + i}]->(topic))`)
    const page = { after: { date: '2030-01-10', id: 's5' }, limit: 60 }
    const walked = await store.statements({ speaker: ['hub'] }, page)
    const order = walked.map(({ date, id }) => `${date} ${id}`)
    expect(order).toHaveLength(60)
    expect(order).toEqual([...order].sort())
    expect(order[0]).toBe('2030-01-10 s500')

    const started = await store.statements({ speaker: ['hub'], topic: ['t1'] }, { after: null, limit: 60 })
    const expected = Array.from({ length: 51 }, (_, i) => `2030-01-${10 + (((i + 1) * 100) % 20)} s${(i + 1) * 100}`)
    expect(started.map(({ date, id }) => `${date} ${id}`)).toEqual(expected.sort())
  })

  it('is closed for good', async () => {
    await store.init()
    await store.close()
    await expect(store.check()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })
})
