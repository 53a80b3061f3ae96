import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadArticle } from '../../src/ingest/load.ts'
import { contributionsOf, exportOf, historyArbitrary, play } from './history.ts'
import { expectWhole } from './holds.ts'
import { withStore } from './temporary-store.ts'
import { articleArbitrary } from './world.ts'

const RUNS = 60

describe('the graph in the embedded store', () => {
  it('is after any history what a rebuild gives, with every link and count that its nodes call for', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary, async (steps) => {
        await withStore(async (lived) => {
          await play(lived, steps)
          await withStore((empty) => expectWhole(lived, empty))
        })
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('is the same whatever the order of loading', async () => {
    const shuffled = fc.array(articleArbitrary, { minLength: 2, maxLength: 6 }).chain((articles) => {
      const distinct = [...new Map(articles.map((one) => [one.article.id, one])).values()]
      return fc.tuple(fc.constant(distinct), fc.shuffledSubarray(distinct, { minLength: distinct.length }))
    })
    await fc.assert(
      fc.asyncProperty(shuffled, async ([articles, otherwise]) => {
        const [one, other] = await Promise.all(
          [articles, otherwise].map((order) =>
            withStore(async (store) => {
              for (const contribution of order) await loadArticle(store, contribution)
              return exportOf(store)
            }),
          ),
        )
        expect(one).toBe(other)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('is empty once every article is gone and every decision taken back', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary, async (steps) => {
        await withStore(async (store) => {
          const undoing = steps.map(() => ({ do: 'undo', which: 0 }) as const)
          const removing = steps.map(() => ({ do: 'remove', which: 0 }) as const)
          await play(store, [...steps, ...undoing, ...removing])
          expect(await contributionsOf(store)).toEqual([])
          expect(await store.decisions()).toEqual([])
          expect(await exportOf(store)).toBe('')
        })
      }),
      { numRuns: RUNS / 3 },
    )
  }, 600_000)
})
