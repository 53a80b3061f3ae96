import { describe, expect, it } from 'vitest'
import type { ActorType } from '../../src/domain/vocabulary.ts'
import { likeness, mayBe } from '../../src/link/may-be.ts'
import { actorRow } from './entries.ts'

type Named = [ActorType, string]

const ALIKE: [Named, Named, string][] = [
  [['Person', 'Ilya Marren'], ['Person', 'Marren'], 'bare surname and full name'],
  [['Person', 'Ilya Marren'], ['Person', 'I. Marren'], 'same surname, initial of the given name'],
  [['Person', 'Ilya Marren'], ['Person', 'Ilja Marren'], 'same surname, given name spelt alike'],
  [['Person', 'Ilya Marren'], ['Person', 'Ilya Petrovich Marren'], 'same first and last name'],
  [['Person', 'Ilya P. Marren'], ['Person', 'Ilya Petrovich Marren'], 'same first and last name'],
  [['Organization', 'CNP'], ['Organization', 'Council of Northern Ports'], 'acronym and its expansion'],
  [['Group', 'C.N.P.'], ['Organization', 'Council of Northern Ports'], 'acronym and its expansion'],
  [['State', 'Ordania'], ['Organization', 'Ordania'], 'same name, other type'],
  [['Person', 'Marren'], ['Organization', 'MARREN'], 'same name, other type'],
  [['Role', 'the envoy'], ['Role', 'The Envoy'], 'same name'],
]

const UNLIKE: [Named, Named][] = [
  [
    ['State', 'Ordania'],
    ['State', 'Ordonia'],
  ],
  [
    ['State', 'UNP'],
    ['State', 'United Northern Ports'],
  ],
  [
    ['Person', 'Ilya Marren'],
    ['Person', 'Olga Marren'],
  ],
  [
    ['Person', 'Ann Marren'],
    ['Person', 'Jan Marren'],
  ],
  [
    ['Person', 'Ilya Marren'],
    ['Person', 'O. Marren'],
  ],
  [
    ['Person', 'Ilya Petrovich Marren'],
    ['Person', 'Ilya Sergeyevich Marren'],
  ],
  [
    ['Person', 'Ilya Marren'],
    ['Person', 'Ilya Karren'],
  ],
  [
    ['Organization', 'Council of Northern Ports'],
    ['Organization', 'Committee for Naval Peace'],
  ],
  [
    ['Organization', 'CNP'],
    ['Organization', 'CNPS'],
  ],
  [
    ['Person', 'Marren'],
    ['Organization', 'Marren Shipping'],
  ],
]

const named = ([type, name]: Named) => ({ type, name })

describe('two actors that may be one', () => {
  it.each(ALIKE)('%j and %j: %s', (a, b, reason) => {
    expect(likeness(named(a), named(b))?.reason).toBe(reason)
    expect(likeness(named(b), named(a))).toEqual(likeness(named(a), named(b)))
  })

  it.each(UNLIKE)('%j and %j are not', (a, b) => {
    expect(likeness(named(a), named(b))).toBeNull()
    expect(likeness(named(b), named(a))).toBeNull()
  })

  it('are joined from the lesser id to the greater, with score and reason, whichever comes first', () => {
    const [full, bare] = [actorRow('b', 'Person', 'Ilya Marren'), actorRow('a', 'Person', 'Marren')]
    expect(mayBe(full, bare)).toMatchObject({ from: 'a', to: 'b', props: { score: 0.5 } })
    expect(mayBe(bare, full)).toEqual(mayBe(full, bare))
    expect(mayBe(full, full)).toBeNull()
  })
})
