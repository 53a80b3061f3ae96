import neo4jDriver from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClaimedNeo4j, claimNeo4j } from '../setup/claim-neo4j.ts'
import { REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const NEWS = { 'news/talks.md': TALKS, 'news/reply.md': REPLY, 'news/wire.txt': WIRE }

describe('demarche with a Neo4j', () => {
  let neo4j: ClaimedNeo4j
  let env: Record<string, string>
  beforeAll(async () => {
    neo4j = await claimNeo4j()
    env = { DEMARCHE_STORE: neo4j.bolt }
  })
  beforeEach(() => neo4j.empty())
  afterAll(() => neo4j.release())

  it('says that the database is not initialised, initialises it, and checks it', async () => {
    await inFolder(NEWS, async (cwd) => {
      const early = await demarche(['load', 'news'], { cwd, env })
      expect([early.exit, early.stdout]).toEqual([4, ''])
      expect(early.stderr).toMatch(/^STORE_NOT_INITIALISED .*neo4j init/)
      expect((await demarche(['neo4j', 'check'], { cwd, env })).exit).toBe(4)

      const init = await demarche(['neo4j', 'init'], { cwd, env })
      expect([init.exit, init.stderr]).toEqual([0, ''])
      expect(init.stdout).not.toBe('')
      const again = await demarche(['neo4j', 'init'], { cwd, env })
      expect([again.exit, again.stdout]).toEqual([0, `${neo4j.bolt} is prepared already\n`])
      const check = await demarche(['neo4j', 'check'], { cwd, env })
      expect([check.exit, check.stdout]).toEqual([0, expect.stringMatching(/neo4j.*5\./i)])
    })
  })

  it('exports and answers as the embedded store does, byte for byte', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['neo4j', 'init'], { cwd, env })
      const loaded = await demarche(['load', 'news'], { cwd, env })
      expect([loaded.exit, loaded.stderr]).toEqual([0, ''])
      await demarche(['load', 'news'], { cwd })
      for (const args of [
        ['export'],
        ['ask', 'demands', '--by', 'Norland'],
        ['ask', 'statements', '--format', 'csv'],
      ]) {
        const [here, there] = [await demarche(args, { cwd }), await demarche(args, { cwd, env })]
        expect(there).toEqual(here)
        expect(here.stdout).not.toBe('')
      }
    })
  })

  it('verifies the graph, and names what breaks it', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['neo4j', 'init'], { cwd, env })
      await demarche(['load', 'news'], { cwd, env })
      const whole = await demarche(['neo4j', 'verify'], { cwd, env })
      expect([whole.exit, whole.stderr]).toEqual([0, ''])
      expect(whole.stdout).toMatch(/the graph is whole: \d+ checks find nothing\n$/)

      const driver = neo4jDriver.driver(neo4j.bolt)
      await driver.executeQuery('MATCH (n:Statement) SET n.mode = "song"', {}, { database: 'neo4j' })
      await driver.close()
      const broken = await demarche(['neo4j', 'verify', '--ids', '1'], { cwd, env: { ...env, COLUMNS: '200' } })
      expect([broken.exit, broken.stderr]).toEqual([6, ''])
      expect(broken.stdout).toMatch(/closed-lists .* Statement: mode is song +│ [1-9]\d* +│ [\da-f]{20} │/)
      expect(broken.stdout).toMatch(/the graph is broken: 1 of \d+ checks find faults\n$/)
      const json = await demarche(['neo4j', 'verify', '--json'], { cwd, env })
      const answer = JSON.parse(json.stdout) as {
        whole: boolean
        checks: { name: string; faults: { fault: string }[] }[]
      }
      expect([json.exit, answer.whole]).toEqual([6, false])
      expect(answer.checks.filter(({ faults }) => faults.length > 0)).toMatchObject([
        { name: 'closed-lists', faults: [{ fault: 'Statement: mode is song' }] },
      ])
    })
  })

  it('verifies no other store', async () => {
    await inFolder({}, async (cwd) => {
      expect((await demarche(['neo4j', 'verify'], { cwd })).stderr).toMatch(/^STORE_ADDRESS: .*is no Neo4j/)
      expect((await demarche(['neo4j', 'verify', '--ids', 'all'], { cwd, env })).exit).toBe(2)
    })
  })

  it('takes an embedded graph over with rebuild', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      expect((await demarche(['rebuild', '--into', neo4j.bolt], { cwd })).exit).toBe(0)
      const [here, there] = [await demarche(['export'], { cwd }), await demarche(['export'], { cwd, env })]
      expect(there.stdout).toBe(here.stdout)
    })
  })
})
