import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWholeFolder } from '../../src/cli/export-output.ts'
import { answerGraph } from '../../src/export/answer-graph.ts'
import { csvFiles } from '../../src/export/csv.ts'
import { gexfText } from '../../src/export/gexf.ts'
import { graphmlText } from '../../src/export/graphml.ts'
import { jsonLdText } from '../../src/export/json-ld.ts'
import { copyStore } from '../../src/ingest/copy-store.ts'
import { listDemands } from '../../src/query/demands.ts'
import { emptyListScript } from '../../src/store/neo4j/empty-lists.ts'
import { openNeo4jStore } from '../../src/store/neo4j/open.ts'
import { cypherScript } from '../../src/store/neo4j/script.ts'
import { verifyNeo4j } from '../../src/store/neo4j/verify.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { canRunJars } from '../../tools/neo4j/jars.ts'
import { startJavaServer } from '../../tools/neo4j/java-server.ts'
import { claimNeo4j } from '../setup/claim-neo4j.ts'
import { adminImport } from './admin-import.ts'
import { bytesOf, contributionsOf, joined, oddStore } from './odd-graph.ts'

let odd: Awaited<ReturnType<typeof oddStore>>
beforeAll(async () => {
  odd = await oddStore()
})
afterAll(() => odd.remove())

/** Runs a script as a shell would that knows nothing but the end of a statement. */
const runScript = async (bolt: string, script: string): Promise<void> => {
  const driver = neo4j.driver(bolt)
  try {
    for (const statement of script.split(/;\n/).filter((text) => text.trim() !== ''))
      await driver.executeQuery(statement, {}, { database: 'neo4j' })
  } finally {
    await driver.close()
  }
}

const expectSame = async (store: GraphStore): Promise<void> => {
  expect(await bytesOf(store)).toBe(await bytesOf(odd.store))
  expect(await store.decisions()).toEqual(await odd.store.decisions())
  expect(await contributionsOf(store)).toEqual(await contributionsOf(odd.store))
  expect(await copyStore(odd.store, store)).toBe('same')
  const checks = await verifyNeo4j(store.address, {}, 3)
  expect(checks.filter(({ faults }) => faults.length > 0)).toEqual([])
}

describe('a Cypher script', () => {
  it('fills an empty Neo4j with the same graph, decisions and contributions, ready to be worked with', async () => {
    const claimed = await claimNeo4j()
    try {
      await runScript(claimed.bolt, await joined(cypherScript(odd.store)))
      const store = await openNeo4jStore(claimed.bolt)
      try {
        expect(await store.init()).toEqual([])
        await expectSame(store)
        for (const format of [cypherScript, graphmlText, gexfText, jsonLdText])
          expect(await joined(format(store))).toBe(await joined(format(odd.store)))
        const { items } = await listDemands(odd.store, { text: 'withdraw' })
        const claims = items.flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)])
        const answer = await bytesOf(await answerGraph(odd.store, claims))
        expect(answer).toContain(claims[0])
        expect(await bytesOf(await answerGraph(store, claims))).toBe(answer)
      } finally {
        await store.close()
      }
    } finally {
      await claimed.release()
    }
  })
})

describe('CSV for neo4j-admin', () => {
  // Its import needs a server's files before the server starts, which only Neo4j's own jars give.
  it.runIf(canRunJars())('is imported by it, and exports the same bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-csv-'))
    const graph = join(folder, 'graph')
    try {
      await writeWholeFolder(
        graph,
        csvFiles(odd.store, async (lists) => emptyListScript(lists)),
      )
      const server = await startJavaServer('tests', (home) => adminImport(home, graph))
      try {
        await runScript(server.bolt, await readFile(join(graph, 'after-import.cypher'), 'utf8'))
        const store = await openNeo4jStore(server.bolt)
        try {
          await store.init()
          await expectSame(store)
        } finally {
          await store.close()
        }
      } finally {
        await server.stop()
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
