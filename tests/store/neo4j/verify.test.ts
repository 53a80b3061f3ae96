import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticle } from '../../../src/ingest/load.ts'
import type { Run } from '../../../src/store/neo4j/connection.ts'
import { EDGE_ENDS } from '../../../src/store/neo4j/edge-ends.ts'
import {
  OPTIONAL_OF_RELATIONSHIPS,
  OPTIONAL_PROPERTIES,
  REQUIRED_OF_RELATIONSHIPS,
  REQUIRED_PROPERTIES,
} from '../../../src/store/neo4j/model.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { askCheck, CHECKS, verifyNeo4j } from '../../../src/store/neo4j/verify.ts'
import { invent } from '../../ingest/invent.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'

const ANA = { key: 'ana', type: 'Person', name: 'Ana Berg', for: 'norland', role: 'foreign minister' } as const
const ACTORS = [ANA, { key: 'norland' }, { key: 'orland' }]

/** Two articles of an invented world, with characters of two UTF-16 units before most of what is said. */
const TALKS = invent({
  name: 'talks',
  day: '2031-05-04',
  actors: ACTORS,
  topics: [{ key: 'valley' }],
  statements: [
    { words: 'The envoys \u{1f54a} met, Ana Berg said.', speaker: 'ana', to: ['orland'], about: ['valley'] },
    { words: 'It was announced that the road is open.', speaker: null },
  ],
  demands: [
    {
      words: 'Norland demands that Orland leave the valley.',
      what: 'Orland leave',
      by: 'norland',
      of: ['orland'],
      topic: 'valley',
    },
  ],
  positions: [
    {
      words: 'Orland rejects the demand unless the road is paved.',
      holder: 'orland',
      topic: 'valley',
      demands: [0],
      statement: 0,
      at: ['norland'],
      condition: 'unless the road is paved',
    },
  ],
})
const REPLY = invent({
  name: 'reply',
  day: '2031-05-11',
  actors: ACTORS,
  topics: [{ key: 'valley' }],
  statements: [{ words: 'The valley is quiet, Ana Berg said.', speaker: 'ana', about: ['valley'] }],
  positions: [{ words: 'Orland is open to talks.', holder: 'orland', topic: 'valley', kind: 'open-to-dialogue' }],
})

let claimed: ClaimedNeo4j
let driver: Driver
const query = async (statement: string) => await driver.executeQuery(statement, {}, { database: 'neo4j' })

beforeAll(async () => {
  claimed = await claimNeo4j()
  driver = neo4j.driver(claimed.bolt, undefined, { disableLosslessIntegers: true })
  const store = await openNeo4jStore(claimed.bolt)
  await store.init()
  for (const contribution of [TALKS, REPLY]) await loadArticle(store, contribution)
  await store.close()
})
afterAll(async () => {
  await driver?.close()
  await claimed?.release()
})

/** Plants a fault, asks one check, and takes the fault back. */
const foundBy = async (check: string, plant: string): Promise<{ fault: string; count: number; ids: string[] }[]> => {
  const session = driver.session({ database: 'neo4j' })
  const transaction = session.beginTransaction()
  try {
    const { summary } = await transaction.run(plant)
    expect(summary.counters.containsUpdates(), 'nothing was planted').toBe(true)
    const run: Run = async (statement, given = {}) =>
      (await transaction.run(statement, { given })).records.map((record) => record.toObject())
    return (await askCheck((work) => work(run), check, 3)).faults
  } finally {
    await transaction.rollback()
    await session.close()
  }
}

const STATEMENT = "MATCH (n:Statement {speakerText: 'ana'}) WITH n ORDER BY n.date LIMIT 1"

/** A fault, the check that must name it, and how. */
const FAULTS: [check: string, plant: string, fault: string][] = [
  ['required-properties', 'MATCH (n:Statement {speakerUnknown: true}) REMOVE n.cue', 'Statement: cue is missing'],
  ['required-properties', `${STATEMENT} SET n.confidence = 1`, 'Statement: confidence is INTEGER NOT NULL'],
  ['required-properties', 'MATCH (n:Actor:Person) REMOVE n.name', 'Actor: name is missing'],
  ['required-properties', 'MATCH (n:Topic) SET n.seenIn = 2.0', 'Topic: seenIn is FLOAT NOT NULL'],
  ['required-properties', 'MATCH (n:Article) WITH n LIMIT 1 REMOVE n.contentHash', 'Article: contentHash is missing'],
  ['required-properties', 'MATCH (n:Condition) REMOVE n.starts', 'Condition: starts is missing'],
  ['required-properties', 'MATCH (n:Demand) REMOVE n.raisedKey', 'Demand: raisedKey is missing'],
  [
    'required-properties',
    'MATCH (n:Position) WITH n LIMIT 1 REMOVE n.vocabularyVersion',
    'Position: vocabularyVersion is missing',
  ],
  [
    'required-relationship-properties',
    'MATCH ()-[r:MENTIONS]->() WITH r LIMIT 1 REMOVE r.count',
    'MENTIONS: count is missing',
  ],
  ['required-properties', 'MATCH (n:Demand) SET n.date = date("2031-05-04")', 'Demand: date is DATE NOT NULL'],
  ['required-properties', 'MATCH (n:Article) WITH n LIMIT 1 SET n.title = 7', 'Article: title is INTEGER NOT NULL'],
  [
    'required-properties',
    'MATCH (n:Position) WITH n LIMIT 1 SET n.onBehalfOf = ["a", "b"]',
    'Position: onBehalfOf is LIST<STRING NOT NULL> NOT NULL',
  ],
  ['required-properties', 'MATCH (n:Position) WITH n LIMIT 1 SET n.standKey = true', 'Position: standKey is BOOLEAN'],
  ['required-properties', 'MATCH (n:Statement) WITH n LIMIT 1 SET n.saidOn = 20310504', 'Statement: saidOn is INTEGER'],
  [
    'required-properties',
    'MATCH (n:Person) SET n.types = ["Person", "Role"], n.typesSeen = [0.5]',
    'Actor: typesSeen is LIST<FLOAT',
  ],
  ['required-properties', 'CREATE (:Decision {id: "x", why: 1})', 'Decision: why is INTEGER NOT NULL'],
  [
    'required-relationship-properties',
    'MATCH ()-[r:SPEAKS_FOR]->() SET r.since = date("2031-05-04")',
    'SPEAKS_FOR: since is DATE NOT NULL',
  ],
  [
    'required-relationship-properties',
    'MATCH ()-[r:ON]->() WITH r LIMIT 1 SET r.linked = "yes"',
    'ON: linked is STRING NOT NULL',
  ],
  ['required-relationship-properties', 'MATCH ()-[r:HOLDS]->() WITH r LIMIT 1 REMOVE r.id', 'HOLDS: id is missing'],
  ['closed-lists', "MATCH (n:Position) WITH n LIMIT 1 SET n.kind = 'shouts'", 'Position: kind is shouts'],
  ['closed-lists', `${STATEMENT} SET n.mode = 'song'`, 'Statement: mode is song'],
  [
    'vocabulary-version',
    "MATCH (n:Position) WITH n LIMIT 1 SET n.vocabularyVersion = '0'",
    'Position of vocabulary version 0',
  ],
  [
    'duplicate-ids',
    'MATCH (a:Article) WITH a LIMIT 1 CREATE (:Topic {id: a.id})',
    'nodes of the graph that share an id',
  ],
  [
    'relationship-ends',
    'MATCH (n:Statement), (t:Topic) WITH n, t LIMIT 1 CREATE (t)-[:MADE {id: "x"}]->(n)',
    'MADE: goes from :Topic to :Statement',
  ],
  [
    'relationship-ends',
    'MATCH (p:Position), (a:Article) WITH p, a LIMIT 1 CREATE (p)-[:ON {id: "x"}]->(a)',
    'ON: goes from :Position',
  ],
  ['strange-nodes', "CREATE (:Rumour {id: 'x'})", 'node labelled :Rumour'],
  ['strange-nodes', "CREATE ({id: 'x'})", 'node labelled '],
  ['strange-relationships', 'MATCH (a:Actor) WITH a LIMIT 1 CREATE (a)-[:KNOWS]->(a)', 'relationship of type KNOWS'],
  ['actor-types', 'MATCH (n:Person) SET n:State', 'Actor of 2 types'],
  ['actor-types', 'MATCH (n:Person) REMOVE n:Person', 'Actor of 0 types'],
  ['polarity-labels', 'MATCH (n:Negative) REMOVE n:Negative', 'Position whose label is not its polarity'],
  ['polarity-labels', 'MATCH (n:Negative) SET n:Positive', 'Position whose label is not its polarity'],
  ['orphans', 'MATCH (:Actor:Person)<-[r:MENTIONS]-() DELETE r', 'Actor that no article mentions'],
  ['orphans', "CREATE (:Topic {id: 'x'})", 'Topic that nothing is about'],
  ['orphans', 'MATCH ()-[r:CONDITIONAL_ON]->() DELETE r', 'Condition of no position'],
  ['claims-without-an-article', `${STATEMENT} MATCH (n)-[r:REPORTED_IN]->() DELETE r`, 'Statement without an article'],
  ['claims-without-an-article', 'MATCH (:Demand)-[r:REPORTED_IN]->() DELETE r', 'Demand without an article'],
  [
    'claims-without-an-article',
    'MATCH (n:Demand), (a:Article) CREATE (n)-[:REPORTED_IN]->(a)',
    'Demand in several articles',
  ],
  [
    'statements-without-a-speaker',
    `${STATEMENT} MATCH (n)<-[r:MADE]-() DELETE r`,
    'Statement without a speaker, and not marked',
  ],
  ['statements-without-a-speaker', `${STATEMENT} SET n.speakerUnknown = true`, 'Statement with a speaker, and marked'],
  [
    'statements-without-a-speaker',
    `${STATEMENT} MATCH (a:State) CREATE (a)-[:MADE]->(n)`,
    'Statement of several speakers',
  ],
  ['claims-without-an-owner', 'MATCH ()-[r:HOLDS]->() WITH r LIMIT 1 DELETE r', 'Position of no actor'],
  ['claims-without-an-owner', 'MATCH (n:Demand), (a:Person) CREATE (a)-[:RAISES]->(n)', 'Demand of several actors'],
  [
    'evidence-of-another-article',
    "MATCH (p:Position {kind: 'open-to-dialogue'}), (s:Statement {speakerUnknown: true}) CREATE (p)-[:EVIDENCED_BY]->(s)",
    'Position whose statement another article reports',
  ],
  ['days', `${STATEMENT} SET n.saidOn = '4 May 2031'`, 'Statement of a day that is not written'],
  ['days', "MATCH (n:Demand) SET n.date = '2031-06-01'", 'Demand listed under another day'],
  ['days', 'MATCH (n:Article) WITH n LIMIT 1 REMOVE n.publishedAt', 'Article listed under another day'],
  ['articles-and-contributions', 'MATCH (n:Contribution) WITH n LIMIT 1 DELETE n', 'Article without its contribution'],
  ['articles-and-contributions', "CREATE (:Contribution {id: 'x'})", 'Contribution without its article'],
  ['spans', `${STATEMENT} SET n.ends = [100000]`, 'Statement.starts has a span beyond the text'],
  ['spans', `${STATEMENT} SET n.ends = n.starts`, 'Statement.starts has a span that ends before it starts'],
  ['spans', `${STATEMENT} SET n.ends = n.ends + n.ends`, 'Statement.starts and its ends differ in number'],
  ['spans', `${STATEMENT} SET n.starts = [], n.ends = []`, 'Statement.starts is empty'],
  [
    'spans',
    `${STATEMENT} SET n.cueStarts = [5], n.cueEnds = [100000]`,
    'Statement.cueStarts has a span beyond the text',
  ],
  ['spans', 'MATCH (n:Condition) SET n.ends = [100000]', 'Condition.starts has a span beyond the text'],
  ['wording', 'MATCH (n:Demand) SET n.starts = [n.starts[0] + 1]', 'Demand.text is not what its spans cut out'],
  [
    'wording',
    "MATCH (n:Statement) WITH n LIMIT 1 SET n.text = n.text + '!'",
    'Statement.text is not what its spans cut out',
  ],
  [
    'wording',
    "MATCH (n:Position {kind: 'open-to-dialogue'}) SET n.starts = [n.starts[0] + 1]",
    'Position.text is not what its spans cut out',
  ],
  ['wording', 'MATCH (n:Condition) SET n.ends = [n.ends[0] - 1]', 'Condition.text is not what its spans cut out'],
  ['wording', "MATCH (n:Demand) SET n.sentence = 'Nobody wrote this.'", 'Demand.sentence is not in its article'],
]

describe('neo4j verify', () => {
  it('finds nothing in a graph that was loaded', async () => {
    const checks = await verifyNeo4j(claimed.bolt, {}, 3)
    expect(checks.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(checks.map(({ name }) => name)).toEqual(CHECKS)
    for (const { question } of checks) expect(question).toMatch(/\?$/)
  })

  it('knows every property that a loaded graph has', async () => {
    const nodes = await query('MATCH (n) UNWIND labels(n) AS of UNWIND keys(n) AS name RETURN DISTINCT of, name')
    const edges = await query('MATCH ()-[r]->() UNWIND keys(r) AS name RETURN DISTINCT type(r) AS of, name')
    const known = (of: string): string[] => [
      ...Object.keys({ ...REQUIRED_PROPERTIES, ...REQUIRED_OF_RELATIONSHIPS }[of as 'Actor'] ?? {}),
      ...Object.keys({ ...OPTIONAL_PROPERTIES, ...OPTIONAL_OF_RELATIONSHIPS }[of as 'Actor'] ?? {}),
      'id',
    ]
    const seen = [...nodes.records, ...edges.records].map((record) => record.toObject() as { of: string; name: string })
    const ofTheModel = seen.filter(({ of }) => of in REQUIRED_PROPERTIES || of in EDGE_ENDS)
    expect(ofTheModel.length).toBeGreaterThan(100)
    expect(ofTheModel.filter(({ of, name }) => !known(of).includes(name))).toEqual([])
  })

  it.each(FAULTS)('%s names %s', async (check, plant, fault) => {
    const found = await foundBy(check, plant)
    expect(found.map((one) => one.fault)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]))
    for (const { count, ids } of found) {
      expect(count).toBeGreaterThan(0)
      expect(ids.length).toBeGreaterThan(0)
    }
  })

  it('has a planted fault for every check of data', () => {
    const planted = new Set(FAULTS.map(([check]) => check))
    expect(CHECKS.filter((check) => !planted.has(check))).toEqual(['duplicate-relationship-ids', 'schema'])
  })

  it('shows as many ids as it is asked for, and counts all', async () => {
    await query('MATCH (n:Statement) SET n.mode = "song"')
    const modes = async (shown: number) =>
      (await verifyNeo4j(claimed.bolt, {}, shown)).find(({ name }) => name === 'closed-lists')?.faults
    expect(await modes(2)).toEqual([
      { fault: 'Statement: mode is song', count: 3, ids: [expect.any(String), expect.any(String)] },
    ])
    expect(await modes(0)).toEqual([{ fault: 'Statement: mode is song', count: 3, ids: [] }])
    await query('MATCH (n:Statement) SET n.mode = "speech"')
  })

  /** These break the database, one after the other. */
  describe('in a database that others changed', () => {
    it('names what is missing, and what it let in', async () => {
      await query('DROP CONSTRAINT made_id')
      await query('DROP INDEX statement_date')
      await query('MATCH (a)-[r:MADE]->(s) WITH a, r, s LIMIT 1 CREATE (a)-[:MADE {id: r.id}]->(s)')
      const broken = (await verifyNeo4j(claimed.bolt, {}, 3)).filter(({ faults }) => faults.length > 0)
      expect(broken.flatMap(({ name, faults }) => faults.map(({ fault, count }) => [name, fault, count]))).toEqual([
        ['duplicate-relationship-ids', 'MADE: several share an id', 1],
        ['schema', 'made_id: is missing or cannot answer', 1],
        ['schema', 'statement_date: is missing or cannot answer', 1],
        ['statements-without-a-speaker', 'Statement of several speakers', 1],
      ])
    })

    it('says what it could not ask where a property is of a wrong type', async () => {
      await query("MATCH (n:Demand) SET n.starts = 'three'")
      const faults = (await verifyNeo4j(claimed.bolt, {}, 3)).flatMap((check) => check.faults.map(({ fault }) => fault))
      expect(faults).toContain('Demand: starts is STRING NOT NULL')
    })

    it('refuses a database that is not prepared', async () => {
      await claimed.empty()
      await expect(verifyNeo4j(claimed.bolt, {}, 3)).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    })
  })
})
