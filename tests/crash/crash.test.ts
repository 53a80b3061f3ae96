import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open.ts'
import { contributionsOf } from '../property/history.ts'
import { expectWhole } from '../property/holds.ts'
import { withStore } from '../property/temporary-store.ts'
import { articleAt } from './articles.ts'

const KILLS = 50
/** A step takes less than this, so that a kill can meet any part of one. */
const MAX_DELAY_MS = 60

interface Kill {
  /** What the child has to report before the clock starts: that it is about to open the store, or a step. */
  after: 'opening' | 'step'
  delayMs: number
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const child = join(import.meta.dirname, 'load-many.ts')

/** Starts the child, kills it, and gives the last step that it reported; null where it reported none. */
const loadAndKill = (directory: string, from: number, { after, delayMs }: Kill): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const args = ['--import', tsx, child, directory, String(from)]
    const loading = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    let isDue = false
    loading.stderr.on('data', (part: Buffer) => {
      errors += part.toString()
    })
    loading.stdout.on('data', (part: Buffer) => {
      output += part.toString()
      if (isDue) return
      isDue = (after === 'opening' ? /^opening$/m : /^\d+$/m).test(output)
      if (isDue) setTimeout(() => loading.kill('SIGKILL'), delayMs)
    })
    loading.once('error', reject)
    loading.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child ended by itself with ${code}: ${errors}`))
      resolve(
        output
          .match(/^\d+(?=\n)/gm)
          ?.map(Number)
          .at(-1) ?? null,
      )
    })
  })

/** The articles after a step, by id. */
const articlesAfter = (step: number): Map<string, Contribution> => {
  const articles = new Map<string, Contribution>()
  for (let done = 0; done <= step; done += 1) {
    const { contribution, remove } = articleAt(done)
    if (remove) articles.delete(contribution.article.id)
    else articles.set(contribution.article.id, contribution)
  }
  return articles
}

const sorted = (articles: Iterable<Contribution>): Contribution[] =>
  [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))

describe('a process that is killed while it loads', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demarche-crash-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  it(`leaves every article whole or absent, ${KILLS} times over`, async () => {
    let from = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const after = kill % 2 === 0 ? 'opening' : 'step'
      const reported =
        (await loadAndKill(directory, from, { after, delayMs: Math.random() * MAX_DELAY_MS })) ?? from - 1
      const store = await openEmbeddedStore(directory)
      try {
        await store.init()
        const found = await contributionsOf(store)
        // All that was reported is there; of what was not reported at most the one step at hand.
        const possible = [reported, reported + 1].map((step) => JSON.stringify(sorted(articlesAfter(step).values())))
        const state = possible.indexOf(JSON.stringify(found))
        expect(state, `after kill ${kill}, step ${reported} reported`).toBeGreaterThanOrEqual(0)
        await withStore((empty) => expectWhole(store, empty))
        from = reported + 1 + state
      } finally {
        await store.close()
      }
    }
    expect(from).toBeGreaterThan(KILLS / 2 - 1)
  }, 1_200_000)
})
