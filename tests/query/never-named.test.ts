import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../src/ingest/decide.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { actorPage } from '../../src/query/actor-page.ts'
import { articlePage } from '../../src/query/article-page.ts'
import { neighborhood } from '../../src/query/neighborhood.ts'
import { listStatements } from '../../src/query/statements.ts'
import { actorId, articleId, contributionOf, type Name } from './contribution.ts'
import { type OpenedStore, openEmbedded } from './stores.ts'

const NORLAND: Name = { name: 'Norland', type: 'State' }
const NORLAND_REPUBLIC: Name = { name: 'Republic of Norland', type: 'State' }
const VOSS: Name = { name: 'Ada Voss', type: 'Person', for: NORLAND, role: 'foreign minister' }

let opened: OpenedStore
beforeAll(async () => {
  opened = await openEmbedded()
  const told = contributionOf({
    key: 'told',
    text: 'Ada Voss said that the strait was open.',
    statements: [{ by: VOSS, cue: 'said', content: ['that the strait was open'] }],
  })
  const actors = told.actors.map((claim) => (claim.id === actorId(NORLAND) ? { ...claim, mentions: 0 } : claim))
  await loadArticle(opened.store, { ...told, actors })
  await loadArticle(
    opened.store,
    contributionOf({ key: 'other', text: 'The Republic of Norland is large.', mentions: [NORLAND_REPUBLIC] }),
  )
})
afterAll(() => opened?.remove())

describe('an actor for whom somebody speaks in an article that never names it', () => {
  it('is not among those that the article mentions, nor counted as seen there', async () => {
    const { mentions } = await articlePage(opened.store, articleId('told'))
    expect(mentions.map(({ actor, count }) => [actor.name, count])).toEqual([['Ada Voss', 1]])
    const page = await actorPage(opened.store, actorId(NORLAND))
    expect(page).toMatchObject({ name: 'Norland', seenIn: 0, forms: [], otherNames: [] })
    const { nodes, edges } = await neighborhood(opened.store, { id: actorId(NORLAND) })
    expect(nodes.map(({ name }) => name).sort()).toEqual(['Ada Voss', 'Norland'])
    expect(edges.map(({ type }) => type)).toEqual(['SPEAKS_FOR'])
  })

  it('is found by its name', async () => {
    expect((await listStatements(opened.store, { onBehalfOf: ['Norland'] })).items).toHaveLength(1)
    expect((await neighborhood(opened.store, { id: 'norland' })).nodes[0]).toMatchObject({ id: actorId(NORLAND) })
  })

  it('is shown in that article as the one that a person decides it is', async () => {
    const [a, b] = [actorId(NORLAND_REPUBLIC), actorId(NORLAND)]
    await decide(opened.store, { verdict: 'same', a, b, by: 'curator', why: null, at: '2031-06-01T00:00:00Z' })
    const [statement] = (await listStatements(opened.store, { speaker: ['Ada Voss'] })).items
    expect(statement?.onBehalfOf).toMatchObject({ id: a, name: 'Republic of Norland' })
  })
})
