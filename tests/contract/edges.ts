import { beforeEach, describe, expect, it } from 'vitest'
import type { EdgeRow } from '../../src/domain/graph.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { actor, demand, idsOf, join, position, put, topic } from './rows.ts'

const named = (id: string, edge: string, props: EdgeRow['props'] = {}): EdgeRow => ({
  ...(join(edge)[0] as EdgeRow),
  id,
  props,
})

const EDGES = [
  named('e1', 'p ON d', { linked: true }),
  named('e2', 'q ON d'),
  named('e3', 'a HOLDS q'),
  named('e4', 'a HOLDS p'),
  named('e5', 'b HOLDS p'),
  named('e6', 'p SUPERSEDES q'),
  named('e7', 'p ON t'),
  named('e8', 'p SUPERSEDES p'),
]

export const edges = (current: () => GraphStore) =>
  describe('edges', () => {
    beforeEach(() =>
      put(current(), [actor('a'), actor('b'), position('p'), position('q'), demand('d'), topic('t')], EDGES),
    )
    const found = (ids: string[], options: Parameters<GraphStore['edges']>[1]) => idsOf(current().edges(ids, options))

    it('are found by direction, in the order of their ids', async () => {
      expect(await found(['p'], { direction: 'out', limit: 9 })).toEqual(['e1', 'e6', 'e7', 'e8'])
      expect(await found(['p'], { direction: 'in', limit: 9 })).toEqual(['e4', 'e5', 'e8'])
      expect(await found(['p'], { direction: 'both', limit: 9 })).toEqual(['e1', 'e4', 'e5', 'e6', 'e7', 'e8'])
    })

    it('are found by type', async () => {
      expect(await found(['p', 'd'], { types: ['ON'], direction: 'both', limit: 9 })).toEqual(['e1', 'e2', 'e7'])
      expect(await found(['p'], { types: ['ON', 'HOLDS'], direction: 'both', limit: 9 })).toEqual([
        'e1',
        'e4',
        'e5',
        'e7',
      ])
      expect(await found(['p'], { types: ['ABOUT'], direction: 'both', limit: 9 })).toEqual([])
      expect(await found(['p'], { types: [], direction: 'both', limit: 9 })).toEqual([])
    })

    it('come once where both ends are asked for', async () => {
      expect(await found(['q', 'p', 'p'], { types: ['SUPERSEDES'], direction: 'both', limit: 9 })).toEqual(['e6', 'e8'])
    })

    it('are bounded for each node, type and direction', async () => {
      expect(await found(['p'], { direction: 'both', limit: 1 })).toEqual(['e1', 'e4', 'e6', 'e8'])
      expect(await found(['p', 'q'], { types: ['ON', 'HOLDS'], direction: 'both', limit: 1 })).toEqual([
        'e1',
        'e2',
        'e3',
        'e4',
      ])
      expect(await found(['d'], { direction: 'in', limit: 1 })).toEqual(['e1'])
    })

    it('are whole rows', async () => {
      expect(await current().edges(['d'], { direction: 'in', limit: 1 })).toEqual([EDGES[0]])
    })

    it('are none for nodes without them, or that do not exist', async () => {
      expect(await found([], { direction: 'both', limit: 9 })).toEqual([])
      expect(await found(['none'], { direction: 'both', limit: 9 })).toEqual([])
    })
  })
