import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticle } from '../../src/ingest/load.ts'
import { actorPage } from '../../src/query/actor-page.ts'
import { listActors } from '../../src/query/actors.ts'
import { articlePage } from '../../src/query/article-page.ts'
import { listArticles } from '../../src/query/articles.ts'
import { listCandidates } from '../../src/query/candidates.ts'
import { listDemands } from '../../src/query/demands.ts'
import { neighborhood } from '../../src/query/neighborhood.ts'
import { listPositions } from '../../src/query/positions.ts'
import { listStatements } from '../../src/query/statements.ts'
import { listTopics } from '../../src/query/topics.ts'
import type { GraphReader } from '../../src/store/port.ts'
import { actorId } from './contribution.ts'
import { decisionQuestions } from './questions/decisions.ts'
import { demandQuestions } from './questions/demands.ts'
import { pageQuestions } from './questions/pages.ts'
import { positionQuestions } from './questions/positions.ts'
import { statementQuestions } from './questions/statements.ts'
import { type OpenedStore, openEmbedded, openNeo4j } from './stores.ts'
import { NORLAND, WORLD } from './world.ts'

const STORES = [
  { name: 'embedded', open: openEmbedded, world: WORLD },
  // Loaded in the other direction: the order of loading must not show in any answer.
  { name: 'neo4j', open: openNeo4j, world: WORLD.toReversed() },
]

describe.each(STORES)('on the store $name', ({ open, world }) => {
  let opened: OpenedStore
  const current = () => opened.store
  beforeAll(async () => {
    opened = await open()
    for (const contribution of world) await loadArticle(opened.store, contribution)
  })
  afterAll(() => opened?.remove())

  statementQuestions(current)
  positionQuestions(current)
  demandQuestions(current)
  pageQuestions(current)
  decisionQuestions(current)

  it('gives every answer that the other store gives, down to order', async () => {
    answers.push(await everyAnswer(current()))
    expect(answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]))).toBe(true)
  })
})

const answers: unknown[] = []

const everyAnswer = async (reader: GraphReader): Promise<unknown> => {
  const page = { limit: 500 }
  const actors = await listActors(reader, {}, page)
  const articles = await listArticles(reader, {}, page)
  return {
    statements: await listStatements(reader, { mode: ['speech', 'belief', 'intent'] }, page),
    positions: await listPositions(reader, {}, page),
    demands: await listDemands(reader, {}, page),
    candidates: await listCandidates(reader, page),
    topics: await listTopics(reader, {}, page),
    actors,
    actorPages: await Promise.all(actors.items.map(({ id }) => actorPage(reader, id))),
    articlePages: await Promise.all(articles.items.map(({ id }) => articlePage(reader, id))),
    around: await neighborhood(reader, { id: actorId(NORLAND), depth: 3, limit: 30 }),
  }
}
