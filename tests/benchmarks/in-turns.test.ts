import { expect, test } from 'vitest'
import { inTurns, median } from '../../benchmarks/in-turns.ts'

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 3])).toBe(4)
})

test('jobs take turns at each item, and the round that warms up is not told', async () => {
  const seen: string[] = []
  const job = (name: string) => (item: number) => seen.push(`${name}${item}`)
  const rounds = await inTurns([1, 2], [job('a'), job('b')], 2)
  expect(seen.slice(0, 4)).toEqual(['a1', 'b1', 'a2', 'b2'])
  expect(seen).toHaveLength(12)
  expect(rounds.map((spent) => spent.length)).toEqual([2, 2])
})
