import { expect, test } from 'vitest'
import { tableOf } from '../../benchmarks/table.ts'

test('a ratio stands with its goal and its detail under the headings', () => {
  const ratio = { name: 'this / that', value: 0.7149, goal: 'at least 0.7', detail: '3 and 4 words/s' }
  expect(tableOf([ratio, { ...ratio, name: 'a longer name than the first' }]).split('\n')).toEqual([
    'ratio                         value  goal          detail',
    'this / that                   0.71   at least 0.7  3 and 4 words/s',
    'a longer name than the first  0.71   at least 0.7  3 and 4 words/s',
  ])
})
