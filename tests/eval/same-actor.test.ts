import { describe, expect, it } from 'vitest'
import { actorsByName, comparedName, isSameActor, type ListedActor } from '../../src/eval/same-actor.ts'

const same = (one: ListedActor, other: ListedActor): boolean =>
  isSameActor(one.name, actorsByName([one]), other.name, actorsByName([other]))

describe('compared names', () => {
  it.each([
    ['The U.S.A.', 'united states'],
    ['an Órland’s', 'orland'],
    ['ＮＡＴＯ', 'north atlantic treaty organization'],
    ['Łódź\u0301', 'łodz'],
    ['ส\u0e31น', 'ส น'],
    ['…', ''],
  ])('%s is %s', (name, compared) => {
    expect(comparedName(name)).toBe(compared)
  })
})

describe('two names mean one actor', () => {
  const person = (name: string, ...aliases: string[]): ListedActor => ({ name, type: 'Person', aliases })
  const body = (name: string, ...aliases: string[]): ListedActor => ({ name, type: 'Organization', aliases })
  const state = (name: string, ...aliases: string[]): ListedActor => ({ name, type: 'State', aliases })

  it.each([
    ['by an alias that they share', person('Alda Verin', 'the minister'), person('Verin', 'minister')],
    ['where one is the fuller form', person('Alda Verin'), person('Verin')],
    ['where a body’s words stand in another order', body('Ministry of Defence'), body('Defence Ministry')],
    ['by a short form', state('United States'), state('America')],
  ])('%s', (_, one, other) => {
    expect(same(one, other)).toBe(true)
  })

  it.each([
    ['where only the first name is shared', person('Alda Verin'), person('Alda Korvin')],
    ['where the shared last word is too short', person('Lu Ng'), person('Ng')],
    ['for states whose names merely contain each other', state('Guinea'), state('Equatorial Guinea')],
    ['for persons whose words stand in another order', person('Verin Alda'), person('Alda Mar Verin')],
  ])('but not %s', (_, one, other) => {
    expect(same(one, other)).toBe(false)
  })

  it('nobody is nobody else', () => {
    expect(isSameActor(null, new Map(), null, new Map())).toBe(false)
  })
})
