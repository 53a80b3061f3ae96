import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedStore } from '../../../src/store/embedded/open.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { everything, FIRST_PAGE, ids, position, put } from '../../contract/rows.ts'
import { POSITIONS_A_WRITE } from './writer.ts'

const KILLS = 12
const WRITER = joinPath(import.meta.dirname, 'writer.ts')

interface Writer {
  process: ChildProcess
  /** Ids of the writes that came back. */
  written: string[]
  /** Resolves with the exit code, null for a killed one. */
  ended: Promise<number | null>
  /** Resolves when so many writes have come back. */
  reached(count: number): Promise<void>
}

const startWriter = (directory: string, name: string, count: number): Writer => {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, directory, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const written: string[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let rest = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() as string
    written.push(...lines)
    for (const { count: wanted, resolve } of waiting) if (written.length >= wanted) resolve()
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    process: child,
    written,
    ended,
    reached: (wanted) =>
      new Promise((resolve) => {
        if (written.length >= wanted) resolve()
        else waiting.push({ count: wanted, resolve })
      }),
  }
}

const counts = (values: string[]): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const value of values) found[value] = (found[value] ?? 0) + 1
  return found
}

/** Ids of the articles in the store, each of which was found whole. */
const wholeArticles = async (store: GraphStore): Promise<string[]> => {
  const { nodes, edges } = await everything(store)
  const articles = ids(nodes.filter(({ label }) => label === 'Article'))
  const contributions: string[] = []
  for await (const { article } of store.contributions()) contributions.push(article.id)
  expect(contributions.toSorted()).toEqual(articles.toSorted())
  const positions = ids(nodes.filter(({ label }) => label === 'Position')).map((id) => id.split('-')[0] as string)
  const whole = Object.fromEntries(articles.map((id) => [id, POSITIONS_A_WRITE]))
  expect(counts(positions)).toEqual(whole)
  expect(counts(edges.map(({ to }) => to))).toEqual(whole)
  expect(nodes.find(({ id }) => id === 'counter')?.props.writes ?? 0).toBe(articles.length)
  expect(await store.positions({ article: articles.slice(0, 1) }, FIRST_PAGE)).toHaveLength(
    articles.length === 0 ? 0 : POSITIONS_A_WRITE,
  )
  return articles
}

describe('a store that several processes use', () => {
  let directory: string
  const writers: Writer[] = []
  beforeEach(async () => {
    directory = await mkdtemp(joinPath(tmpdir(), 'demarche-processes-'))
  })
  afterEach(async () => {
    for (const { process: child, ended } of writers.splice(0)) {
      child.kill('SIGKILL')
      await ended
    }
    await rm(directory, { recursive: true })
  })
  const start = (name: string, count: number) => {
    const writer = startWriter(directory, name, count)
    writers.push(writer)
    return writer
  }

  it('keeps every write of two that write at once, and loses no step of their counter', async () => {
    const count = 60
    const two = [start('a', count), start('b', count)]
    expect(await Promise.all(two.map(({ ended }) => ended))).toEqual([0, 0])
    const store = await openEmbeddedStore(directory)
    expect((await wholeArticles(store)).length).toBe(2 * count)
    await store.close()
  })

  it('shows a reader what another process writes, while it does', async () => {
    const store = await openEmbeddedStore(directory)
    await store.init()
    await put(store, [position('own', { date: '2030-01-01' })])
    expect(await store.positions({}, FIRST_PAGE)).toHaveLength(1)
    const writer = start('a', 100_000)
    for (const reached of [1, 20, 50]) {
      await writer.reached(reached)
      const seen = writer.written.at(-1) as string
      expect(await store.positions({ article: [seen] }, FIRST_PAGE)).toHaveLength(POSITIONS_A_WRITE)
      expect(ids(await store.nodes([seen]))).toEqual([seen])
    }
    await put(store, [position('own', { date: '2030-01-02' })])
    expect((await store.nodes(['own']))[0]?.date).toBe('2030-01-02')
    await store.close()
  })

  it(`holds every write whole or not at all when a writer is killed ${KILLS} times at any point`, async () => {
    const confirmed: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = start(`k${kill}x`, 100_000)
      await writer.reached(kill % 4)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25))
      writer.process.kill('SIGKILL')
      await writer.ended
      confirmed.push(...writer.written)
      const store = await openEmbeddedStore(directory)
      await store.init()
      expect(await wholeArticles(store)).toEqual(expect.arrayContaining(confirmed))
      await store.close()
    }
    expect(confirmed.length).toBeGreaterThan(0)
  })

  it('lets one write go on when another is killed in the middle of its own', async () => {
    const killed = start('a', 100_000)
    const other = start('b', 40)
    await Promise.all([killed.reached(5), other.reached(1)])
    killed.process.kill('SIGKILL')
    expect(await other.ended).toBe(0)
    const store = await openEmbeddedStore(directory)
    expect(await wholeArticles(store)).toEqual(expect.arrayContaining([...killed.written, ...other.written]))
    await store.close()
  })
})
