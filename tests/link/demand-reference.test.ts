import { describe, expect, it } from 'vitest'
import {
  demandsMeant,
  meant,
  onReferredDemand,
  placeOfReference,
  referencesTo,
} from '../../src/link/demand-reference.ts'
import { entry } from './entries.ts'

const position = entry('Position', 'f0', '2030-01-05', 'north')

describe('a reference to a demand', () => {
  it('looks under actor and topic where a topic is named, else under the actor', () => {
    expect(demandsMeant('ordania|harbours')).toEqual({ index: 'raised', key: 'ordania|harbours' })
    expect(demandsMeant('ordania|')).toEqual({ index: 'raisedBy', key: 'ordania' })
  })

  it('is found from the demand under the same keys', () => {
    const { row } = entry('Demand', 'd', '2030-01-01', 'south', {}, { raised: 'ordania|harbours', raisedBy: 'ordania' })
    expect(referencesTo(row)).toEqual([
      { index: 'raised', key: 'ordania|harbours', refers: 'ordania|harbours' },
      { index: 'raisedBy', key: 'ordania', refers: 'ordania|' },
    ])
  })

  it('never means a demand without a date', () => {
    const undated = entry('Demand', 'd', '', 'south', {}, { raised: 'ordania|harbours' })
    expect(referencesTo(undated.row)).toEqual([])
    expect(meant(position, undated)).toBe('none')
  })

  it('looks back from the end of its own day', () => {
    const { date, id } = placeOfReference(position.row)
    expect(date).toBe('2030-01-05')
    expect(id > 'ffffffffffffffffffff').toBe(true)
  })

  it('means the latest demand of another article, past those of its own', () => {
    const [own, other] = [entry('Demand', 'd', '2030-01-05', 'north'), entry('Demand', 'e', '2030-01-03', 'south')]
    expect(meant(position, own)).toBe('earlier')
    expect(meant(position, other)).toBe('this')
    expect(meant(position, null)).toBe('none')
    expect(onReferredDemand(position.row, other.row)).toMatchObject({
      type: 'ON',
      from: 'f0',
      to: 'e',
      props: { linked: true },
    })
  })
})
