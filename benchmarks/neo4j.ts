import neo4j, { type Driver } from 'neo4j-driver'
import type { EdgeRow, NodeRow } from '../src/domain/graph.ts'
import { loadArticles } from '../src/ingest/load.ts'
import { cypher } from '../src/store/neo4j/cypher.ts'
import { FEW_JOINED } from '../src/store/neo4j/lists.ts'
import { openNeo4jStore } from '../src/store/neo4j/open.ts'
import type { GraphStore } from '../src/store/port.ts'
import { generatedArticles } from '../tests/store/neo4j/generated-articles.ts'
import { ADDRESS_VARIABLE, obtainNeo4j } from '../tools/neo4j/obtain.ts'
import { median } from './in-turns.ts'
import { bareStatements, readBare, writeBare } from './neo4j-bare.ts'
import type { Ratio } from './ratio.ts'

const ARTICLES = 400
/** The first of each way makes plans and warms the server, and is not counted. */
const WRITES = 5
const READS = 150
const ROWS_A_WRITE = 1_000
const PAGE = { after: null, limit: 50 }

/**
 * How the store in Neo4j compares with the driver alone on one server, in this run, in turns. The address in
 * DEMARCHE_TEST_NEO4J is used where one is given, and its database emptied.
 */
export const measure = async (): Promise<readonly Ratio[]> => {
  const server = await obtainNeo4j(process.env[ADDRESS_VARIABLE], 'use')
  const driver = neo4j.driver(server.bolt, undefined, { disableLosslessIntegers: true })
  const store = await openNeo4jStore(server.bolt)
  try {
    await store.init()
    return [...(await measureWriting(driver, store)), ...(await measureReading(driver, store))]
  } finally {
    await store.close()
    await driver.close()
    await server.stop()
  }
}

const measureWriting = async (driver: Driver, store: GraphStore): Promise<Ratio[]> => {
  const articles = generatedArticles(0, ARTICLES)
  const loadAll = async (): Promise<void> => {
    for await (const _ of loadArticles(store, articles));
  }
  await empty(driver)
  await loadAll()
  const { nodes, edges } = await rowsOf(store)
  const bare = bareStatements(nodes, edges)
  const ways = {
    bare: () => writeBare(driver, bare),
    rows: () => writeRows(store, nodes, edges),
    load: loadAll,
  }
  const medians = await eachInTurn(ways, WRITES, () => empty(driver))
  const detail = `${nodes.length} nodes and ${edges.length} relationships of ${ARTICLES} articles, ${WRITES} times in turns`
  const against = (ms: number) =>
    `${detail}: ${whole(ms)} ms, bare UNWIND statements ${whole(medians.bare)} ms (medians)`
  return [
    {
      name: 'Neo4j: rate of writing rows through the store, of bare UNWIND statements',
      value: medians.bare / medians.rows,
      goal: 'at least 0.8',
      detail: against(medians.rows),
    },
    {
      name: 'Neo4j: rate of loading articles with all links found, of bare UNWIND statements that only write the same rows',
      value: medians.bare / medians.load,
      goal: '',
      detail: against(medians.load),
    },
  ]
}

const measureReading = async (driver: Driver, store: GraphStore): Promise<Ratio[]> => {
  const [speaker] = await store.actors({ type: ['Person'] }, { after: null, limit: 1 })
  const ids = (await store.statements({}, PAGE)).map(({ id }) => id)
  const actorId = speaker?.id ?? ''
  const listed = {
    ...{ from: '', to: '~', afterDate: '', afterId: '', words: [], limit: neo4j.int(PAGE.limit) },
    ...{ quoteType: null, mode: null, speaker: null, onBehalfOf: null },
    ...{ addressee: null, medium: null, topic: null, article: null },
  }
  const ofSpeaker = cypher('read/statements-joined', { type: 'MADE', joinedLabels: ['Actor'] })
  const questions: { name: string; store: () => Promise<unknown[]>; bare: () => Promise<unknown[]> }[] = [
    {
      name: '50 nodes by their ids',
      store: () => store.nodes(ids),
      bare: () => readBare(driver, cypher('read/nodes'), { given: { ids } }),
    },
    {
      name: 'a page of 50 statements',
      store: () => store.statements({}, PAGE),
      bare: () => readBare(driver, cypher('read/statements'), { given: listed }),
    },
    {
      name: 'the statements of one speaker',
      store: () => store.statements({ speaker: [actorId] }, PAGE),
      bare: () =>
        readBare(driver, ofSpeaker, {
          given: { ...listed, speaker: [actorId], joined: [actorId], few: neo4j.int(FEW_JOINED) },
        }),
    },
  ]
  const ratios: Ratio[] = []
  for (const { name, ...ways } of questions) {
    const [ours, theirs] = [await ways.store(), await ways.bare()]
    if (ours.length !== theirs.length || ours.length === 0) throw new Error(`${name}: the two ways answer differently`)
    const medians = await eachInTurn(ways, READS, async () => {})
    ratios.push({
      name: `Neo4j: time to read ${name} through the store, of the bare driver call`,
      value: medians.store / medians.bare,
      goal: 'at most 1.3',
      detail: `${ours.length} rows, ${READS} times in turns: ${medians.store.toFixed(2)} ms, bare ${medians.bare.toFixed(2)} ms (medians)`,
    })
  }
  return ratios
}

/** Median milliseconds of each way; the ways take turns, so that what else the machine does meets all alike. */
const eachInTurn = async <W extends string>(
  ways: Record<W, () => Promise<unknown>>,
  times: number,
  before: () => Promise<void>,
): Promise<Record<W, number>> => {
  const names = Object.keys(ways) as W[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<W, number[]>
  for (let time = 0; time <= times; time += 1)
    for (const name of names) {
      await before()
      const start = performance.now()
      await ways[name]()
      if (time > 0) taken[name].push(performance.now() - start)
    }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<W, number>
}

const whole = (ms: number): string => String(Math.round(ms))

const empty = async (driver: Driver): Promise<void> => {
  const statement = 'MATCH (n) WHERE NOT n:Migration AND NOT n:WriterLock DETACH DELETE n'
  await driver.executeQuery(statement, {}, { database: 'neo4j' })
}

const rowsOf = async (store: GraphStore): Promise<{ nodes: NodeRow[]; edges: EdgeRow[] }> => {
  const nodes: NodeRow[] = []
  const edges: EdgeRow[] = []
  for await (const row of store.dump()) {
    if ('node' in row) nodes.push(row.node)
    else edges.push(row.edge)
  }
  return { nodes, edges }
}

const writeRows = async (store: GraphStore, nodes: readonly NodeRow[], edges: readonly EdgeRow[]): Promise<void> => {
  const nothing = { deleteNodes: [], deleteEdges: [], putNodes: [], putEdges: [] }
  for (let at = 0; at < nodes.length; at += ROWS_A_WRITE) {
    const putNodes = nodes.slice(at, at + ROWS_A_WRITE)
    await store.write((transaction) => transaction.apply({ ...nothing, putNodes }))
  }
  for (let at = 0; at < edges.length; at += ROWS_A_WRITE) {
    const putEdges = edges.slice(at, at + ROWS_A_WRITE)
    await store.write((transaction) => transaction.apply({ ...nothing, putEdges }))
  }
}
