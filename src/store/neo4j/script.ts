import { isInt } from 'neo4j-driver'
import type { GraphStore } from '../port.ts'
import { nodesStatement } from './apply.ts'
import { cypher, type Given, type Names } from './cypher.ts'
import { EDGE_ENDS } from './edge-ends.ts'
import { MIGRATIONS } from './migrations.ts'
import { contributionValues, decisionProperties, edgeProperties, nodeProperties, whole } from './rows.ts'

/** A statement with its rows is parsed as a whole, so that few long ones are slower than many short ones. */
const CHARACTERS_A_STATEMENT = 200_000

const HEADER = `// A graph of demarche. Run it on an empty Neo4j 5.26 or later, statement by statement:
//   cypher-shell -f FILE
// It makes the constraints and indexes too, so that demarche can go on with the database.
`

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const text = (value: string): string => `'${value.replace(/[\\'\n\r\t]/g, (found) => ESCAPES[found] ?? found)}'`

/** A value as Cypher writes it, on one line, maps in the order of their names. A whole number of the driver is an integer, any other a float. */
const literal = (value: unknown): string => {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value)
  if (isInt(value)) return value.toString()
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')}}`
  return String(value)
}

const statement = (file: string, given: Given = {}, names: Names = {}): string =>
  `${cypher(file, names).replace(/\$given\.(\w+)/g, (_, name: string) => literal(given[name]))};\n`

/** One kind of rows at a time, as many to a statement as fit. */
const rowsWriter = () => {
  let kind = ''
  let write = (_rows: readonly string[]): string => ''
  let rows: string[] = []
  let characters = 0
  const flush = (): string => {
    const written = rows.length === 0 ? '' : write(rows)
    rows = []
    characters = 0
    return written
  }
  return {
    flush,
    add: (file: string, names: Names, row: object): string => {
      const next = JSON.stringify([file, names])
      const written = next !== kind || characters > CHARACTERS_A_STATEMENT ? flush() : ''
      kind = next
      write = (all) => `${cypher(file, names).replace('$given.rows', () => `[\n${all.join(',\n')}\n]`)};\n`
      const line = literal(row)
      rows.push(line)
      characters += line.length
      return written
    },
  }
}

/**
 * A graph as the statements that make it in an empty database, each ended by `;` and a line end: schema, nodes, edges,
 * decisions and contributions, by the same statements as the store sends.
 */
export const cypherScript = async function* (
  source: Pick<GraphStore, 'dump' | 'decisions' | 'contributions'>,
): AsyncGenerator<string> {
  yield HEADER
  for (const { file, name, version } of MIGRATIONS) {
    yield statement(file)
    yield statement('write/record-migration', { version: whole(version), name })
  }
  const writer = rowsWriter()
  for await (const row of source.dump()) {
    if ('node' in row) {
      const { id, label, actorType } = row.node
      const actorTypes = actorType === undefined ? [] : [actorType]
      yield writer.add(...nodesStatement(label), { id, actorTypes, properties: nodeProperties(row.node) })
    } else {
      const { id, type, from, to } = row.edge
      const names = { type, fromLabels: EDGE_ENDS[type].from, toLabels: EDGE_ENDS[type].to }
      yield writer.add('write/put-edges', names, { id, from, to, properties: edgeProperties(row.edge) })
    }
  }
  yield writer.flush()
  for (const decision of await source.decisions())
    yield statement('write/put-decision', { id: decision.id, properties: decisionProperties(decision) })
  for await (const contribution of source.contributions())
    yield statement('write/put-contributions', { rows: [contributionValues(contribution)] })
}
