import { describe, expect, it } from 'vitest'
import { sidesOf } from '../../src/ingest/sides.ts'
import { idOf, invent } from './invent.ts'

const { actors } = invent({
  name: 'north',
  day: null,
  actors: [
    { key: 'Ilya Marren', type: 'Person', for: 'the ministry' },
    { key: 'the ministry', type: 'Organization', for: 'Ordania' },
    { key: 'Ordania' },
    { key: 'one', for: 'other' },
    { key: 'other', for: 'one' },
  ],
})
const side = sidesOf(actors)

describe('the side of an actor', () => {
  it('is the last for whom it speaks, else itself', () => {
    expect(['Ilya Marren', 'the ministry', 'Ordania'].map(idOf).map(side)).toEqual(Array(3).fill(idOf('Ordania')))
    expect(side('a stranger')).toBe('a stranger')
  })

  it('is found where two speak for one another', () => {
    expect(side(idOf('one'))).toBe(idOf('one'))
    expect(side(idOf('other'))).toBe(idOf('other'))
  })
})
