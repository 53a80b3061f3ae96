import { describe, expect, it } from 'vitest'
import { actorPage } from '../../../src/query/actor-page.ts'
import { listActors } from '../../../src/query/actors.ts'
import { articlePage } from '../../../src/query/article-page.ts'
import { listArticles } from '../../../src/query/articles.ts'
import { listCandidates } from '../../../src/query/candidates.ts'
import { neighborhood } from '../../../src/query/neighborhood.ts'
import type { ActorQuery } from '../../../src/query/queries.ts'
import { listTopics } from '../../../src/query/topics.ts'
import {
  actorPageSchema,
  actorViewSchema,
  articlePageSchema,
  articleViewSchema,
  candidateViewSchema,
  neighborhoodSchema,
  topicViewSchema,
} from '../../../src/query/views.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { actorId, articleId, topicId } from '../contribution.ts'
import { ESTMARK, NORLAND, OKORO, SUDRIA, TOLLS, TROOPS, VOSS, WORLD } from '../world.ts'
import { expectRefusal } from './errors.ts'

export const pageQuestions = (current: () => GraphStore) => {
  describe('actors', () => {
    const actors = async (query: ActorQuery): Promise<string[]> =>
      (await listActors(current(), query)).items.map(({ name }) => name).sort()

    it('are listed by type and by words of a name', async () => {
      expect(await actors({ type: ['State'] })).toEqual(['Estmark', 'Norland', 'Sudria'])
      expect(await actors({ type: ['Person', 'Organization'], name: 'voss' })).toEqual(['A. Voss', 'Ada Voss'])
      expect(await actors({ name: 'AUREA' })).toEqual(['Sudria'])
      const { items } = await listActors(current(), {})
      expect(actorViewSchema.array().parse(items)).toEqual(items)
      expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort())
      expect(items.find(({ name }) => name === 'Sudria')).toMatchObject({
        otherNames: ['Port Áurea', 'Sudrians'],
        seenIn: 4,
      })
    })

    it('have a page with names, posts, counts, the latest and candidates', async () => {
      const page = await actorPage(current(), actorId(VOSS))
      expect(actorPageSchema.parse(page)).toEqual(page)
      expect(page).toMatchObject({
        name: 'Ada Voss',
        type: 'Person',
        seenIn: 1,
        forms: [{ form: 'Ada Voss', seenIn: 1 }],
        speaksFor: [{ actor: { name: 'Norland' }, role: 'foreign minister', since: '2030-01-15', until: null }],
        spokespeople: [],
        counts: { statements: 2, positions: 1, demands: 0 },
      })
      expect(page.latest.statements.map(({ date }) => date)).toEqual(['2031-03-01', '2031-02-28'])
      expect(page.candidates.map(({ a, b }) => [a.name, b.name].sort())).toEqual([['A. Voss', 'Ada Voss']])
    })

    it('have the ten latest of what they said, newest first, of every mode', async () => {
      const { counts, latest } = await actorPage(current(), actorId(ESTMARK))
      expect(counts).toEqual({ statements: 10, positions: 0, demands: 0 })
      expect(latest.statements.map(({ date }) => date)).toEqual([
        ...[7, 6, 5, 4, 3, 2, 1].map((day) => `2031-05-0${day}`),
        '2031-03-05',
        null,
        null,
      ])
      const sudria = await actorPage(current(), actorId(SUDRIA))
      expect(sudria.counts).toEqual({ statements: 1, positions: 1, demands: 1 })
      expect(sudria.latest.demands.map(({ text }) => text)).toEqual(['pay shipping tolls'])
      expect(sudria.spokespeople.map(({ actor }) => actor.name)).toEqual(['Bram Okoro'])
    })

    it('are not found by the id of something else', async () => {
      await expectRefusal(actorPage(current(), 'none'), 'NOT_FOUND', { field: 'id' })
      await expectRefusal(actorPage(current(), articleId('demand')), 'NOT_FOUND', { field: 'id' })
    })
  })

  describe('candidates', () => {
    it('are all pairs that may be one, page by page', async () => {
      const { items, next } = await listCandidates(current())
      expect(candidateViewSchema.array().parse(items)).toEqual(items)
      expect(items.map(({ a, b }) => [a.name, b.name].sort().join(' ~ ')).sort()).toEqual([
        'A. Voss ~ Ada Voss',
        'B. Okoro ~ Bram Okoro',
      ])
      expect(items[0]).toMatchObject({ score: 0.8, reason: 'same surname, initial of the given name' })
      expect(next).toBeNull()
      const first = await listCandidates(current(), { limit: 1 })
      const second = await listCandidates(current(), { limit: 1, cursor: first.next ?? undefined })
      expect([...first.items, ...second.items]).toEqual(items)
      expect(second.next).toBeNull()
      await expectRefusal(listCandidates(current(), { cursor: '#' }), 'INPUT_INVALID', { field: 'cursor' })
    })
  })

  describe('articles', () => {
    it('are listed by day and by words, the undated first', async () => {
      const { items } = await listArticles(current(), {})
      expect(articleViewSchema.array().parse(items)).toEqual(items)
      expect(items).toHaveLength(WORLD.length)
      expect(items.map(({ publishedAt }) => publishedAt).slice(0, 3)).toEqual([null, null, '2031-03-01'])
      const titles = async (query: { text?: string; from?: string; to?: string }): Promise<(string | null)[]> =>
        (await listArticles(current(), query)).items.map(({ title }) => title)
      expect(await titles({ text: 'ICE metres', to: '2031-05-02' })).toEqual(['Bulletin 0', 'Bulletin 1'])
      expect(await titles({ from: '2031-05-07' })).toEqual(['Bulletin 6', 'Senate says no'])
    })

    it('have a page with all that was found in them, in text order', async () => {
      const page = await articlePage(current(), articleId('demand'))
      expect(articlePageSchema.parse(page)).toEqual(page)
      expect(page).toMatchObject({
        title: 'Norland asks Sudria to leave Ness',
        name: 'Norland asks Sudria to leave Ness',
        source: 'demand.txt',
        language: 'en',
        sameTextAs: [],
      })
      expect(page.found.map(({ type, start }) => `${type} at ${start}`)).toEqual([
        `statement at ${page.text.indexOf('Norland demands')}`,
        `position at ${page.text.indexOf('Norland demands')}`,
        `demand at ${page.text.indexOf('withdraw')}`,
        `statement at ${page.text.indexOf('We shall')}`,
        `statement at ${page.text.indexOf('Norland will')}`,
        `position at ${page.text.indexOf('Norland will')}`,
      ])
      expect(Object.fromEntries(page.mentions.map(({ actor, count }) => [actor.name, count]))).toMatchObject({
        'Harbour Wire': 1,
        Sudria: 3,
      })
    })

    it('name the copies of their text', async () => {
      const { sameTextAs } = await articlePage(current(), articleId('original'))
      expect(sameTextAs.map(({ id }) => id)).toEqual([articleId('wire copy')])
      await expectRefusal(articlePage(current(), actorId(NORLAND)), 'NOT_FOUND', { field: 'id' })
    })
  })

  describe('topics', () => {
    it('are listed by words of their name', async () => {
      const { items } = await listTopics(current(), {})
      expect(topicViewSchema.array().parse(items)).toEqual(items)
      expect(items.map(({ name }) => name).sort()).toEqual([TOLLS, TROOPS])
      expect((await listTopics(current(), { name: 'Withdrawal' })).items).toEqual([
        { id: topicId(TROOPS), name: TROOPS, seenIn: 4 },
      ])
      await expectRefusal(listTopics(current(), { name: '-' }), 'INPUT_INVALID', { field: 'name' })
    })
  })

  describe('the neighbourhood of a node', () => {
    it('grows with its depth, nearest first', async () => {
      const one = await neighborhood(current(), { id: actorId(OKORO) })
      expect(neighborhoodSchema.parse(one)).toEqual(one)
      expect(one.nodes[0]).toMatchObject({ id: actorId(OKORO), label: 'Actor', type: 'Person', distance: 0 })
      expect(one.nodes.filter(({ distance }) => distance > 1)).toEqual([])
      expect(one.truncated).toBe(false)
      const two = await neighborhood(current(), { id: actorId(OKORO), depth: 2 })
      expect(two.nodes.length).toBeGreaterThan(one.nodes.length)
      expect(two.nodes.slice(0, one.nodes.length)).toEqual(one.nodes)
      const distances = two.nodes.map(({ distance }) => distance)
      expect(distances).toEqual([...distances].sort())
      const ids = new Set(two.nodes.map(({ id }) => id))
      expect(two.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
    })

    it('is asked by the name of an actor too, where no other bears it', async () => {
      const byName = await neighborhood(current(), { id: 'bram okoro' })
      expect(byName).toEqual(await neighborhood(current(), { id: actorId(OKORO) }))
      await expectRefusal(neighborhood(current(), { id: 'Okoro' }), 'INPUT_INVALID', { field: 'id' })
    })

    it('stops at its limit and says so', async () => {
      const cut = await neighborhood(current(), { id: actorId(NORLAND), depth: 3, limit: 4 })
      expect(cut.nodes).toHaveLength(4)
      expect(cut.truncated).toBe(true)
      await expectRefusal(neighborhood(current(), { id: 'none' }), 'NOT_FOUND', { field: 'id' })
    })
  })
}
