import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphLines } from '../../src/export/graph-lines.ts'
import { copyStore } from '../../src/ingest/copy-store.ts'
import { documentOfText } from '../../src/ingest/document-of-text.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { createPipeline, type Pipeline } from '../../src/ingest/pipeline.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { STORES } from '../contract/stores.ts'

/** So many that nodes and edges fill several transactions of a copy. */
const ARTICLES = 100

const bytesOf = async (store: GraphStore): Promise<string> => {
  let text = ''
  for await (const line of graphLines(store)) text += line
  return text
}
const contributionsOf = async (store: GraphStore): Promise<unknown[]> => {
  const all: unknown[] = []
  for await (const contribution of store.contributions()) all.push(contribution)
  return all
}

let pipeline: Pipeline
const load = async (store: GraphStore, at: number, extra = ''): Promise<string> => {
  const day = `2024-03-${String((at % 28) + 1).padStart(2, '0')}`
  const text = `Norland demands that Orland withdraw its troops from valley ${at}. Orland rejects the demand.

Foreign Minister Ana Berg said that round ${at} of the talks will begin on Monday. ${extra}`
  const contribution = await extractArticle(documentOfText(text, { id: `n${at}`, publishedAt: day }), pipeline)
  await loadArticle(store, contribution)
  return contribution.article.id
}

const [embedded, neo4j] = STORES as [(typeof STORES)[number], (typeof STORES)[number]]
for (const { from, to } of [
  { from: embedded, to: neo4j },
  { from: neo4j, to: embedded },
]) {
  describe(`a copy from ${from.name} to ${to.name}`, () => {
    let grounds: Awaited<ReturnType<typeof from.claim>>[]
    let source: Awaited<ReturnType<(typeof grounds)[number]['open']>>
    beforeAll(async () => {
      pipeline = await createPipeline({ reader: 'rules' })
      grounds = await Promise.all([from.claim(), to.claim()])
      source = await (grounds[0] as (typeof grounds)[number]).open()
      for (let at = 0; at < ARTICLES; at += 1) await load(source.store, at)
    })
    afterAll(async () => {
      await source.remove()
      for (const ground of grounds) await ground.release()
    })
    const withTarget = async (work: (target: GraphStore) => Promise<void>): Promise<void> => {
      const target = await (grounds[1] as (typeof grounds)[number]).open()
      try {
        await work(target.store)
      } finally {
        await target.remove()
      }
    }

    it('goes on where one was broken off, whichever batch that was', async () => {
      await withTarget(async (target) => {
        let copies = 0
        const parts = new Set<number>()
        for (;;) {
          let asked = 0
          const outcome = await copyStore(source.store, target, { stop: async () => asked++ > 0 })
          if (outcome === 'copied') break
          expect(outcome).toBe('stopped')
          copies += 1
          parts.add((await bytesOf(target)).length + (await contributionsOf(target)).length)
        }
        expect(copies).toBeGreaterThan(3)
        expect(parts.size).toBe(copies)
        expect(await bytesOf(target)).toBe(await bytesOf(source.store))
        expect(await contributionsOf(target)).toEqual(await contributionsOf(source.store))
        expect(await copyStore(source.store, target)).toBe('same')
      })
    })

    it('does not go on from a part of what has changed meanwhile', async () => {
      await withTarget(async (target) => {
        let asked = 0
        await copyStore(source.store, target, { stop: async () => asked++ > 0 })
        await load(source.store, 0, 'Nothing else was said.')
        await expect(copyStore(source.store, target)).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' })
        await load(source.store, 0)
        expect(await copyStore(source.store, target)).toBe('copied')
      })
    })

    it('tells of a source that was written to while it was copied', async () => {
      await withTarget(async (target) => {
        let added: string | null = null
        const stop = async () => {
          added ??= await load(source.store, ARTICLES)
          return false
        }
        await expect(copyStore(source.store, target, { stop })).rejects.toMatchObject({ code: 'STORE_CHANGED' })
        await removeArticle(source.store, added ?? '')
      })
    })
  })
}
