import { describe, expect, it } from 'vitest'
import type { GraphStore, Place, Probe } from '../../src/store/port.ts'
import { article, change, demand, ids, position, put } from './rows.ts'

const under = (id: string, date: string, key = 'k') => position(id, { date, keys: { stand: key } })

const ROWS = [
  under('c', ''),
  under('f', ''),
  under('b', '2031-01-01'),
  under('d', '2031-01-01'),
  under('a', '2031-02-01'),
  under('e', '2031-02-01', 'other'),
]

const probe = (direction: Probe['direction'], date: string, id: string, key = 'k'): Probe => ({
  index: 'stand',
  key,
  place: { date, id },
  direction,
})

export const probes = (current: () => GraphStore) =>
  describe('an index', () => {
    const answers = (asked: Probe[]) =>
      current().write(async (transaction) => (await transaction.neighbours(asked)).map((row) => row?.id ?? null))
    const between = (from: string, to: Place | null, key = 'k') =>
      current().write(async (transaction) => ids(await transaction.between('stand', key, from, to)))

    it('finds the nearest before and after a place, by date and then by id, no date first', async () => {
      await put(current(), ROWS)
      const found = await answers([
        probe('before', '2031-02-01', 'a'),
        probe('before', '2031-01-01', 'd'),
        probe('before', '2031-01-01', 'b'),
        probe('before', '', 'f'),
        probe('before', '', 'c'),
        probe('after', '', 'c'),
        probe('after', '', 'f'),
        probe('after', '2031-01-01', 'b'),
        probe('after', '2031-01-01', 'd'),
        probe('after', '2031-02-01', 'a'),
      ])
      expect(found).toEqual(['d', 'b', 'f', 'c', null, 'f', 'b', 'd', 'a', null])
    })

    it('answers for places at which nothing stands', async () => {
      await put(current(), ROWS)
      const found = await answers([
        probe('before', '2099-01-01', ''),
        probe('after', '', ''),
        probe('before', '2031-01-01', 'c'),
        probe('after', '2031-01-01', 'c'),
        probe('after', '2030-12-31', 'z'),
        probe('after', '', '', 'no such key'),
      ])
      expect(found).toEqual(['a', 'c', 'b', 'd', 'b', null])
    })

    it('answers with the whole row, and nothing for no probe', async () => {
      await put(current(), ROWS)
      const found = await current().write((transaction) => transaction.neighbours([probe('after', '2031-01-01', 'd')]))
      expect(found).toEqual([ROWS[4]])
      expect(await answers([])).toEqual([])
    })

    it('keeps indexes and keys apart, whatever a key is made of', async () => {
      const keys = [
        'k',
        'K',
        'k ',
        'k|',
        '|k',
        'ключ',
        '🕊',
        'é',
        'e\u0301',
        'x'.repeat(5000),
        `${'x'.repeat(5000)}y`,
        '',
        'a\u0000b',
      ]
      await put(
        current(),
        keys.map((key, number) => under(`p${number}`, '2031-01-01', key)),
      )
      await put(current(), [demand('q', { date: '2031-01-01', keys: { raised: 'k' } })])
      expect(await answers(keys.map((key) => probe('after', '', '', key)))).toEqual(
        keys.map((_, number) => `p${number}`),
      )
      expect(await answers(keys.map((key, number) => probe('after', '2031-01-01', `p${number}`, key)))).toEqual(
        keys.map(() => null),
      )
    })

    it('holds a node under several indexes at once', async () => {
      await put(current(), [demand('q', { date: '2031-01-01', keys: { raised: 'a|t', raisedBy: 'a' } })])
      const at = { place: { date: '', id: '' }, direction: 'after' as const }
      expect(
        await answers([
          { index: 'raised', key: 'a|t', ...at },
          { index: 'raisedBy', key: 'a', ...at },
          { index: 'raised', key: 'a', ...at },
        ]),
      ).toEqual(['q', 'q', null])
    })

    it('gives the nodes from a day on, and before a place', async () => {
      await put(current(), ROWS)
      expect(await between('', null)).toEqual(['c', 'f', 'b', 'd', 'a'])
      expect(await between('2031-01-01', null)).toEqual(['b', 'd', 'a'])
      expect(await between('2031-01-02', null)).toEqual(['a'])
      expect(await between('', { date: '2031-01-01', id: 'd' })).toEqual(['c', 'f', 'b'])
      expect(await between('2031-01-01', { date: '2031-01-01', id: 'd' })).toEqual(['b'])
      expect(await between('2031-01-01', { date: '2031-01-01', id: 'a' })).toEqual([])
      expect(await between('', null, 'other')).toEqual(['e'])
      expect(await between('2032-01-01', null)).toEqual([])
    })

    it('follows a row that moves to another date or key, loses its key, or is deleted', async () => {
      await put(current(), [
        under('a', '2031-01-01'),
        under('b', '2031-02-01'),
        under('c', '2031-03-01'),
        under('d', '2031-04-01'),
      ])
      await put(current(), [
        under('a', '2031-05-01'),
        under('b', '2031-02-01', 'other'),
        position('c', { date: '2031-03-01' }),
      ])
      await current().write((transaction) =>
        transaction.apply(change({ deleteNodes: [{ id: 'd', label: 'Position' }] })),
      )
      expect(await between('', null)).toEqual(['a'])
      expect(await between('', null, 'other')).toEqual(['b'])
      expect(await answers([probe('before', '2031-04-30', 'z'), probe('after', '2031-04-30', 'z')])).toEqual([
        null,
        'a',
      ])
    })

    it('sees what its own transaction has written', async () => {
      await put(current(), ROWS)
      const found = await current().write(async (transaction) => {
        await transaction.apply(
          change({
            deleteNodes: [{ id: 'd', label: 'Position' }],
            putNodes: [under('b', '2031-01-01', 'other'), under('g', '2031-01-15'), under('c', '2031-03-01')],
          }),
        )
        return {
          probed: (
            await transaction.neighbours([
              probe('before', '2031-02-01', 'a'),
              probe('before', '2031-01-15', 'g'),
              probe('after', '2031-02-01', 'a'),
            ])
          ).map((row) => row?.id),
          between: ids(await transaction.between('stand', 'k', '', { date: '2031-03-01', id: 'd' })),
          other: ids(await transaction.between('stand', 'other', '', null)),
        }
      })
      expect(found).toEqual({ probed: ['g', 'f', 'c'], between: ['f', 'g', 'a', 'c'], other: ['b', 'e'] })
    })

    it('is not mixed up by articles of one text', async () => {
      const copies = ['n2', 'n1', 'n3'].map((id) => article(id, { date: '2031-01-01', keys: { text: 'f00d' } }))
      await put(current(), copies)
      expect(
        await current().write(async (transaction) => ids(await transaction.between('text', 'f00d', '', null))),
      ).toEqual(['n1', 'n2', 'n3'])
    })
  })
