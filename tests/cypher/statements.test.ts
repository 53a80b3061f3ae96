import neo4j, { type Driver, type ManagedTransaction, type QueryResult } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cypher, type Names } from '../../src/store/neo4j/cypher.ts'
import { EDGE_ENDS } from '../../src/store/neo4j/edge-ends.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../setup/claim-neo4j.ts'
import { type Operator, operators } from '../setup/plan-operators.ts'
import { ALL_PATHS, type CypherFile, readCypherFile } from './header.ts'
import { loadSeedData } from './loaded.ts'
import { nameSetsOf } from './name-sets.ts'
import { isOfType, type Samples, valuesFor } from './values.ts'

/** Plans that may do what no other may, each with its reason. */
const ALLOWED: Record<string, { operator: RegExp; because: string }> = {
  'write/put-edges': {
    operator: /^CartesianProduct$/,
    because: 'both ends are sought by a unique id, which multiplies one row by one',
  },
  'verify/strange-nodes': { operator: /^AllNodesScan$/, because: 'it looks for nodes without a label of the model' },
  'verify/strange-relationships': {
    operator: /^DirectedAllRelationshipsScan$/,
    because: 'it looks for relationships of any other type',
  },
}
const FORBIDDEN = /AllNodesScan|AllRelationshipsScan|CartesianProduct/

let claimed: ClaimedNeo4j
let driver: Driver
let samples: Samples

const query = async (statement: string, parameters = {}) =>
  await driver.executeQuery(statement, parameters, { database: 'neo4j' })

beforeAll(async () => {
  claimed = await claimNeo4j()
  driver = neo4j.driver(claimed.bolt)
  await loadSeedData(claimed.bolt)
  await query('CALL db.awaitIndexes(300)')
  await query('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()')
  samples = await takeSamples()
})
afterAll(async () => {
  await driver?.close()
  await claimed?.release()
})

const takeSamples = async (): Promise<Samples> => {
  const column = async (statement: string): Promise<string[]> =>
    (await query(statement)).records.map((record) => record.get(0) as string)
  const ends: Samples['ends'] = {}
  const ids = await column(
    'MATCH (n:!Migration) WITH labels(n)[0] AS label, collect(n.id)[..3] AS ids UNWIND ids AS id RETURN id',
  )
  for (const type of Object.keys(EDGE_ENDS)) {
    const { records } = await query(`MATCH (a)-[r:${type}]->(b) RETURN r.id AS id, a.id AS from, b.id AS to LIMIT 1`)
    const found = records[0]?.toObject() as { id: string; from: string; to: string } | undefined
    if (found === undefined) continue
    ends[type] = found
    ids.push(found.id, found.from, found.to)
  }
  const keys: Samples['keys'] = {}
  for (const name of ['textKey', 'matchKey', 'standKey', 'refersKey', 'raisedKey', 'raisedByKey'])
    keys[name] = (await column(`MATCH (n:!Migration) WHERE n.${name} IS NOT NULL RETURN n.${name} LIMIT 1`))[0] ?? ''
  const [articleId = ''] = await column('MATCH (n:Article) RETURN n.id LIMIT 1')
  return { ids: ids.filter((id) => id !== null), articleId, keys, ends }
}

const statementOf = (file: CypherFile, names: Names): string =>
  file.folder === 'browser' ? file.statement : cypher(file.name, names)

const parametersOf = (file: CypherFile, names: Names): Record<string, unknown> => {
  const values = valuesFor(file, names, samples)
  return file.folder === 'browser' ? values : { given: values }
}

/** Runs a statement; what it writes is taken back, unless it is of the schema. */
const run = async (file: CypherFile, statement: string, parameters: Record<string, unknown>) => {
  const session = driver.session({ database: 'neo4j' })
  const body = async (transaction: Pick<ManagedTransaction, 'run'>) => {
    const result = transaction.run(statement, parameters)
    return { columns: await result.keys(), ...((await result) satisfies QueryResult) }
  }
  try {
    if (file.folder === 'schema') return await session.executeWrite(body)
    if (file.folder !== 'write') return await session.executeRead(body)
    const transaction = session.beginTransaction()
    const answer = await body(transaction)
    await transaction.rollback()
    return answer
  } finally {
    await session.close()
  }
}

describe.each(ALL_PATHS)('cypher/%s', (path) => {
  it('runs, and gives the columns that its header names, of their types', async () => {
    const file = readCypherFile(path)
    const columns = file.returns.map(({ name }) => name)
    let rows = 0
    for (const names of nameSetsOf(file)) {
      const answer = await run(file, statementOf(file, names), parametersOf(file, names))
      expect(answer.columns).toEqual(columns)
      rows += answer.records.length
      for (const record of answer.records)
        for (const column of file.returns) {
          const value: unknown = record.get(column.name)
          expect(isOfType(value, column), `${column.name} is ${JSON.stringify(value)}`).toBe(true)
        }
    }
    const mayBeEmpty = columns.length === 0 || file.folder === 'verify'
    if (!mayBeEmpty) expect(rows).toBeGreaterThan(0)
    if (file.folder === 'verify' && file.name !== 'verify/schema') expect(rows).toBe(0)
  })

  it('is planned without walking all nodes or multiplying rows', async () => {
    const file = readCypherFile(path)
    const allowed = ALLOWED[file.name]?.operator
    const seen: string[] = []
    for (const names of nameSetsOf(file)) {
      const { summary } = await query(`EXPLAIN ${statementOf(file, names)}`, parametersOf(file, names))
      expect(summary.plan).not.toBe(false)
      seen.push(...operators(summary.plan as unknown as Operator).filter((operator) => FORBIDDEN.test(operator)))
    }
    expect(seen.filter((operator) => !allowed?.test(operator))).toEqual([])
    if (allowed !== undefined) expect(seen).not.toEqual([])
  })
})

/** A person may paste a file into the Browser and set its names by :param. */
describe.each(ALL_PATHS.filter((path) => readCypherFile(path).names.length > 0))('cypher/%s', (path) => {
  it('runs as it stands, with its names as parameters', async () => {
    const file = readCypherFile(path)
    const [names = {}] = nameSetsOf(file)
    const answer = await run(file, file.statement, { ...parametersOf(file, names), ...names })
    expect(answer.columns).toEqual(file.returns.map(({ name }) => name))
  })
})

describe('the check of plans', () => {
  it.each(['MATCH (n) RETURN n', 'MATCH (a:Actor), (b:Topic) RETURN a, b', 'MATCH ()-[r]->() RETURN r'])(
    'refuses %s',
    async (statement) => {
      const { summary } = await query(`EXPLAIN ${statement}`)
      expect(operators(summary.plan as unknown as Operator).some((operator) => FORBIDDEN.test(operator))).toBe(true)
    },
  )
})
