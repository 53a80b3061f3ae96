import { describe, expect, it } from 'vitest'
import { listPositions } from '../../../src/query/positions.ts'
import type { StatementQuery } from '../../../src/query/queries.ts'
import { listStatements } from '../../../src/query/statements.ts'
import { statementViewSchema } from '../../../src/query/views.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { actorId, articleId } from '../contribution.ts'
import { NORLAND, OKORO, SUDRIA, TROOPS, VOSS } from '../world.ts'
import { expectRefusal } from './errors.ts'

export const statementQuestions = (current: () => GraphStore) => {
  const said = async (query: StatementQuery): Promise<string[]> =>
    (await listStatements(current(), query, { limit: 500 })).items.map(({ text }) => text)

  const WAIT = 'We shall wait 🕊 one week … and not a day more'
  const STAND = 'Norland will stand by its demand'
  const WITHDRAW = 'that Sudria withdraw its troops from the Ness strait'
  const NOT = 'Sudria will not withdraw'
  const WILL = 'Sudria will withdraw its troops'
  const SHIPS = 'to send more ships if Norland sends more ships'

  describe('who said what', () => {
    it('shows who, to whom, through what, and the words that prove it', async () => {
      const { items } = await listStatements(current(), { text: 'wait' })
      expect(items).toHaveLength(1)
      const [view] = items
      expect(statementViewSchema.parse(view)).toEqual(view)
      const actors = { norland: { id: actorId(NORLAND), name: 'Norland', type: 'State' } }
      expect(view).toMatchObject({
        date: '2031-02-28',
        saidOn: '2031-02-28',
        speaker: { id: actorId(VOSS), name: 'Ada Voss', type: 'Person' },
        speakerText: 'Ada Voss',
        onBehalfOf: actors.norland,
        addressees: [],
        medium: { name: 'Harbour Wire', type: 'Organization' },
        topics: [],
        mode: 'speech',
        quoteType: 'direct',
        cue: 'said',
        text: WAIT,
        sentence: '“We shall wait 🕊 one week,” said Ada Voss to Harbour Wire, “and not a day more.”',
        inTitle: false,
        rule: 'by-hand',
        confidence: 0.9,
        article: {
          id: articleId('demand'),
          title: 'Norland asks Sudria to leave Ness',
          publisher: 'Ness Courier',
          publishedAt: '2031-03-01',
          url: 'https://news.example/ness/1',
        },
      })
      const [article] = await current().nodes([articleId('demand')])
      const text = String(article?.props.text)
      expect(view?.spans.content.map(([start, end]) => text.slice(start, end)).join(' … ')).toBe(WAIT)
      expect(view?.spans.source.map(([start, end]) => text.slice(start, end))).toEqual(['Ada Voss'])
      expect(view?.spans.cue.map(([start, end]) => text.slice(start, end))).toEqual(['said'])
    })

    it('names no speaker where the source is not named', async () => {
      const { items } = await listStatements(current(), { text: 'talks would follow' })
      expect(items.map(({ speaker, speakerText, cue }) => ({ speaker, speakerText, cue }))).toEqual([
        { speaker: null, speakerText: '', cue: 'announced' },
      ])
    })

    it('takes speech and belief unless asked for will', async () => {
      expect(await said({ article: [articleId('rejection')] })).toEqual(expect.arrayContaining([NOT, 'a blockade']))
      expect(await said({ article: [articleId('rejection')] })).not.toContain(SHIPS)
      expect(await said({ mode: ['intent'] })).toEqual([SHIPS])
      expect(await said({ mode: ['belief', 'intent'] })).toHaveLength(2)
      expect(await said({ mode: [] })).toEqual(await said({}))
    })

    it('is asked by speaker, by name, part of a name, other form or id', async () => {
      expect(await said({ speaker: ['Ada Voss'] })).toEqual([WAIT, STAND])
      expect(await said({ speaker: ['okoro bram'] })).toEqual([NOT, WILL])
      expect(await said({ speaker: [actorId(OKORO)] })).toEqual([NOT, WILL])
      expect(await said({ speaker: ['NORLANDERS'] })).toEqual([WITHDRAW])
      expect(await said({ speaker: ['port aurea'], mode: ['intent'] })).toEqual([SHIPS])
      expect(await said({ speaker: ['Norland', 'Bram Okoro'] })).toEqual([WITHDRAW, NOT, WILL])
    })

    it('means every actor of a name that several have', async () => {
      expect(await said({ speaker: ['voss'] })).toEqual([WAIT, STAND])
      expect(await said({ speaker: ['A. Voss'] })).toEqual([])
    })

    it('is asked by whom was spoken for', async () => {
      const norland = await said({ onBehalfOf: ['Norland'] })
      expect(norland[0]).toBe(WAIT)
      expect(norland.slice(1).sort()).toEqual([STAND, WITHDRAW])
      expect(await said({ onBehalfOf: [actorId(SUDRIA)] })).toEqual([NOT, WILL])
    })

    it('is asked by addressee, medium, topic, kind of quote and text', async () => {
      expect(await said({ addressee: ['Concord League'] })).toEqual([STAND])
      expect(await said({ addressee: ['Sudria'] })).toEqual([WITHDRAW])
      expect(await said({ medium: ['Harbour Wire'] })).toEqual([WAIT])
      expect(await said({ topic: [TROOPS] })).toHaveLength(4)
      expect(await said({ topic: ['tolls'] })).toEqual([WILL])
      expect(await said({ quoteType: ['direct', 'mixed'] })).toEqual([WAIT, NOT])
      expect(await said({ text: 'SÜDRIA withdraw', speaker: ['Bram Okoro'] })).toEqual([NOT, WILL])
      expect(await said({ text: 'withdr' })).toEqual([])
    })

    it('is asked by day, where what has no date is left out', async () => {
      expect(await said({ from: '2031-03-05', to: '2031-03-05' })).toHaveLength(2)
      expect(await said({ to: '2031-02-28' })).toEqual([WAIT])
      expect(await said({ from: '2031-05-06' })).toEqual(['The ice is 5 metres thick', 'The ice is 6 metres thick'])
      expect((await said({ text: 'strait was open' })).length).toBe(2)
      expect(await said({ text: 'strait was open', to: '9999-12-31' })).toEqual([])
    })

    it('joins all fields', async () => {
      expect(await said({ speaker: ['Estmark'], text: 'ice', from: '2031-05-02', to: '2031-05-03' })).toEqual([
        'The ice is 1 metres thick',
        'The ice is 2 metres thick',
      ])
      expect(await said({ speaker: ['Estmark'], addressee: ['Sudria'] })).toEqual([])
    })

    it('is turned page by page, nothing twice and nothing left out', async () => {
      const all = await listStatements(current(), {}, { limit: 500 })
      expect(all.next).toBeNull()
      expect(all.items.length).toBeGreaterThan(12)
      const places = all.items.map(({ date, id }) => `${date ?? ''} ${id}`)
      expect(places).toEqual([...places].sort())
      for (const limit of [1, 2, 5, all.items.length]) {
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await listStatements(current(), {}, { limit, cursor })
          expect(page.items.length).toBeGreaterThan(0)
          expect(page.items.length).toBeLessThanOrEqual(limit)
          seen.push(...page.items.map(({ id }) => id))
          cursor = page.next ?? undefined
        } while (cursor !== undefined)
        expect(seen).toEqual(all.items.map(({ id }) => id))
      }
    })

    it('refuses names that nobody has, cursors of no list and texts without a word', async () => {
      await expectRefusal(said({ speaker: ['Nobody'] }), 'NOT_FOUND', { field: 'speaker' })
      await expectRefusal(said({ speaker: ['?!'] }), 'NOT_FOUND', { field: 'speaker' })
      await expectRefusal(said({ topic: ['gardening'] }), 'NOT_FOUND', { field: 'topic' })
      await expectRefusal(said({ medium: ['0123456789abcdef0123'] }), 'NOT_FOUND', { field: 'medium' })
      await expectRefusal(said({ text: '“…”' }), 'INPUT_INVALID', { field: 'text' })
      for (const cursor of ['x', 'bm9uZQ', 'WyJhIl0', 'WzEsMl0']) {
        await expectRefusal(listStatements(current(), {}, { cursor }), 'INPUT_INVALID', { field: 'cursor' })
      }
      const ofPositions = (await listPositions(current(), {}, { limit: 1 })).next ?? ''
      await expectRefusal(listStatements(current(), {}, { cursor: ofPositions }), 'INPUT_INVALID', { field: 'cursor' })
      await expect(said({ speaker: ['Nobody'] })).rejects.toThrow('Nobody')
    })
  })
}
