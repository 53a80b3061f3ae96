import { describe, expect, it } from 'vitest'
import type { NodeRow } from '../../src/domain/graph.ts'
import { latestOf } from '../../src/query/latest.ts'
import type { Page } from '../../src/store/port.ts'

const row = (date: string, id: number): NodeRow => ({
  id: String(id).padStart(6, '0'),
  label: 'Statement',
  date,
  keys: {},
  props: {},
})

/** An ordered list that is read as a store's is, and how many rows were read of it. */
const listOver = (rows: readonly NodeRow[]) => {
  let read = 0
  const list = async (from: string | undefined, { after, limit }: Page): Promise<NodeRow[]> => {
    const place = ({ date, id }: { date: string; id: string }): string => `${date} ${id}`
    const found = rows
      .filter((one) => from === undefined || (one.date !== '' && one.date >= from))
      .filter((one) => after === null || place(one) > place(after))
      .slice(0, limit)
    read += found.length
    return found
  }
  return { list, read: () => read }
}

const dayAfter = (days: number): string => new Date(Date.UTC(2001, 0, 1 + days)).toISOString().slice(0, 10)
const expectLatest = async (rows: readonly NodeRow[], wanted = 10): Promise<number> => {
  const { list, read } = listOver(rows)
  expect(await latestOf(list, wanted)).toEqual(rows.slice(-wanted).reverse())
  return read()
}

describe('the latest of a list', () => {
  it.each([0, 1, 9, 10, 11, 499, 500, 501])('are right for %i rows', async (count) => {
    await expectLatest(Array.from({ length: count }, (_, index) => row(dayAfter(index), index)))
  })

  it('are found without reading a long list', async () => {
    const read = await expectLatest(Array.from({ length: 20_000 }, (_, index) => row(dayAfter(index >> 1), index)))
    expect(read).toBeLessThan(1_000)
  })

  it('are right where one day has more than are wanted, or than are read at once', async () => {
    const crowded = Array.from({ length: 2_000 }, (_, index) => row(dayAfter(Math.min(index, 700)), index))
    await expectLatest(crowded)
    await expectLatest(Array.from({ length: 1_200 }, (_, index) => row('2031-01-01', index)))
  })

  it('are right where few or none have a date', async () => {
    const undated = Array.from({ length: 700 }, (_, index) => row('', index))
    await expectLatest(undated)
    await expectLatest([...undated, row('2031-01-01', 700), row('9999-12-31', 701)])
    await expectLatest([...undated, ...Array.from({ length: 12 }, (_, index) => row('0001-01-01', 700 + index))])
  })
})
