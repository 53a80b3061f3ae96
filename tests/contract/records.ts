import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { contribution, decision, everything, ids } from './rows.ts'

const kept = async (store: GraphStore): Promise<Contribution[]> => {
  const found: Contribution[] = []
  for await (const one of store.contributions()) found.push(one)
  return found
}

export const records = (current: () => GraphStore) => {
  describe('contributions', () => {
    it('come back as they were put, in ASCII order of article ids', async () => {
      const text = 'Straße\u00a0— “talks” 🕊 \u0000 e\u0301\n\nEnd'
      const put = ['n2', 'n10', 'B', 'a'].map((id) => contribution(id, `${id} ${text}`))
      for (const one of put) await current().write((transaction) => transaction.putContributions([one]))
      expect((await kept(current())).map(({ article }) => article.id)).toEqual(['B', 'a', 'n10', 'n2'])
      expect(await current().write((transaction) => transaction.contributions(['n10', 'n3', 'a']))).toEqual([
        put[1],
        null,
        put[3],
      ])
    })

    it('are replaced whole, and deleted', async () => {
      await current().write((transaction) => transaction.putContributions([contribution('n', 'before')]))
      await current().write((transaction) => transaction.putContributions([contribution('n', 'after')]))
      expect(await kept(current())).toEqual([contribution('n', 'after')])
      await current().write((transaction) => transaction.deleteContribution('n'))
      await current().write((transaction) => transaction.deleteContribution('n'))
      expect(await kept(current())).toEqual([])
    })

    it('are seen by the transaction that wrote them', async () => {
      const seen = await current().write(async (transaction) => {
        const [before] = await transaction.contributions(['n'])
        await transaction.putContributions([contribution('n', 'text')])
        const [written] = await transaction.contributions(['n'])
        await transaction.deleteContribution('n')
        return [before, written, ...(await transaction.contributions(['n']))]
      })
      expect(seen).toEqual([null, contribution('n', 'text'), null])
    })

    it('are no part of the graph', async () => {
      await current().write((transaction) => transaction.putContributions([contribution('n', 'text')]))
      expect(await everything(current())).toEqual({ nodes: [], edges: [] })
      expect(await current().articles({}, { after: null, limit: 9 })).toEqual([])
    })

    it('can be long, and many', async () => {
      const long = contribution('long', 'The envoy said “no”. '.repeat(20_000))
      const many = Array.from({ length: 250 }, (_, number) => contribution(`m${number}`, 'text'))
      await current().write(async (transaction) => {
        await transaction.putContributions([long, ...many])
      })
      const found = await kept(current())
      expect(found).toHaveLength(251)
      expect(found[0]).toEqual(long)
    })
  })

  describe('decisions', () => {
    const MAY = decision('b', '2031-05-04T10:00:00Z')
    const LATER = {
      ...decision('a', '2031-06-01T00:00:00.5Z'),
      verdict: 'not-same' as const,
      why: 'two people “of one name”',
    }

    it('come back in the order of time, then id', async () => {
      const sameTime = { ...decision('c', MAY.at), aName: 'Istrava', aType: 'State' as const }
      for (const one of [LATER, sameTime, MAY]) await current().write((transaction) => transaction.putDecision(one))
      expect(await current().decisions()).toEqual([MAY, sameTime, LATER])
      expect(await current().write((transaction) => transaction.decisions())).toEqual([MAY, sameTime, LATER])
    })

    it('are replaced and taken back by id', async () => {
      await current().write((transaction) => transaction.putDecision(MAY))
      await current().write((transaction) => transaction.putDecision({ ...MAY, why: 'a memoir' }))
      expect(await current().decisions()).toEqual([{ ...MAY, why: 'a memoir' }])
      await current().write((transaction) => transaction.deleteDecision(MAY.id))
      await current().write((transaction) => transaction.deleteDecision('none'))
      expect(await current().decisions()).toEqual([])
    })

    it('are seen by the transaction that wrote them', async () => {
      await current().write((transaction) => transaction.putDecision(MAY))
      const seen = await current().write(async (transaction) => {
        await transaction.putDecision(LATER)
        await transaction.deleteDecision(MAY.id)
        return transaction.decisions()
      })
      expect(ids(seen)).toEqual([LATER.id])
    })
  })
}
