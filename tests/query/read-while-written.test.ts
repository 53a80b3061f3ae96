import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadArticle } from '../../src/ingest/load.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import { actorPage } from '../../src/query/actor-page.ts'
import { articlePage } from '../../src/query/article-page.ts'
import { demandPage, listDemands } from '../../src/query/demands.ts'
import { listPositions } from '../../src/query/positions.ts'
import { listStatements } from '../../src/query/statements.ts'
import type { GraphReader, GraphStore } from '../../src/store/port.ts'
import { actorId, articleId, contributionOf, type Name } from './contribution.ts'
import { expectRefusal } from './questions/errors.ts'
import { type OpenedStore, openEmbedded, openNeo4j } from './stores.ts'

const NORLAND: Name = { name: 'Norland', type: 'State' }
const SUDRIA: Name = { name: 'Sudria', type: 'State' }

const article = (key: string, publishedAt: string, words = 'that Sudria open the strait') =>
  contributionOf({
    key,
    publishedAt,
    text: `Norland demands ${words}. More was not said.`,
    statements: [{ by: NORLAND, cue: 'demands', content: [words], to: [SUDRIA] }],
    demands: [{ by: NORLAND, of: [SUDRIA], what: words }],
    positions: [{ holder: NORLAND, kind: 'demands', evidence: `Norland demands ${words}.`, demand: 0 }],
  })
const FIRST = article('first', '2031-01-01')
const SECOND = article('second', '2031-01-02')
const THIRD = article('third', '2031-01-03')

/** A reader that lets something be written after its first answer to one kind of question. */
const interrupted = (
  store: GraphStore,
  question: 'statements' | 'positions' | 'demands' | 'nodes',
  write: () => Promise<unknown>,
): GraphReader => {
  let writes = [write]
  const answer = store[question] as (...asked: unknown[]) => Promise<unknown>
  const answered = async (...asked: unknown[]) => {
    const rows = await answer(...asked)
    const [first] = writes
    writes = []
    await first?.()
    return rows
  }
  return { ...store, [question]: answered }
}

describe.each([
  { name: 'embedded', open: openEmbedded },
  { name: 'neo4j', open: openNeo4j },
])('what is deleted while it is read, on the store $name', ({ open }) => {
  let opened: OpenedStore
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.remove())
  beforeEach(async () => {
    for (const contribution of [FIRST, SECOND, THIRD]) await loadArticle(opened.store, contribution)
  })

  const withoutFirst = (question: 'statements' | 'positions' | 'demands' | 'nodes') =>
    interrupted(opened.store, question, () => removeArticle(opened.store, FIRST.article.id))
  const articles = (items: readonly { article: { id: string } }[]) => items.map((item) => item.article.id)
  const LEFT = [articleId('second'), articleId('third')]

  it('is left out of lists', async () => {
    expect(articles((await listStatements(withoutFirst('statements'), {})).items)).toEqual(LEFT)
    await loadArticle(opened.store, FIRST)
    expect(articles((await listPositions(withoutFirst('positions'), {})).items)).toEqual(LEFT)
    await loadArticle(opened.store, FIRST)
    expect(articles((await listDemands(withoutFirst('demands'), {})).items)).toEqual(LEFT)
  })

  it('leaves no page shorter than it has to be, and none out', async () => {
    const first = await listStatements(withoutFirst('statements'), {}, { limit: 1 })
    expect(articles(first.items)).toEqual([articleId('second')])
    const second = await listStatements(opened.store, {}, { limit: 1, cursor: first.next ?? undefined })
    expect(articles(second.items)).toEqual([articleId('third')])
    expect(second.next).toBeNull()
  })

  it('is left out of pages', async () => {
    const page = await actorPage(withoutFirst('statements'), actorId(NORLAND))
    expect(articles(page.latest.statements)).toEqual(LEFT.toReversed())
    await loadArticle(opened.store, FIRST)
    const [demand] = FIRST.demands
    await expectRefusal(demandPage(withoutFirst('nodes'), demand?.id ?? ''), 'NOT_FOUND', { field: 'id' })
    await loadArticle(opened.store, FIRST)
    await expectRefusal(articlePage(withoutFirst('nodes'), articleId('first')), 'NOT_FOUND', { field: 'id' })
  })

  it('is shown as one version of an article, never as the text of one with the findings of another', async () => {
    const edited = article('first', '2031-01-01', 'nothing but that Sudria open the strait')
    const reader = interrupted(opened.store, 'nodes', () => loadArticle(opened.store, edited))
    const page = await articlePage(reader, articleId('first'))
    const [statement] = page.found.flatMap((found) => (found.type === 'statement' ? [found.statement] : []))
    const [[start, end] = [0, 0]] = statement?.spans.content ?? []
    expect(page.text.slice(start, end)).toBe(statement?.text)
    expect(page.text).toBe(edited.article.text)
  })

  it('stops no question, whatever is written at the same time', async () => {
    let asking = true
    const writing = (async () => {
      while (asking) {
        await removeArticle(opened.store, SECOND.article.id)
        await loadArticle(opened.store, SECOND)
      }
    })()
    try {
      for (let round = 0; round < 30; round += 1) {
        const [said, held, asked] = await Promise.all([
          listStatements(opened.store, {}),
          listPositions(opened.store, {}),
          listDemands(opened.store, {}),
        ])
        for (const { items } of [said, held, asked])
          expect(articles(items).filter((id) => id !== articleId('second'))).toEqual([
            articleId('first'),
            articleId('third'),
          ])
      }
    } finally {
      asking = false
      await writing
    }
  })
})
