import { describe, expect, it } from 'vitest'
import type { PropertyValue } from '../../src/domain/graph.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { actor, apply, article, everything, idsOf, join, position, put, topic } from './rows.ts'

const VALUES: Record<string, PropertyValue> = {
  'a plain word': 'guarantee',
  'an empty string': '',
  'a no-break space': 'the\u00a0demands',
  'curly quotes and a line end': '“no”\n‘never’',
  'characters outside the BMP': '🕊 talks 𝔘𝔎',
  'a combining mark': 'Cafe\u0301',
  'a backslash, quotes and a dollar': '\\ " \' ` {} $x',
  'a null character': 'a\u0000b',
  'an integer': 42,
  zero: 0,
  'a negative integer': -1,
  'a large integer': Number.MAX_SAFE_INTEGER,
  'a float': 0.1,
  'a float without a fraction': 1.0,
  'a tiny float': 5e-324,
  true: true,
  false: false,
  'a list of strings': ['Moscow', '', 'the Kremlin', '🕊'],
  'a list of integers': [3, 0, -7],
  'an empty list': [],
}

export const writing = (current: () => GraphStore) =>
  describe('writing', () => {
    it.each(Object.entries(VALUES))('keeps %s as a property of nodes and edges', async (_name, value) => {
      const node = position('p', { props: { value } })
      const edge = { ...(join('p SUPERSEDES p')[0] as ReturnType<typeof join>[0]), props: { value } }
      await put(current(), [node], [edge])
      expect(await everything(current())).toEqual({ nodes: [node], edges: [edge] })
      expect(await current().nodes(['p'])).toEqual([node])
      expect(await current().edges(['p'], { direction: 'out', limit: 1 })).toEqual([edge])
    })

    it('keeps everything of a row, and nothing else', async () => {
      const rows = [
        actor('a', 'Organization', { keys: { match: 'north pact' }, props: { otherNames: ['NP'] } }),
        article('n', { date: '2031-05-04', keys: { text: 'f00' } }),
        position('p', { date: '2031-05-04', keys: { stand: 'a|t', refers: 'b|t' } }),
        topic('t'),
      ]
      await put(current(), rows)
      expect((await everything(current())).nodes).toEqual(rows)
    })

    it('replaces a whole row and keeps its edges', async () => {
      await put(current(), [position('p', { date: '2031-05-04', props: { old: 1 } }), topic('t')], join('p ON t'))
      const replaced = position('p', { date: '2032-01-01', props: { fresh: 2 } })
      await put(current(), [replaced])
      expect(await everything(current())).toEqual({ nodes: [replaced, topic('t')], edges: join('p ON t') })
    })

    it('replaces the type of an actor', async () => {
      await put(current(), [actor('a', 'Role')])
      await put(current(), [actor('a', 'Person')])
      expect(await idsOf(current().actors({ type: ['Role'] }, { after: null, limit: 9 }))).toEqual([])
      expect(await idsOf(current().actors({ type: ['Person'] }, { after: null, limit: 9 }))).toEqual(['a'])
    })

    it('replaces the properties of an edge', async () => {
      const [edge] = join('a SPEAKS_FOR b')
      await put(current(), [actor('a'), actor('b')], [{ ...edge!, props: { role: 'envoy', since: '2030-01-01' } }])
      await put(current(), [], [{ ...edge!, props: { role: 'minister' } }])
      expect((await everything(current())).edges).toEqual([{ ...edge!, props: { role: 'minister' } }])
    })

    it('takes the edges of a deleted node with it, on both sides', async () => {
      await put(current(), [actor('a'), position('p'), topic('t')], join('a HOLDS p', 'p ON t', 'p SUPERSEDES p'))
      await apply(current(), { deleteNodes: [{ id: 'p', label: 'Position' }] })
      expect(await everything(current())).toEqual({ nodes: [actor('a'), topic('t')], edges: [] })
    })

    it('deletes an edge and leaves its ends', async () => {
      await put(current(), [actor('a'), position('p')], join('a HOLDS p'))
      await apply(current(), { deleteEdges: join('a HOLDS p') })
      expect(await everything(current())).toEqual({ nodes: [actor('a'), position('p')], edges: [] })
    })

    it('does not mind deleting what is not there', async () => {
      await apply(current(), { deleteNodes: [{ id: 'none', label: 'Topic' }], deleteEdges: join('x HOLDS y') })
      expect(await everything(current())).toEqual({ nodes: [], edges: [] })
    })

    it('deletes before it puts', async () => {
      await put(current(), [actor('a'), position('p')], join('a HOLDS p'))
      await apply(current(), {
        deleteNodes: [{ id: 'p', label: 'Position' }],
        deleteEdges: join('a HOLDS p'),
        putNodes: [position('p', { props: { fresh: true } }), topic('t')],
        putEdges: join('p ON t'),
      })
      expect(await everything(current())).toEqual({
        nodes: [actor('a'), position('p', { props: { fresh: true } }), topic('t')],
        edges: join('p ON t'),
      })
    })

    it('keeps two edges of one type between the same nodes apart', async () => {
      const [edge] = join('a SPEAKS_FOR b')
      const two = [
        { ...edge!, id: 'e1', props: { role: 'envoy' } },
        { ...edge!, id: 'e2', props: { role: 'minister' } },
      ]
      await put(current(), [actor('a'), actor('b')], two)
      expect((await everything(current())).edges).toEqual(two)
      await apply(current(), { deleteEdges: [two[0]!] })
      expect((await everything(current())).edges).toEqual([two[1]])
    })

    it('changes nothing when the same is written again', async () => {
      const nodes = [actor('a'), position('p', { date: '2031-05-04' })]
      await put(current(), nodes, join('a HOLDS p'))
      await put(current(), nodes, join('a HOLDS p'))
      expect(await everything(current())).toEqual({ nodes, edges: join('a HOLDS p') })
    })

    it('writes thousands of rows in one change', async () => {
      const nodes = Array.from({ length: 2500 }, (_, number) => position(`p${String(number).padStart(4, '0')}`))
      const edges = nodes.map(({ id }) => join(`a HOLDS ${id}`)[0]!)
      await put(current(), [actor('a'), ...nodes], edges)
      const stored = await everything(current())
      expect([stored.nodes.length, stored.edges.length]).toEqual([2501, 2500])
    })
  })
