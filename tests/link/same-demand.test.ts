import { describe, expect, it } from 'vitest'
import { sameDemand } from '../../src/link/same-demand.ts'
import { entry } from './entries.ts'

const demand = (id: string, article: string, text: string) => entry('Demand', id, '2030-01-01', article, { text })

describe('SAME_AS', () => {
  it('joins two wordings of one demand in two articles, whatever their small words and case', () => {
    const edge = sameDemand(demand('b', 'south', 'that patrol boats be withdrawn from the Strait'), [
      demand('a', 'north', 'patrol boats must be withdrawn from the strait at once'),
    ])
    expect(edge).toMatchObject({ type: 'SAME_AS', from: 'b', to: 'a' })
  })

  it('joins at half of the words and not below', () => {
    const first = [demand('a', 'north', 'open harbours')]
    expect(sameDemand(demand('b', 'south', 'open northern harbours quickly'), first)).not.toBeNull()
    expect(sameDemand(demand('b', 'south', 'open every northern harbour quickly'), first)).toBeNull()
  })

  it('joins the one that shares most, past another demand of the same article, of equals the nearest', () => {
    const before = [
      demand('d', 'north', 'withdraw the boats'),
      demand('c', 'east', 'open the harbours now'),
      demand('b', 'north', 'open the harbours'),
      demand('a', 'west', 'open the harbours'),
    ]
    expect(sameDemand(demand('e', 'south', 'open the harbours'), before)).toMatchObject({ from: 'e', to: 'b' })
  })

  it('does not join demands of one article', () => {
    expect(
      sameDemand(demand('b', 'north', 'open the harbours'), [demand('a', 'north', 'open the harbours')]),
    ).toBeNull()
  })

  it('does not join wordings without any word that carries meaning', () => {
    expect(sameDemand(demand('b', 'south', 'that it be so'), [demand('a', 'north', 'that it be so')])).toBeNull()
  })

  it('joins the first demand to nothing', () => {
    expect(sameDemand(demand('a', 'north', 'open the harbours'), [])).toBeNull()
  })
})
