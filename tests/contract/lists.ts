import { beforeEach, describe, expect, it } from 'vitest'
import type { GraphReader, GraphStore, Page } from '../../src/store/port.ts'
import {
  actor,
  article,
  demand,
  FIRST_PAGE,
  folded,
  idsOf,
  join,
  pages,
  position,
  put,
  statement,
  topic,
} from './rows.ts'

type ListName = 'statements' | 'positions' | 'demands' | 'actors' | 'articles' | 'topics'

/** Each list with a filter of one field, or of several, and the ids that it must give in their order. */
const CASES: { [name in ListName]: [filter: Parameters<GraphReader[name]>[0], expected: string[]][] } = {
  statements: [
    [{}, ['s3', 's1', 's2', 's4']],
    [{ speaker: ['a'] }, ['s1', 's2']],
    [{ speaker: ['a', 'b'] }, ['s1', 's2', 's4']],
    [{ speaker: ['none'] }, []],
    [{ speaker: [] }, []],
    [{ onBehalfOf: ['b'] }, ['s1', 's4']],
    [{ onBehalfOf: ['a'] }, ['s1', 's2']],
    [{ addressee: ['b'] }, ['s2']],
    [{ medium: ['m'] }, ['s3', 's1']],
    [{ topic: ['t'] }, ['s3', 's4']],
    [{ article: ['n1'] }, ['s1', 's2']],
    [{ article: ['n1', 'n2'] }, ['s3', 's1', 's2', 's4']],
    [{ quoteType: ['direct'] }, ['s3', 's1']],
    [{ quoteType: ['direct', 'mixed'] }, ['s3', 's1', 's4']],
    [{ mode: ['belief'] }, ['s4']],
    [{ words: ['treaty'] }, ['s1', 's2']],
    [{ words: ['treaty', 'border'] }, ['s2']],
    [{ words: ['treat'] }, []],
    [{ words: [] }, ['s3', 's1', 's2', 's4']],
    [{ from: '2031-02-01' }, ['s2', 's4']],
    [{ to: '2031-02-01' }, ['s1', 's2']],
    [{ from: '2031-01-02', to: '2031-02-01' }, ['s2']],
    [{ from: '2031-02-02', to: '2031-01-01' }, []],
    [{ speaker: ['a'], medium: ['m'], quoteType: ['direct'], from: '2031-01-01' }, ['s1']],
    [{ speaker: ['a'], topic: ['t'] }, []],
  ],
  positions: [
    [{}, ['p4', 'p1', 'p2', 'p3']],
    [{ holder: ['a'] }, ['p1', 'p3']],
    [{ onBehalfOf: ['b'] }, ['p1', 'p2']],
    [{ kind: ['rejects'] }, ['p1', 'p2']],
    [{ kind: ['rejects', 'offers'] }, ['p1', 'p2', 'p3']],
    [{ polarity: [-1] }, ['p1', 'p2']],
    [{ polarity: [1, 0] }, ['p4', 'p3']],
    [{ issue: ['d1'] }, ['p1', 'p3']],
    [{ issue: ['t'] }, ['p2']],
    [{ issue: ['d1', 't'] }, ['p1', 'p2', 'p3']],
    [{ toward: ['c'] }, ['p4', 'p3']],
    [{ article: ['n2'] }, ['p4', 'p3']],
    [{ words: ['never'] }, ['p1']],
    [{ from: '2031-01-01' }, ['p1', 'p2', 'p3']],
    [{ to: '2031-01-01' }, ['p1', 'p2']],
    [{ holder: ['a'], issue: ['d1'], kind: ['offers'] }, ['p3']],
  ],
  demands: [
    [{}, ['d2', 'd1', 'd3']],
    [{ by: ['a'] }, ['d1', 'd3']],
    [{ onBehalfOf: ['b'] }, ['d2', 'd1']],
    [{ of: ['c'] }, ['d2', 'd3']],
    [{ of: ['b', 'c'] }, ['d2', 'd1', 'd3']],
    [{ topic: ['t'] }, ['d1']],
    [{ article: ['n1'] }, ['d2', 'd1']],
    [{ words: ['withdraw', 'troops'] }, ['d3']],
    [{ from: '2031-03-01' }, ['d3']],
    [{ to: '2031-03-01' }, ['d1', 'd3']],
    [{ by: ['a'], of: ['c'] }, ['d3']],
  ],
  actors: [
    [{}, ['a', 'b', 'c', 'm']],
    [{ type: ['State'] }, ['b', 'c']],
    [{ type: ['Person', 'Organization'] }, ['a', 'm']],
    [{ type: [] }, []],
    [{ words: ['istrava'] }, ['b']],
    [{ words: ['velde', 'anna'] }, ['a']],
    [{ words: ['vel'] }, []],
    [{ type: ['State'], words: ['velde'] }, []],
  ],
  articles: [
    [{}, ['n3', 'n1', 'n2']],
    [{ words: ['summit'] }, ['n1', 'n2']],
    [{ words: ['summit', 'cafe'] }, ['n2']],
    [{ from: '2031-01-02' }, ['n2']],
    [{ to: '2031-01-02' }, ['n1']],
  ],
  topics: [
    [{}, ['t', 'u']],
    [{ words: ['arms', 'control'] }, ['t']],
    [{ words: ['none'] }, []],
  ],
}

const NODES = [
  actor('a', 'Person', folded('Anna Velde')),
  actor('b', 'State', { props: { folded: ' istrava | republic of istrava ' } }),
  actor('c', 'State', folded('Morvania')),
  actor('m', 'Organization', folded('Veldoria Herald')),
  article('n1', { date: '2031-01-01', ...folded('The summit begins') }),
  article('n2', { date: '2031-02-02', ...folded('Summit ends in a Café') }),
  article('n3', folded('No date')),
  topic('t', folded('arms control')),
  topic('u', folded('trade')),
  statement('s1', {
    date: '2031-01-01',
    props: { quoteType: 'direct', mode: 'speech', onBehalfOf: 'b', ...folded('the Treaty stands').props },
  }),
  statement('s2', {
    date: '2031-02-01',
    props: { quoteType: 'indirect', mode: 'speech', onBehalfOf: 'c', ...folded('treaty of the border').props },
  }),
  statement('s3', { props: { quoteType: 'direct', mode: 'speech', ...folded('we are treating it').props } }),
  statement('s4', { date: '2031-03-01', props: { quoteType: 'mixed', mode: 'belief', ...folded('').props } }),
  position('p1', {
    date: '2031-01-01',
    props: { kind: 'rejects', polarity: -1, onBehalfOf: 'b', ...folded('we never will').props },
  }),
  position('p2', { date: '2031-01-01', props: { kind: 'rejects', polarity: -1 } }),
  position('p3', { date: '2031-02-01', props: { kind: 'offers', polarity: 1 } }),
  position('p4', { props: { kind: 'considers', polarity: 0 } }),
  demand('d1', { date: '2031-01-01', props: { onBehalfOf: 'b', ...folded('a guarantee').props } }),
  demand('d2', folded('withdraw')),
  demand('d3', { date: '2031-03-01', ...folded('Troops must withdraw') }),
]

const EDGES = join(
  ...[
    'a MADE s1',
    'a MADE s2',
    'b MADE s4',
    's2 ADDRESSED_TO b',
    's1 TOLD_TO m',
    's3 TOLD_TO m',
    's3 ABOUT t',
    's4 ABOUT t',
    's1 ABOUT u',
  ],
  ...['s1 REPORTED_IN n1', 's2 REPORTED_IN n1', 's3 REPORTED_IN n2', 's4 REPORTED_IN n2'],
  ...[
    'a HOLDS p1',
    'b HOLDS p2',
    'a HOLDS p3',
    'c HOLDS p4',
    'p1 ON d1',
    'p3 ON d1',
    'p2 ON t',
    'p3 TOWARD c',
    'p4 TOWARD c',
    'p1 TOWARD b',
  ],
  ...[
    'p1 REPORTED_IN n1',
    'p2 REPORTED_IN n1',
    'p3 REPORTED_IN n2',
    'p4 REPORTED_IN n2',
    'p3 SUPERSEDES p1',
    'p1 EVIDENCED_BY s1',
  ],
  ...[
    'a RAISES d1',
    'b RAISES d2',
    'a RAISES d3',
    'd1 ADDRESSED_TO b',
    'd1 ADDRESSED_TO m',
    'd2 ADDRESSED_TO c',
    'd3 ADDRESSED_TO c',
  ],
  ...['d1 ABOUT t', 'd1 REPORTED_IN n1', 'd2 REPORTED_IN n1', 'd3 REPORTED_IN n2', 'a SPEAKS_FOR b'],
)

export const lists = (current: () => GraphStore) =>
  describe('a list', () => {
    beforeEach(() => put(current(), NODES, EDGES))

    const list = (name: ListName, filter: object, page: Page) => current()[name](filter, page)
    const all = Object.entries(CASES).flatMap(([name, cases]) =>
      cases.map(([filter, expected]) => ({ name: name as ListName, filter, asked: JSON.stringify(filter), expected })),
    )

    it.each(all)('$name $asked', async ({ name, filter, expected }) => {
      expect(await idsOf(list(name, filter, FIRST_PAGE))).toEqual(expected)
      const inPages = await pages((page) => list(name, filter, page), 1)
      expect(inPages).toEqual(expected.map((id) => [id]))
      expect((await pages((page) => list(name, filter, page), 2)).flat()).toEqual(expected)
    })

    it('gives whole rows', async () => {
      expect(await current().statements({ speaker: ['a'] }, FIRST_PAGE)).toEqual(
        NODES.filter(({ id }) => ['s1', 's2'].includes(id)),
      )
    })

    it('goes on from a place at which nothing stands any more', async () => {
      const after = { date: '2031-01-01', id: 's10' }
      expect(await idsOf(current().statements({}, { after, limit: 9 }))).toEqual(['s2', 's4'])
      expect(await idsOf(current().statements({ speaker: ['a'] }, { after, limit: 9 }))).toEqual(['s2'])
    })

    it('never starts before the first day asked for, nor before its cursor', async () => {
      const filter = { from: '2031-02-01' }
      expect(await idsOf(current().statements(filter, { after: { date: '', id: 's3' }, limit: 9 }))).toEqual([
        's2',
        's4',
      ])
      expect(await idsOf(current().statements(filter, { after: { date: '2031-02-01', id: 's2' }, limit: 9 }))).toEqual([
        's4',
      ])
    })

    it('is the same whether few or many nodes lie under a filter', async () => {
      const others = Array.from({ length: 300 }, (_, number) =>
        statement(`x${String(number).padStart(3, '0')}`, { date: '2030-06-01' }),
      )
      await put(current(), others, join(...others.map(({ id }) => `c MADE ${id}`), 'c MADE s2'))
      expect(await idsOf(current().statements({ speaker: ['a', 'b'] }, FIRST_PAGE))).toEqual(['s1', 's2', 's4'])
      expect((await pages((page) => current().statements({ speaker: ['c'] }, page), 70)).flat()).toEqual([
        ...others.map(({ id }) => id),
        's2',
      ])
    })

    it('follows what is written after it was first read', async () => {
      await put(current(), [statement('s2', { date: '2029-01-01', props: { mode: 'intent' } })], join('c MADE s2'))
      expect(await idsOf(current().statements({}, FIRST_PAGE))).toEqual(['s3', 's2', 's1', 's4'])
      expect(await idsOf(current().statements({ mode: ['intent'] }, FIRST_PAGE))).toEqual(['s2'])
      expect(await idsOf(current().statements({ words: ['border'] }, FIRST_PAGE))).toEqual([])
      expect(await idsOf(current().statements({ speaker: ['c'] }, FIRST_PAGE))).toEqual(['s2'])
      await current().write((transaction) =>
        transaction.apply({
          deleteNodes: [{ id: 's2', label: 'Statement' }],
          deleteEdges: join('a MADE s1'),
          putNodes: [],
          putEdges: [],
        }),
      )
      expect(await idsOf(current().statements({ speaker: ['a', 'c'] }, FIRST_PAGE))).toEqual([])
      expect(await idsOf(current().statements({}, FIRST_PAGE))).toEqual(['s3', 's1', 's4'])
    })

    it('gives nodes by id in the order asked for, without those that do not exist', async () => {
      expect(await idsOf(current().nodes(['t', 'none', 'a', 's1']))).toEqual(['t', 'a', 's1'])
      expect(await current().nodes([])).toEqual([])
    })
  })
