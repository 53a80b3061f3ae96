import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import { type LoadOutcome, loadArticle, loadArticles } from '../../src/ingest/load.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { exportOf } from '../property/history.ts'
import { withStore } from '../property/temporary-store.ts'
import { articleArbitrary } from '../property/world.ts'
import { generatedArticles } from '../store/neo4j/generated-articles.ts'

const many = async (store: GraphStore, contributions: readonly Contribution[]): Promise<LoadOutcome[][]> => {
  const groups: LoadOutcome[][] = []
  for await (const group of loadArticles(store, contributions)) groups.push(group)
  return groups
}

describe('many articles loaded in groups', () => {
  it('give the same graph as one after the other, also where one comes again with another text', async () => {
    const lists = fc.array(articleArbitrary, { minLength: 2, maxLength: 12, size: 'max' })
    await fc.assert(
      fc.asyncProperty(lists, lists, async (first, second) => {
        const grouped = await withStore(async (store) => {
          const outcomes = [...(await many(store, first)), ...(await many(store, second))].flat()
          return { outcomes, lines: await exportOf(store) }
        })
        const single = await withStore(async (store) => {
          const outcomes: LoadOutcome[] = []
          for (const contribution of [...first, ...second]) outcomes.push(await loadArticle(store, contribution))
          return { outcomes, lines: await exportOf(store) }
        })
        expect(grouped.lines).toBe(single.lines)
        const told = ({ articleId, status, statements }: LoadOutcome) => ({ articleId, status, statements })
        expect(grouped.outcomes.map(told)).toEqual(single.outcomes.map(told))
      }),
      { numRuns: 40 },
    )
  })

  it('name copies of the same group and of others', async () => {
    await withStore(async (store) => {
      const articles = generatedArticles(0, 130)
      const outcomes = (await many(store, articles)).flat()
      const [original, copy] = [98, 99].map((at) => articles[at]?.article)
      expect(copy?.contentHash).toBe(original?.contentHash)
      expect(outcomes[99]?.sameTextAs).toEqual([original?.id])
      const [again] = (await many(store, articles.slice(99, 100))).flat()
      expect(again).toMatchObject({ status: 'unchanged', sameTextAs: [original?.id] })
      expect(outcomes.filter(({ sameTextAs }) => sameTextAs.length > 0)).toHaveLength(4)
    })
  })

  it('are stored in groups of several, each whole or not at all', async () => {
    await withStore(async (store) => {
      const articles = generatedArticles(0, 230)
      const broken = { ...articles[150] } as Contribution
      broken.actors = []
      const loading = many(store, [...articles.slice(0, 150), broken, ...articles.slice(151)])
      await expect(loading).rejects.toMatchObject({ code: 'DATA_INVALID' })
      const stored = (await store.nodes(articles.map(({ article }) => article.id))).map(({ id }) => id)
      expect(stored).toEqual(articles.slice(0, 100).map(({ article }) => article.id))
    })
  })
})
