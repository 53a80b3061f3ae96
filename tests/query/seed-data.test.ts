import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { actorPage } from '../../src/query/actor-page.ts'
import { articlePage } from '../../src/query/article-page.ts'
import { listDemands } from '../../src/query/demands.ts'
import { listPositions } from '../../src/query/positions.ts'
import { listStatements } from '../../src/query/statements.ts'
import {
  actorPageSchema,
  answeredDemandSchema,
  articlePageSchema,
  positionViewSchema,
  statementViewSchema,
} from '../../src/query/views.ts'
import { findSources } from '../../src/read/find-sources.ts'
import { readSource } from '../../src/read/read-source.ts'
import { type OpenedStore, openEmbedded } from './stores.ts'

const SEED_DATA = join(import.meta.dirname, '../../seed-data')
const ALL = { after: null, limit: 10_000 }

let opened: OpenedStore
beforeAll(async () => {
  opened = await openEmbedded()
  const pipeline = await createPipeline({ reader: 'model' })
  for (const { path, relativePath } of (await findSources(SEED_DATA)).sources) {
    await loadArticle(opened.store, await extractArticle(await readSource(path, relativePath), pipeline))
  }
})
afterAll(() => opened?.remove())

/** Every item of a list, however many pages it takes. */
const every = async <Item>(
  list: (page: { limit: number; cursor?: string }) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> => {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await list({ limit: 100, cursor })
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}

describe('answers about real articles', () => {
  it('are of the public shapes, and their lists are whole', async () => {
    const { store } = opened
    const mode = ['speech', 'belief', 'intent'] as const
    const statements = await every((page) => listStatements(store, { mode: [...mode] }, page))
    const positions = await every((page) => listPositions(store, {}, page))
    const demands = await every((page) => listDemands(store, {}, page))
    expect(statementViewSchema.array().parse(statements)).toHaveLength((await store.statements({}, ALL)).length)
    expect(positionViewSchema.array().parse(positions)).toHaveLength((await store.positions({}, ALL)).length)
    expect(answeredDemandSchema.array().parse(demands)).toHaveLength((await store.demands({}, ALL)).length)
    expect(statements.length).toBeGreaterThan(0)
  })

  it('have a page for every actor', async () => {
    for (const { id } of await opened.store.actors({}, ALL)) {
      const page = await actorPage(opened.store, id)
      expect(actorPageSchema.parse(page)).toEqual(page)
    }
  })

  it('prove every finding by the exact characters of its article', async () => {
    for (const { id } of await opened.store.articles({}, ALL)) {
      const page = articlePageSchema.parse(await articlePage(opened.store, id))
      const wording = (spans: readonly (readonly [number, number])[]): string =>
        spans.map(([start, end]) => page.text.slice(start, end)).join(' … ')
      for (const finding of page.found) {
        if (finding.type === 'statement') {
          expect(wording(finding.statement.spans.content)).toBe(finding.statement.text)
          expect(page.text).toContain(finding.statement.sentence)
        } else if (finding.type === 'position') {
          expect(wording(finding.position.spans.evidence)).toBe(finding.position.text)
          expect(wording(finding.position.spans.condition)).toBe(finding.position.condition ?? '')
        } else expect(wording(finding.demand.spans.what)).toBe(finding.demand.text)
      }
      const starts = page.found.map(({ start }) => start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })
})
