import fc from 'fast-check'
import type { Contribution } from '../../src/domain/contribution.ts'
import { DemarcheError } from '../../src/domain/errors.ts'
import { graphLines } from '../../src/export/graph-lines.ts'
import { decide, undoDecision } from '../../src/ingest/decide.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { idOf } from '../ingest/invent.ts'
import type { DumpedGraph } from './expected-links.ts'
import { ACTOR_KEYS, articleArbitrary } from './world.ts'

export type Step =
  | { do: 'load'; contribution: Contribution }
  | { do: 'remove'; which: number }
  | { do: 'decide'; verdict: 'same' | 'not-same'; a: string; b: string }
  | { do: 'undo'; which: number }

const actorId = fc.constantFrom(...ACTOR_KEYS).map(idOf)

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: articleArbitrary.map((contribution): Step => ({ do: 'load', contribution })) },
  { weight: 2, arbitrary: fc.nat(9).map((which): Step => ({ do: 'remove', which })) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      verdict: fc.constantFrom('same' as const, 'same' as const, 'not-same' as const),
      a: actorId,
      b: actorId,
    }),
  },
  { weight: 1, arbitrary: fc.nat(9).map((which): Step => ({ do: 'undo', which })) },
)

/** Articles loaded, edited and deleted in random order, with decisions made and taken back in between. */
export const historyArbitrary: fc.Arbitrary<Step[]> = fc.array(stepArbitrary, {
  minLength: 4,
  maxLength: 16,
  size: 'max',
})

const EXPECTED_REFUSALS: readonly string[] = ['NOT_FOUND', 'INPUT_INVALID']

const unlessRefused = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (!(error instanceof DemarcheError) || !EXPECTED_REFUSALS.includes(error.code)) throw error
  }
}

export const play = async (store: GraphStore, steps: readonly Step[]): Promise<void> => {
  for (const [at, step] of steps.entries()) {
    if (step.do === 'load') await loadArticle(store, step.contribution)
    if (step.do === 'remove') {
      const articles = await contributionsOf(store)
      const chosen = articles[step.which % Math.max(articles.length, 1)]
      if (chosen !== undefined) await removeArticle(store, chosen.article.id)
    }
    if (step.do === 'decide') {
      const instant = new Date(Date.UTC(2031, 0, 1, 0, at)).toISOString()
      const { verdict, a, b } = step
      await unlessRefused(decide(store, { verdict, a, b, by: 'a curator', why: null, at: instant }))
    }
    if (step.do === 'undo') {
      const decisions = await store.decisions()
      const chosen = decisions[step.which % Math.max(decisions.length, 1)]
      if (chosen !== undefined) await undoDecision(store, chosen.id)
    }
  }
}

export const contributionsOf = (store: GraphStore): Promise<Contribution[]> => all(store.contributions())

export const exportOf = async (store: GraphStore): Promise<string> => (await all(graphLines(store))).join('')

export const graphOf = async (store: GraphStore): Promise<DumpedGraph> => {
  const rows = await all(store.dump())
  return {
    nodes: rows.flatMap((row) => ('node' in row ? row.node : [])),
    edges: rows.flatMap((row) => ('edge' in row ? row.edge : [])),
  }
}

const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const row of rows) list.push(row)
  return list
}
