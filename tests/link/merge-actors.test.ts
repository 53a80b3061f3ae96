import { describe, expect, it } from 'vitest'
import { verdictsOf } from '../../src/link/decisions.ts'
import { mergeActors } from '../../src/link/merge-actors.ts'
import { idOf, invent } from '../ingest/invent.ts'

const same = (a: string, b: string) => ({
  id: idOf(`${a} ${b}`),
  verdict: 'same' as const,
  a: idOf(a),
  b: idOf(b),
  aName: `${a} by decision`,
  aType: 'Organization' as const,
  bName: b,
  bType: 'State' as const,
  by: 'a curator',
  why: null,
  at: '2031-01-01T00:00:00.000Z',
})

const contribution = invent({
  name: 'north',
  day: '2030-01-01',
  actors: [
    { key: 'Ordania', type: 'State', aliases: ['the Ordanians'], mentions: 2 },
    { key: 'Republic of Ordania', type: 'State', aliases: ['the republic'], mentions: 3 },
    { key: 'Marren', type: 'Person', for: 'Republic of Ordania', role: 'envoy' },
  ],
  topics: [{ key: 'harbours' }],
  statements: [
    {
      words: 'The harbours stay shut.',
      speaker: 'Marren',
      to: ['Ordania', 'Republic of Ordania'],
      onBehalfOf: idOf('Republic of Ordania'),
    },
  ],
  positions: [
    {
      words: 'The harbours stay shut.',
      holder: 'Republic of Ordania',
      topic: 'harbours',
      refersTo: { by: 'Republic of Ordania', topic: null },
    },
  ],
  demands: [{ words: 'The harbours stay shut.', by: 'Republic of Ordania', of: ['Ordania'] }],
})
const merged = mergeActors(contribution, verdictsOf([same('Ordania', 'Republic of Ordania')]))

describe('a contribution under decisions', () => {
  it('is itself where no actor of it is merged', () => {
    expect(mergeActors(contribution, verdictsOf([same('Velgrad', 'the city')]))).toBe(contribution)
  })

  it('has one claim for actors that are one: name and type of the one shown, forms united, mentions added', () => {
    expect(merged.actors.map(({ id }) => id)).toEqual([idOf('Ordania'), idOf('Marren')])
    expect(merged.actors[0]).toMatchObject({
      name: 'Ordania',
      type: 'State',
      aliases: ['Republic of Ordania', 'the Ordanians', 'the republic'],
      mentions: 5,
    })
    expect(merged.actors[1]).toMatchObject({ onBehalfOf: idOf('Ordania'), role: 'envoy' })
  })

  it('names the one shown wherever it named the other, once', () => {
    expect(merged.statements[0]).toMatchObject({ addressees: [idOf('Ordania')], onBehalfOf: idOf('Ordania') })
    expect(merged.positions[0]).toMatchObject({
      holder: idOf('Ordania'),
      reference: { by: idOf('Ordania'), topic: null },
    })
    expect(merged.demands[0]).toMatchObject({ by: idOf('Ordania'), of: [idOf('Ordania')] })
  })

  it('takes name and type from the decision where the article does not name the one shown', () => {
    const { actors } = mergeActors(contribution, verdictsOf([same('the Union', 'Marren')]))
    expect(actors[2]).toMatchObject({
      id: idOf('the Union'),
      name: 'the Union by decision',
      type: 'Organization',
      aliases: ['Marren'],
      onBehalfOf: idOf('Republic of Ordania'),
    })
  })

  it('lets nobody speak for itself', () => {
    const { actors, statements } = mergeActors(contribution, verdictsOf([same('Republic of Ordania', 'Marren')]))
    expect(actors.find(({ id }) => id === idOf('Republic of Ordania'))?.onBehalfOf).toBeNull()
    expect(statements[0]).toMatchObject({ speaker: idOf('Republic of Ordania'), onBehalfOf: null })
  })

  it('leaves the given contribution and the ids of claims as they are', () => {
    expect(contribution.actors).toHaveLength(3)
    expect(merged.statements[0]?.id).toBe(contribution.statements[0]?.id)
  })
})
