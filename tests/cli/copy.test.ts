import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClaimedNeo4j, claimNeo4j } from '../setup/claim-neo4j.ts'
import { REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const NEWS = { 'news/talks.md': TALKS, 'news/reply.md': REPLY, 'news/wire.txt': WIRE }

describe('demarche copy', () => {
  let neo4j: ClaimedNeo4j
  beforeAll(async () => {
    neo4j = await claimNeo4j()
  })
  beforeEach(() => neo4j.empty())
  afterAll(() => neo4j.release())

  const exported = async (store: string, cwd: string) => (await demarche(['--store', store, 'export'], { cwd })).stdout
  const decided = async (store: string, cwd: string) =>
    JSON.parse((await demarche(['--store', store, 'decisions', '--format', 'json'], { cwd })).stdout) as object

  it('takes a graph to Neo4j and back, decisions included, and both sides export the same bytes', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      await demarche(['same', 'Ana Berg', 'Jon Falk', '--by', 'tester', '--why', 'a trial'], { cwd })

      const there = await demarche(['copy', '--from', 'embedded:.demarche', '--to', neo4j.bolt], { cwd })
      expect([there.exit, there.stdout, there.stderr]).toEqual([
        0,
        `copied embedded:.demarche into ${neo4j.bolt}\n`,
        '',
      ])
      const back = await demarche(['copy', '--from', neo4j.bolt, '--to', 'embedded:back'], { cwd })
      expect(back.exit).toBe(0)

      const bytes = await exported('embedded:.demarche', cwd)
      expect(bytes).not.toBe('')
      expect(await exported(neo4j.bolt, cwd)).toBe(bytes)
      expect(await exported('embedded:back', cwd)).toBe(bytes)
      const decisions = await decided('embedded:.demarche', cwd)
      expect(decisions).toMatchObject({ items: [{ why: 'a trial', by: 'tester' }] })
      expect(await decided(neo4j.bolt, cwd)).toEqual(decisions)
      expect(await decided('embedded:back', cwd)).toEqual(decisions)
    })
  })

  it('gives a store that goes on as the first would: articles are known, edited and deleted alike', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      await demarche(['copy', '--to', neo4j.bolt], { cwd })
      for (const store of ['embedded:.demarche', neo4j.bolt]) {
        const again = await demarche(['--store', store, 'load', 'news/talks.md'], { cwd })
        expect([again.exit, again.stderr]).toEqual([0, ''])
        const { stdout } = await demarche(['--store', store, 'articles', '--format', 'json'], { cwd })
        const [first] = JSON.parse(stdout).items as { id: string }[]
        expect((await demarche(['--store', store, 'delete', first?.id ?? ''], { cwd })).exit).toBe(0)
      }
      expect(await exported(neo4j.bolt, cwd)).toBe(await exported('embedded:.demarche', cwd))
    })
  })

  it('leaves a store that holds the same graph as it is, and refuses one that holds another', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      await demarche(['copy', '--to', neo4j.bolt], { cwd })
      const again = await demarche(['copy', '--to', neo4j.bolt], { cwd })
      expect([again.exit, again.stdout]).toEqual([0, `${neo4j.bolt} holds the same graph already\n`])

      await demarche(['--store', 'embedded:other', 'load', 'news/wire.txt'], { cwd })
      const before = await exported('embedded:other', cwd)
      const refused = await demarche(['copy', '--from', neo4j.bolt, '--to', 'embedded:other'], { cwd })
      expect([refused.exit, refused.stdout]).toEqual([4, ''])
      expect(refused.stderr).toMatch(/^STORE_NOT_EMPTY embedded:other: holds something else than bolt:/)
      expect(await exported('embedded:other', cwd)).toBe(before)
    })
  })

  it('makes no target for a source that is not there', async () => {
    await inFolder({}, async (cwd) => {
      const missing = await demarche(['copy', '--from', 'embedded:none', '--to', 'embedded:new'], { cwd })
      expect([missing.exit, missing.stderr]).toEqual([4, expect.stringMatching(/^STORE_NOT_INITIALISED none/)])
      expect((await demarche(['--store', 'embedded:new', 'export'], { cwd })).stderr).toMatch(/^STORE_NOT_INITIALISED/)
    })
  })
})
