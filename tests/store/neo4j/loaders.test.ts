import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demarche, inFolder, type Outcome } from '../../cli/demarche.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'
import { news } from './news.ts'

let neo4j: ClaimedNeo4j
let env: Record<string, string>

beforeAll(async () => {
  neo4j = await claimNeo4j()
  env = { DEMARCHE_STORE: neo4j.bolt }
})
beforeEach(() => neo4j.empty())
afterAll(() => neo4j?.release())

/** Files of several folders, by their path. */
const inFolders = (folders: Record<string, Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(folders).flatMap(([folder, files]) =>
      Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
    ),
  )

const expectOk = (outcome: Outcome): void => expect([outcome.exit, outcome.stderr]).toEqual([0, ''])

const exported = async (cwd: string, store?: Record<string, string>): Promise<string> => {
  const outcome = await demarche(['export'], { cwd, ...(store && { env: store }) })
  expectOk(outcome)
  return outcome.stdout
}

const expectWhole = async (cwd: string): Promise<void> => {
  const verified = await demarche(['neo4j', 'verify'], { cwd, env })
  expect(verified.stdout).toMatch(/the graph is whole/)
  expectOk(verified)
}

/** Calls once when the command has said of an article that it was added. */
const atFirstAdded = (act: (child: ChildProcess) => void) => (child: ChildProcess) => {
  let text = ''
  child.stdout?.on('data', (part: string) => {
    const before = text
    text += part
    if (!/^added /m.test(before) && /^added /m.test(text)) act(child)
  })
}

/** More than are read and stored by the time that one is said to be added, twice. */
const MANY = 600

/** Bounds tests that start many commands; none depends on how fast they are. */
const TIMEOUT_MS = 1_200_000

describe('several loaders on one database', { timeout: TIMEOUT_MS }, () => {
  it('double nothing and lose nothing, with articles of their own and some in common', async () => {
    const files = inFolders({ north: news(0, 50), south: news(30, 80) })
    await inFolder(files, async (cwd) => {
      expectOk(await demarche(['neo4j', 'init'], { cwd, env }))
      const [north, south] = await Promise.all([
        demarche(['load', 'north'], { cwd, env }),
        demarche(['load', 'south'], { cwd, env }),
      ])
      for (const outcome of [north, south]) expectOk(outcome)
      const added = (outcome: Outcome): number => Number(/: (\d+) added/.exec(outcome.stdout)?.[1])
      expect(added(north) + added(south)).toBe(80)
      await expectWhole(cwd)

      expectOk(await demarche(['load', 'north'], { cwd }))
      expectOk(await demarche(['load', 'south'], { cwd }))
      expect(await exported(cwd, env)).toBe(await exported(cwd))
    })
  })

  it('put both texts of an article that they disagree on in the place of each other, whole', async () => {
    const edited = Object.fromEntries(
      Object.entries(news(0, 40)).map(([name, text]) => [name, text.replace('on Monday', 'on Friday')]),
    )
    await inFolder(inFolders({ first: news(0, 40), second: edited }), async (cwd) => {
      expectOk(await demarche(['neo4j', 'init'], { cwd, env }))
      const loads = await Promise.all(['first', 'second'].map((folder) => demarche(['load', folder], { cwd, env })))
      for (const outcome of loads) expectOk(outcome)
      await expectWhole(cwd)
      // Whoever was last, the same load again leaves what a load into an empty store gives.
      expectOk(await demarche(['load', 'second'], { cwd, env }))
      expectOk(await demarche(['load', 'second'], { cwd }))
      expect(await exported(cwd, env)).toBe(await exported(cwd))
    })
  })

  it('leaves whole articles when it is killed, and the same load again gives what one load gives', async () => {
    await inFolder(inFolders({ news: news(0, MANY) }), async (cwd) => {
      expectOk(await demarche(['neo4j', 'init'], { cwd, env }))
      let stored = 0
      for (const _ of ['first', 'second']) {
        const during = atFirstAdded((child) => child.kill('SIGKILL'))
        expect((await demarche(['load', 'news'], { cwd, env, during })).exit).toBe('SIGKILL')
        await expectWhole(cwd)
        const before = stored
        stored = (await exported(cwd, env)).match(/"label":"Article"/g)?.length ?? 0
        expect(stored).toBeGreaterThan(before)
        expect(stored).toBeLessThan(MANY)
      }
      const again = await demarche(['load', 'news'], { cwd, env })
      expectOk(again)
      expect(again.stdout).toContain(`: ${MANY - stored} added, 0 replaced, ${stored} unchanged`)
      await expectWhole(cwd)
      expectOk(await demarche(['load', 'news'], { cwd }))
      expect(await exported(cwd, env)).toBe(await exported(cwd))
    })
  })
})
