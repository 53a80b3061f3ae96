import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../src/store/port.ts'
import { actor, article, everything, FIRST_PAGE, ids, join, position, put, topic } from './rows.ts'

export const lifetime = (current: () => GraphStore) =>
  describe('the store', () => {
    it('can be initialised again, and then nothing is done', async () => {
      await put(current(), [topic('t')])
      expect(await current().init()).toEqual([])
      expect(ids((await everything(current())).nodes)).toEqual(['t'])
    })

    it('says in one line what it is', async () => {
      expect(await current().check()).toMatch(/^\S[^\n]+$/)
      expect(current().address).toMatch(/^[a-z0-9+]+:\S+$/)
    })

    it('is empty at first', async () => {
      expect(await everything(current())).toEqual({ nodes: [], edges: [] })
      expect(await current().actors({}, FIRST_PAGE)).toEqual([])
      expect(await current().decisions()).toEqual([])
    })

    it('is dumped by label and id, then by edge type and id', async () => {
      const nodes = [
        topic('a'),
        position('b', { date: '2031-01-01' }),
        position('a2'),
        actor('z'),
        article('c', { date: '2030-01-01' }),
      ]
      const edges = [...join('b ON a', 'z HOLDS b', 'a2 ON a', 'b REPORTED_IN c')]
      await put(current(), nodes, edges)
      const dumped = await everything(current())
      expect(ids(dumped.nodes)).toEqual(['z', 'c', 'a2', 'b', 'a'])
      expect(dumped.edges.map(({ type }) => type)).toEqual(['HOLDS', 'ON', 'ON', 'REPORTED_IN'])
      const [first, second] = dumped.edges.slice(1, 3)
      expect(first!.id < second!.id).toBe(true)
    })

    it('answers nothing once it is closed', async () => {
      await current().close()
      await current().close()
      await expect(current().statements({}, FIRST_PAGE)).rejects.toMatchObject({ code: 'STORE_CLOSED' })
      await expect(put(current(), [topic('t')])).rejects.toMatchObject({ code: 'STORE_CLOSED' })
      await expect(everything(current())).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    })

    it('finishes the writes under way before it closes', async () => {
      const written = put(current(), [topic('t')])
      await current().close()
      await expect(written).resolves.toBeUndefined()
    })
  })
