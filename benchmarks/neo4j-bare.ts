import { type Driver, type Session, session } from 'neo4j-driver'
import type { EdgeRow, NodeRow } from '../src/domain/graph.ts'
import { groupBy } from '../src/store/neo4j/group.ts'
import { edgeProperties, nodeProperties } from '../src/store/neo4j/rows.ts'

/** A statement and its rows, as somebody would write them who knows the label of each end. */
export interface BareStatement {
  statement: string
  rows: object[]
}

const BATCH_ROWS = 1_000

/** The rows as driver's values already: what a bare write does not have to do. */
export const bareStatements = (nodes: readonly NodeRow[], edges: readonly EdgeRow[]): BareStatement[] => {
  const labelOf = new Map(nodes.map(({ id, label }) => [id, label]))
  const ofNodes = groupBy(nodes, (row) => [row.label, ...secondLabels(row)].join(':'))
  const ofEdges = groupBy(edges, ({ type, from, to }) => `${type} ${labelOf.get(from)} ${labelOf.get(to)}`)
  return [
    ...[...ofNodes].flatMap(([labels, rows]) =>
      inBatches(rows, nodesStatement(labels.split(':')), (row) => ({ id: row.id, properties: nodeProperties(row) })),
    ),
    ...[...ofEdges].flatMap(([names, rows]) =>
      inBatches(rows, edgesStatement(names.split(' ')), (row) => ({
        id: row.id,
        from: row.from,
        to: row.to,
        properties: edgeProperties(row),
      })),
    ),
  ]
}

/** Each batch in a transaction of its own, one after the other. */
export const writeBare = async (driver: Driver, statements: readonly BareStatement[]): Promise<void> => {
  await inSession(driver, session.WRITE, async (opened) => {
    for (const { statement, rows } of statements)
      await opened.executeWrite((transaction) => transaction.run(statement, { rows }))
  })
}

/** One read as the driver gives it. */
export const readBare = async (driver: Driver, statement: string, parameters: object): Promise<unknown[]> =>
  await inSession(driver, session.READ, async (opened) => {
    const { records } = await opened.executeRead((transaction) => transaction.run(statement, parameters))
    return records.map((record) => record.toObject())
  })

const inSession = async <T>(driver: Driver, mode: 'READ' | 'WRITE', work: (opened: Session) => Promise<T>) => {
  const opened = driver.session({ database: 'neo4j', defaultAccessMode: mode })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

const secondLabels = ({ label, actorType, props }: NodeRow): string[] => {
  if (label !== 'Position') return actorType === undefined ? [] : [actorType]
  return [['Negative', 'Neutral', 'Positive'][Number(props.polarity) + 1] ?? '']
}

const nodesStatement = ([label, ...others]: string[]): string => {
  const set = ['n = row.properties', ...others.map((other) => `n:${other}`)].join(', ')
  return `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET ${set}`
}

const edgesStatement = ([type, from, to]: string[]): string =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
  `MERGE (a)-[r:${type} {id: row.id}]->(b) SET r = row.properties`

const inBatches = <R>(rows: readonly R[], statement: string, toRow: (row: R) => object): BareStatement[] =>
  Array.from({ length: Math.ceil(rows.length / BATCH_ROWS) }, (_, at) => ({
    statement,
    rows: rows.slice(at * BATCH_ROWS, (at + 1) * BATCH_ROWS).map(toRow),
  }))
