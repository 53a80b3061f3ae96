import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/domain/decision.ts'
import { shownAnew, verdictsOf } from '../../src/link/decisions.ts'

let minute = 0
const decision = (verdict: Decision['verdict'], a: string, b: string): Decision => {
  minute += 1
  const at = new Date(Date.UTC(2031, 0, 1, 0, minute)).toISOString()
  return {
    id: `${verdict} ${a} ${b}`,
    verdict,
    a,
    b,
    aName: `the ${a}`,
    aType: 'State',
    bName: `the ${b}`,
    bType: 'State',
    by: 'a curator',
    why: null,
    at,
  }
}
const same = (a: string, b: string) => decision('same', a, b)
const parted = (a: string, b: string) => decision('not-same', a, b)

describe('verdicts', () => {
  it('show b as a, and nothing else anew', () => {
    const { shown } = verdictsOf([same('a', 'b')])
    expect(['a', 'b', 'c'].map(shown)).toEqual(['a', 'a', 'c'])
  })

  it('follow chains, in whichever order they were made', () => {
    for (const decisions of [
      [same('a', 'b'), same('b', 'c')],
      [same('b', 'c'), same('a', 'b')],
    ]) {
      expect(['a', 'b', 'c'].map(verdictsOf(decisions).shown)).toEqual(['a', 'a', 'a'])
    }
  })

  it('let a cycle change nothing', () => {
    const { shown } = verdictsOf([same('a', 'b'), same('b', 'c'), same('c', 'a')])
    expect(['a', 'b', 'c'].map(shown)).toEqual(['a', 'a', 'a'])
  })

  it('are the same whatever the order in which decisions are read', () => {
    const decisions = [same('a', 'b'), same('d', 'b'), same('c', 'd'), parted('a', 'e')]
    const [one, other] = [verdictsOf(decisions), verdictsOf([...decisions].reverse())]
    for (const id of ['a', 'b', 'c', 'd', 'e']) expect(one.shown(id)).toBe(other.shown(id))
    expect(other.shown('a')).toBe('c')
  })

  it('part actors through those that they are one with', () => {
    const verdicts = verdictsOf([same('a', 'b'), parted('c', 'b')])
    expect(verdicts.parted('a', 'c')).toBe(true)
    expect(verdicts.parted('c', 'b')).toBe(true)
    expect(verdicts.parted('a', 'b')).toBe(false)
    expect(verdicts.partedPairs()).toEqual([['a', 'c']])
  })

  it('know names and types', () => {
    expect(verdictsOf([same('a', 'b')]).known('b')).toEqual({ name: 'the b', type: 'State' })
    expect(verdictsOf([same('a', 'b')]).known('c')).toBeNull()
  })

  it('name those that a new decision shows otherwise', () => {
    const [first, second] = [same('a', 'b'), same('b', 'c')]
    expect(shownAnew(verdictsOf([first]), verdictsOf([first, second]))).toEqual(['c'])
    expect(shownAnew(verdictsOf([first, second]), verdictsOf([second]))).toEqual(['b', 'c'])
    expect(shownAnew(verdictsOf([]), verdictsOf([parted('a', 'b')]))).toEqual([])
  })
})
