import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDGE_TYPES, type EdgeRow, type EdgeType, type GraphChange, type NodeRow } from '../../src/domain/graph.ts'
import { Model } from './model.ts'
import { actor, article, demand, everything, join, position, statement, topic } from './rows.ts'
import type { OpenedStore } from './stores.ts'

const RUNS = 25

const DATES = ['', '2031-01-01', '2031-01-02', '2031-02-01']
const KEYS = ['k', 'l']

const date = fc.constantFrom(...DATES)
const key = fc.option(fc.constantFrom(...KEYS), { nil: undefined })
const props = fc.record(
  {
    kind: fc.constantFrom('rejects', 'offers'),
    onBehalfOf: fc.constantFrom('a0', 'a1'),
    text: fc.string({ unit: 'grapheme', maxLength: 8 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    starts: fc.array(fc.nat(99), { maxLength: 2 }),
    forms: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
    inTitle: fc.boolean(),
  },
  { requiredKeys: [] },
)
const numbered = (letter: string, count: number) => fc.nat(count - 1).map((number) => `${letter}${number}`)
const without = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T

const anyNode: fc.Arbitrary<NodeRow> = fc.oneof(
  fc
    .tuple(numbered('p', 6), date, key, key, props)
    .map(([id, day, stand, refers, own]) => position(id, { date: day, keys: without({ stand, refers }), props: own })),
  fc
    .tuple(numbered('d', 4), date, key, props)
    .map(([id, day, raised, own]) =>
      demand(id, { date: day, keys: without({ raised, raisedBy: raised }), props: own }),
    ),
  fc
    .tuple(numbered('a', 3), fc.constantFrom('State' as const, 'Person' as const), key, props)
    .map(([id, type, match, own]) => actor(id, type, { keys: without({ match }), props: own })),
  fc.tuple(numbered('s', 4), date, props).map(([id, day, own]) => statement(id, { date: day, props: own })),
  fc.tuple(numbered('n', 2), date, key).map(([id, day, text]) => article(id, { date: day, keys: without({ text }) })),
  numbered('t', 2).map((id) => topic(id)),
)

const ENDS: [EdgeType, from: string, to: string][] = [
  ['HOLDS', 'a', 'p'],
  ['RAISES', 'a', 'd'],
  ['MADE', 'a', 's'],
  ['ON', 'p', 'd'],
  ['ON', 'p', 't'],
  ['TOWARD', 'p', 'a'],
  ['SUPERSEDES', 'p', 'p'],
  ['SAME_AS', 'd', 'd'],
  ['REPORTED_IN', 's', 'n'],
  ['MENTIONS', 'n', 'a'],
]
const anyEdge: fc.Arbitrary<EdgeRow> = fc
  .tuple(fc.constantFrom(...ENDS), fc.nat(3), fc.nat(3), props)
  .map(([[type, from, to], one, other, own]) => ({
    ...(join(`${from}${one} ${type} ${to}${other}`)[0] as EdgeRow),
    props: own,
  }))

const distinct = <T extends { id: string }>(row: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(row, { maxLength, selector: ({ id }) => id })

const anyChange: fc.Arbitrary<GraphChange> = fc.record({
  deleteNodes: distinct(anyNode, 2),
  deleteEdges: distinct(anyEdge, 3),
  putNodes: distinct(anyNode, 8),
  putEdges: distinct(anyEdge, 10),
})
const anyTransaction = fc.record({ changes: fc.array(anyChange, { minLength: 1, maxLength: 3 }), broken: fc.boolean() })

const PROBES = KEYS.flatMap((under) =>
  DATES.flatMap((day) =>
    (['before', 'after'] as const).flatMap((direction) =>
      (['stand', 'refers', 'raised', 'match'] as const).map((index) => ({
        index,
        key: under,
        place: { date: day, id: index === 'raised' ? 'd2' : 'p2' },
        direction,
      })),
    ),
  ),
)

/** Random changes in random transactions, some of them broken off: every store must answer as the model does. */
export const randomChanges = (open: () => Promise<OpenedStore>) =>
  describe('after random changes', () => {
    it('holds and answers what the model does, inside and outside of transactions', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyTransaction, { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 1, max: 4 }),
          async (work, limit) => {
            const { store, remove } = await open()
            try {
              let model = new Model()
              for (const { changes, broken } of work) {
                const draft = model.copy()
                const written = store.write(async (transaction) => {
                  for (const wanted of changes) {
                    const change = possible(draft, wanted)
                    draft.apply(change)
                    await transaction.apply(change)
                  }
                  expect(await transaction.neighbours(PROBES)).toEqual(PROBES.map((probe) => draft.neighbour(probe)))
                  const to = { date: '2031-01-02', id: 'p3' }
                  expect(await transaction.between('stand', 'k', '2031-01-01', to)).toEqual(
                    draft.between('stand', 'k', '2031-01-01', to),
                  )
                  const at = ['a0', 'a1', 'p0', 'p1']
                  expect(await transaction.edges(at, EDGE_TYPES, 'out')).toEqual(draft.edgesFrom(at))
                  if (broken) throw new Error('broken off')
                })
                if (broken) await expect(written).rejects.toThrow('broken off')
                else {
                  await written
                  model = draft
                }
                expect(await store.positions({ holder: ['a0', 'a1'] }, { after: null, limit })).toEqual(
                  model.list('Position', ({ id }) => ['a0', 'a1'].some((holder) => model.joined('HOLDS', holder, id)), {
                    after: null,
                    limit,
                  }),
                )
              }
              expect(await everything(store)).toEqual(model.dump())
              const after = { date: '2031-01-01', id: 'p1' }
              expect(
                await store.positions({ kind: ['rejects'], issue: ['d1', 't0'], from: '2031-01-01' }, { after, limit }),
              ).toEqual(
                model.list(
                  'Position',
                  ({ id, date, props }) =>
                    date >= '2031-01-01' &&
                    props.kind === 'rejects' &&
                    (model.joined('ON', id, 'd1') || model.joined('ON', id, 't0')),
                  { after, limit },
                ),
              )
              expect(await store.demands({ onBehalfOf: ['a1'] }, { after: null, limit })).toEqual(
                model.list('Demand', ({ id, props }) => props.onBehalfOf === 'a1' || model.joined('RAISES', 'a1', id), {
                  after: null,
                  limit,
                }),
              )
              expect(await store.statements({ speaker: ['a2'], article: ['n0'] }, { after: null, limit })).toEqual(
                model.list(
                  'Statement',
                  ({ id }) => model.joined('MADE', 'a2', id) && model.joined('REPORTED_IN', id, 'n0'),
                  { after: null, limit },
                ),
              )
              const at = ['a0', 'p0', 'd0']
              expect(await store.edges(at, { direction: 'both', limit })).toEqual(model.edgesAt(at, EDGE_TYPES, limit))
            } finally {
              await remove()
            }
          },
        ),
        { numRuns: RUNS },
      )
    })
  })

/** The wanted change without edges that would have an end missing. */
const possible = (model: Model, wanted: GraphChange): GraphChange => {
  const after = model.copy()
  after.apply({ ...wanted, putEdges: [] })
  const exists = (id: string) => after.nodes.has(id)
  return { ...wanted, putEdges: wanted.putEdges.filter(({ from, to }) => exists(from) && exists(to)) }
}
