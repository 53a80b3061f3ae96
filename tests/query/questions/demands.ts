import { describe, expect, it } from 'vitest'
import { demandPage, listDemands } from '../../../src/query/demands.ts'
import type { DemandQuery } from '../../../src/query/queries.ts'
import { answeredDemandSchema } from '../../../src/query/views.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { articleId } from '../contribution.ts'
import { TOLLS, TROOPS } from '../world.ts'
import { expectRefusal } from './errors.ts'

export const demandQuestions = (current: () => GraphStore) => {
  const asked = async (query: DemandQuery): Promise<string[]> =>
    (await listDemands(current(), query)).items.map(({ text }) => text)

  const FIRST = 'withdraw its troops from the Ness strait'
  const SECOND = 'withdraw troops from the Ness strait'
  const THIRD = 'withdraw all troops from the Ness strait'
  const PAY = 'pay shipping tolls'

  describe('who asks what of whom', () => {
    it('shows who, of whom, what and where', async () => {
      const { items } = await listDemands(current(), { article: [articleId('demand again')] })
      expect(answeredDemandSchema.array().parse(items)).toEqual(items)
      expect(items).toMatchObject([
        {
          date: '2031-04-10',
          by: { name: 'Norland' },
          onBehalfOf: null,
          topic: { name: TROOPS },
          text: SECOND,
          sentence: 'Norland again demanded that Sudria withdraw troops from the Ness strait.',
          article: { title: 'League backs Norland' },
        },
      ])
      expect(items[0]?.of.map(({ name }) => name).sort()).toEqual(['Estmark', 'Sudria'])
    })

    it('is asked by who, on whose behalf, of whom, topic, article, text and day', async () => {
      expect(await asked({ by: ['Sudria'] })).toEqual([PAY])
      expect(await asked({ onBehalfOf: ['Norland'] })).toEqual([FIRST, SECOND, THIRD])
      expect(await asked({ of: ['Estmark'] })).toEqual([SECOND])
      expect(await asked({ of: ['Norland', 'Estmark'] })).toEqual([SECOND, PAY])
      expect(await asked({ topic: [TOLLS] })).toEqual([PAY])
      expect(await asked({ article: [articleId('demand'), articleId('demand again')] })).toEqual([FIRST, SECOND])
      expect(await asked({ text: 'all troops' })).toEqual([THIRD])
      expect(await asked({ from: '2031-03-02', to: '2031-04-19' })).toEqual([SECOND])
    })

    it('has every answer of others, also those to the same demand raised elsewhere, over any number of steps', async () => {
      const answers = ['Bram Okoro rejects', 'Concord League supports', 'Bram Okoro concedes']
      const { items } = await listDemands(current(), { by: ['Norland'] })
      expect(items.map(({ text }) => text)).toEqual([FIRST, SECOND, THIRD])
      for (const demand of items) {
        expect(demand.answers.map(({ holder, kind }) => `${holder.name} ${kind}`)).toEqual(answers)
        expect(demand.sameAs).toEqual(items.map(({ id }) => id).filter((id) => id !== demand.id))
      }
    })

    it('has the answer of the one that was asked, also of the own side, but no other of the own side', async () => {
      const [demand] = (await listDemands(current(), { text: 'approve the pact' })).items
      expect(demand?.answers.map(({ holder, kind }) => `${holder.name} ${kind}`)).toEqual(['Senate of Estmark rejects'])
    })

    it('has no answer where nobody answered', async () => {
      const [demand] = (await listDemands(current(), { text: PAY })).items
      expect(demand?.answers).toEqual([])
      expect(demand?.sameAs).toEqual([])
    })

    it('shows one demand by its id', async () => {
      const [demand] = (await listDemands(current(), { text: 'all troops' })).items
      expect(await demandPage(current(), demand?.id ?? '')).toEqual(demand)
      await expectRefusal(demandPage(current(), 'none'), 'NOT_FOUND', { field: 'id' })
      await expectRefusal(demandPage(current(), articleId('demand')), 'NOT_FOUND', { field: 'id' })
    })

    it('is turned page by page', async () => {
      const first = await listDemands(current(), {}, { limit: 3 })
      const second = await listDemands(current(), {}, { limit: 3, cursor: first.next ?? undefined })
      expect([...first.items, ...second.items]).toEqual((await listDemands(current(), {})).items)
      expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null])
    })
  })
}
