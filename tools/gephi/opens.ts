/**
 * Whether Gephi opens what is exported: the seed graph as GEXF and as GraphML, opened by Gephi's own importers, has every
 * node and edge with caption, type and ends, and no warning or error. Needs a JDK 17 or later, and
 * Maven once, to bring Gephi (83 MB). Exits with 1 where something is missing.
 *   npx tsx tools/gephi/opens.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shownEdge, shownNode } from '../../src/export/shown-rows.ts'
import { openStore } from '../../src/store/open.ts'
import { bringJars } from '../maven-jars.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
const JARS = bringJars(join(HERE, 'pom.xml'), join(REPOSITORY, '.gephi'))
const FORMATS = ['gexf', 'graphml']

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const lineOf = (...fields: string[]): string => fields.map((field) => field.replace(/\s+/g, ' ')).join('\t')

/** What Gephi must have, as Open.java prints it. */
const expectedOf = async (address: string): Promise<string[]> => {
  const store = await openStore(address)
  const lines: string[] = []
  for await (const row of store.dump()) {
    if ('node' in row) lines.push(lineOf('node', row.node.id, shownNode(row.node).caption, row.node.label))
    else lines.push(lineOf('edge', row.edge.id, row.edge.from, row.edge.to, shownEdge(row.edge).caption))
  }
  await store.close()
  return lines
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-gephi-'))
const address = `embedded:${join(folder, 'store')}`
const demarche = (...args: string[]): string => run('node', 'bin/demarche.mjs', '--store', address, ...args)
let missing = 0
try {
  demarche('load', 'seed-data')
  const expected = await expectedOf(address)
  for (const format of FORMATS) {
    const file = join(folder, `graph.${format}`)
    demarche('export', '--format', format, '--output', file)
    const lines = run('java', '-cp', join(JARS, '*'), join(HERE, 'Open.java'), file).trimEnd().split('\n')
    const opened = new Set(lines.filter((line) => /^(node|edge)\t/.test(line)))
    const faults = [
      ...expected.filter((line) => !opened.has(line)).map((line) => `not in Gephi: ${line}`),
      ...lines.filter((line) => line.startsWith('issue\t') && !line.startsWith('issue\tINFO\t')),
    ]
    if (opened.size !== expected.length) faults.push(`Gephi has ${opened.size} nodes and edges of ${expected.length}`)
    for (const fault of faults.slice(0, 10)) console.error(`${format}: ${fault}`)
    missing += faults.length
    console.log(`${format}: Gephi opens ${opened.size} of ${expected.length} nodes and edges`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(missing === 0 ? 0 : 1)
