import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticles } from '../../../src/ingest/load.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { verifyNeo4j } from '../../../src/store/neo4j/verify.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { demarche, inFolder } from '../../cli/demarche.ts'
import { contributionsOf, exportOf } from '../../property/history.ts'
import { expectWhole } from '../../property/holds.ts'
import { withStore } from '../../property/temporary-store.ts'
import { generatedArticles } from './generated-articles.ts'
import { type MortalNeo4j, startMortalNeo4j } from './mortal-server.ts'
import { news } from './news.ts'

let server: MortalNeo4j
beforeAll(async () => {
  server = await startMortalNeo4j()
})
afterAll(() => server?.remove())

const faults = async (): Promise<unknown[]> =>
  (await verifyNeo4j(server.bolt, {}, 3)).flatMap(({ name, faults }) => faults.map((fault) => ({ name, ...fault })))

/** Bounds tests in which a server is started several times; none depends on how fast that is. */
const TIMEOUT_MS = 1_200_000

describe('a server that is killed in the middle of a load', { timeout: TIMEOUT_MS }, () => {
  it('is waited for by demarche load, which goes on and leaves what an undisturbed load does', async () => {
    const files = Object.fromEntries(Object.entries(news(0, 100)).map(([name, text]) => [`news/${name}`, text]))
    const env = { DEMARCHE_STORE: server.bolt }
    await inFolder(files, async (cwd) => {
      expect((await demarche(['neo4j', 'init'], { cwd, env })).exit).toBe(0)
      const steps: Promise<void>[] = []
      const outcome = await demarche(['load', 'news'], {
        cwd,
        env,
        during: (child) => {
          child.stdout?.once('data', () => steps.push(server.kill()))
          child.stderr?.once('data', () => steps.push(Promise.all(steps).then(() => server.start())))
        },
      })
      await Promise.all(steps)
      expect(steps).toHaveLength(2)
      expect([outcome.exit, outcome.stderr]).toEqual([
        0,
        `${server.bolt} does not answer; waiting for it, at most 300 seconds\n${server.bolt} answers again\n`,
      ])
      expect(outcome.stdout).toMatch(/^100 articles into .*: 100 added, 0 replaced, 0 unchanged$/m)
      expect(await faults()).toEqual([])
      await demarche(['load', 'news'], { cwd })
      const [here, there] = [await demarche(['export'], { cwd }), await demarche(['export'], { cwd, env })]
      expect(there.stdout).toBe(here.stdout)
    })
  })

  it('ends the load with a coded error when it does not come back in time, and leaves whole articles only', async () => {
    const articles = generatedArticles(0, 250)
    const told: string[] = []
    const patience = { tellAway: (line: string) => void told.push(line), waitMs: 1_000 }
    const store = await openNeo4jStore(server.bolt, { patience })
    const loading = loadAll(store, articles, () => server.kill())
    await expect(loading).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('did not come back within 1 seconds'),
    })
    expect(told).toEqual([`${server.bolt} does not answer; waiting for it, at most 1 seconds`])
    await store.close()

    await server.start()
    expect(await faults()).toEqual([])
    const again = await openNeo4jStore(server.bolt)
    const stored = (await contributionsOf(again)).length
    // The load before has left 100 articles; this one was broken off between its first group and its last.
    expect(stored).toBeGreaterThanOrEqual(200)
    expect(stored).toBeLessThan(350)
    await withStore((empty) => expectWhole(again, empty))

    await loadAll(again, articles, async () => {})
    const clean = await withStore(async (other) => {
      for await (const _ of loadArticles(other, await contributionsOf(again)));
      return await exportOf(other)
    })
    expect(await contributionsOf(again)).toHaveLength(350)
    expect(await exportOf(again)).toBe(clean)
    await again.close()
  })
})

/** Loads in groups, and acts once after the first of them. */
const loadAll = async (
  store: GraphStore,
  articles: ReturnType<typeof generatedArticles>,
  afterFirst: () => Promise<void>,
): Promise<void> => {
  let groups = 0
  for await (const _ of loadArticles(store, articles)) {
    groups += 1
    if (groups === 1) await afterFirst()
  }
}
