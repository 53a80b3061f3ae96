import { describe, expect, it } from 'vitest'
import { saidOn } from '../../src/resolve/said-on.ts'
import { contributionOf } from './resolved.ts'

// 2022-01-29 is a Saturday.
describe('the day on which something was said', () => {
  it.each([
    ['on Thursday', '2022-01-27'],
    ['on Thursday evening', '2022-01-27'],
    ['on Saturday', '2022-01-29'],
    ['on Sunday', '2022-01-23'],
    ['on Monday morning in Geneva', '2022-01-24'],
    ['on 3 January', '2022-01-03'],
    ['yesterday', '2022-01-28'],
    ['on Friday, January 14', '2022-01-14'],
    ['last week', null],
    ['later', null],
    ['tomorrow', null],
  ])('%s is %j, seen from 2022-01-29', (words, day) => {
    expect(saidOn(words, '2022-01-29')).toBe(day)
  })

  it('is unknown without the article’s day', () => {
    expect(saidOn('on Thursday', null)).toBeNull()
  })

  it('dates statement, position and demand; the article’s day does where none is named', async () => {
    const text =
      'Russia demanded on Thursday that Ukraine leave the harbour. Alda Verin said that the harbour was open.'
    const { statements, positions, demands } = await contributionOf(text, '2022-01-29')
    expect(statements.map(({ saidOn: day, date }) => [day, date])).toEqual([
      ['2022-01-27', '2022-01-27'],
      [null, '2022-01-29'],
    ])
    expect([...positions, ...demands].map(({ date }) => date)).toEqual(['2022-01-27', '2022-01-27'])
  })
})
