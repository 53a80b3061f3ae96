import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeRow } from '../../src/domain/edge.ts'
import type { EdgeRow } from '../../src/domain/graph.ts'
import { neighborhood } from '../../src/graph/neighborhood.ts'

const joins = (...pairs: string[]): EdgeRow[] =>
  pairs.map((pair) => edgeRow('MAY_BE', pair[0] as string, pair[1] as string))

const among = (edges: EdgeRow[]) => async (ids: readonly string[]) =>
  edges.filter(({ from, to }) => ids.includes(from) || ids.includes(to))

describe('the neighbourhood of a node', () => {
  it('is the centre alone at depth 0 or without edges', async () => {
    const alone = { distances: new Map([['a', 0]]), edges: [], truncated: false }
    expect(await neighborhood('a', among(joins('ab')), { depth: 0, limit: 9 })).toEqual(alone)
    expect(await neighborhood('a', among([]), { depth: 3, limit: 9 })).toEqual(alone)
  })

  it('walks edges both ways, layer by layer, up to its depth', async () => {
    const edges = joins('ab', 'ca', 'bd', 'de')
    const { distances } = await neighborhood('a', among(edges), { depth: 2, limit: 9 })
    expect([...distances]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['d', 2],
    ])
  })

  it('gives the nearest distance on a cycle, and each edge once', async () => {
    const edges = joins('ab', 'bc', 'ca', 'aa')
    const found = await neighborhood('a', among(edges), { depth: 5, limit: 9 })
    expect(Object.fromEntries(found.distances)).toEqual({ a: 0, b: 1, c: 1 })
    expect(found.edges).toHaveLength(4)
  })

  it('leaves nodes out past its limit, and says so', async () => {
    const edges = joins('ab', 'ac', 'ad')
    const cut = await neighborhood('a', among(edges), { depth: 1, limit: 3 })
    expect([...cut.distances.keys()]).toEqual(['a', 'b', 'c'])
    expect(cut.edges.map(({ to }) => to).sort()).toEqual(['b', 'c'])
    expect(cut.truncated).toBe(true)
    expect((await neighborhood('a', among(edges), { depth: 1, limit: 4 })).truncated).toBe(false)
  })

  it('is the same for edges in any order', async () => {
    const letter = fc.constantFrom(...'abcdefgh')
    const graph = fc.uniqueArray(
      fc.tuple(letter, letter).map((pair) => pair.join('')),
      { maxLength: 20 },
    )
    const shuffled = graph.chain((pairs) =>
      fc.tuple(
        fc.constant(pairs),
        fc.shuffledSubarray(pairs, { minLength: pairs.length }),
        fc.nat(3),
        fc.integer({ min: 1, max: 8 }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([pairs, otherOrder, depth, limit]) => {
        const one = await neighborhood('a', among(joins(...pairs)), { depth, limit })
        const other = await neighborhood('a', among(joins(...otherOrder)), { depth, limit })
        expect([...other.distances]).toEqual([...one.distances])
        expect(other.edges).toEqual(one.edges)
        expect(other.truncated).toBe(one.truncated)
      }),
    )
  })
})
