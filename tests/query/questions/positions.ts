import { describe, expect, it } from 'vitest'
import { listPositions } from '../../../src/query/positions.ts'
import type { PositionQuery } from '../../../src/query/queries.ts'
import { positionViewSchema } from '../../../src/query/views.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { articleId, topicId } from '../contribution.ts'
import { TROOPS } from '../world.ts'
import { expectRefusal } from './errors.ts'

export const positionQuestions = (current: () => GraphStore) => {
  const stands = async (query: PositionQuery): Promise<string[]> =>
    (await listPositions(current(), query)).items.map(({ holder, kind }) => `${holder.name} ${kind}`)

  describe('who stands where', () => {
    it('shows holder, issue and evidence', async () => {
      const { items } = await listPositions(current(), { kind: ['rejects'], holder: ['Bram Okoro'] })
      const [view] = items
      expect(items).toHaveLength(1)
      expect(positionViewSchema.parse(view)).toEqual(view)
      expect(view).toMatchObject({
        date: '2031-03-05',
        holder: { name: 'Bram Okoro' },
        onBehalfOf: { name: 'Sudria' },
        kind: 'rejects',
        cameo: '12',
        polarity: -1,
        issue: TROOPS,
        toward: [{ name: 'Norland' }],
        negated: false,
        firmness: 'categorical',
        condition: null,
        temporality: 'current',
        statement: null,
        supersedes: null,
        text: 'He rejected the demand of Norland.',
        vocabularyVersion: '1',
        article: { id: articleId('rejection'), title: null, publisher: 'Áurea Daily' },
      })
    })

    it('is on the demand of another article that it points at, and on its topic', async () => {
      const { items } = await listPositions(current(), { kind: ['rejects'], holder: ['Bram Okoro'] })
      expect(items[0]?.on.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
        'demand withdraw its troops from the Ness strait',
        `topic ${TROOPS}`,
      ])
    })

    it('names the statement that holds its evidence and the position that it replaces', async () => {
      const [rejects] = (await listPositions(current(), { kind: ['rejects'], holder: ['Bram Okoro'] })).items
      const [concedes] = (await listPositions(current(), { kind: ['concedes'] })).items
      expect(concedes?.supersedes).toBe(rejects?.id)
      expect(rejects?.supersededBy).toBe(concedes?.id)
      const [statement] = await current().nodes([concedes?.statement ?? ''])
      expect(statement?.props.text).toBe('Sudria will withdraw its troops')
    })

    it('shows the wording and the place of a condition', async () => {
      const [threat] = (await listPositions(current(), { kind: ['threatens'] })).items
      const [article] = await current().nodes([articleId('rejection')])
      expect(threat?.condition).toBe('if Norland sends more ships')
      const [[start, end] = [0, 0]] = threat?.spans.condition ?? []
      expect(String(article?.props.text).slice(start, end)).toBe('if Norland sends more ships')
    })

    it('is asked by holder, on whose behalf, toward whom, kind, polarity, article, text and day', async () => {
      expect(await stands({ holder: ['Concord League'] })).toEqual(['Concord League supports'])
      expect((await stands({ onBehalfOf: ['Sudria'] })).sort()).toEqual([
        'Bram Okoro concedes',
        'Bram Okoro rejects',
        'Sudria threatens',
      ])
      expect(await stands({ toward: ['Norland'] })).toEqual(['Bram Okoro rejects', 'Concord League supports'])
      expect(await stands({ kind: ['concedes', 'supports'], to: '2031-05-31' })).toEqual([
        'Concord League supports',
        'Bram Okoro concedes',
      ])
      expect((await stands({ polarity: ['negative'], to: '2031-05-31' })).sort()).toEqual([
        'Bram Okoro rejects',
        'Norland demands',
        'Sudria threatens',
      ])
      expect((await stands({ polarity: ['positive', 'neutral'], to: '2031-05-31' })).sort()).toEqual([
        'Ada Voss commits',
        'Bram Okoro concedes',
        'Concord League supports',
      ])
      expect((await stands({ article: [articleId('demand')] })).sort()).toEqual(['Ada Voss commits', 'Norland demands'])
      expect(await stands({ text: 'league supports' })).toEqual(['Concord League supports'])
      expect(await stands({ from: '2031-04-11', to: '2031-05-31' })).toEqual(['Bram Okoro concedes'])
      expect((await stands({ to: '2031-03-01' })).length).toBe(2)
    })

    it('is asked by issue: the id of a demand, the id or the name of a topic', async () => {
      // A position on a demand is on the demand's topic too, whether the demand is of its own article or of another.
      const onTopic = [
        'Ada Voss commits',
        'Bram Okoro concedes',
        'Bram Okoro rejects',
        'Concord League supports',
        'Norland demands',
      ]
      expect((await stands({ issue: ['Troop Withdrawal'] })).sort()).toEqual(onTopic)
      expect((await stands({ issue: [topicId(TROOPS)] })).sort()).toEqual(onTopic)
      const [demand] = await current().demands({ article: [articleId('demand')] }, { after: null, limit: 1 })
      const onDemand = await stands({ issue: [demand?.id ?? ''] })
      expect(onDemand.sort()).toEqual(['Ada Voss commits', 'Bram Okoro rejects', 'Norland demands'])
      await expectRefusal(stands({ issue: ['gardening'] }), 'NOT_FOUND', { field: 'issue' })
    })
  })
}
