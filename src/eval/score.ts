import type { PositionKind, QuoteType } from '../domain/vocabulary.ts'
import { addCounts, type Counts, noCounts } from './counts.ts'
import type { Mistake } from './mistake.ts'
import { scoreDemands } from './score-demands.ts'
import { scorePositions } from './score-positions.ts'
import { scoreStatements } from './score-statements.ts'
import type { Side } from './side.ts'

/** What is measured, each stricter than the one before it within statements and within positions. */
export const MEASURES = [
  'statement content',
  'statement +span',
  'statement +speaker',
  'position holder+kind',
  'position holder+polarity',
  'demand what+by',
] as const
export type Measure = (typeof MEASURES)[number]

export interface Score {
  measures: Record<Measure, Counts>
  /** Statements with content and speaker right, by how they quote. */
  byQuoteType: Map<QuoteType, Counts>
  byKind: Map<PositionKind, Counts>
}

export const emptyScore = (): Score => ({
  measures: {
    'statement content': noCounts(),
    'statement +span': noCounts(),
    'statement +speaker': noCounts(),
    'position holder+kind': noCounts(),
    'position holder+polarity': noCounts(),
    'demand what+by': noCounts(),
  },
  byQuoteType: new Map(),
  byKind: new Map(),
})

const addTo = <Key>(table: Map<Key, Counts>, key: Key, counts: Counts): void => {
  const known = table.get(key) ?? noCounts()
  addCounts(known, counts)
  table.set(key, known)
}

/** Adds one article to a score, and gives what is wrong in it. */
export const scoreArticle = (score: Score, gold: Side, found: Side): Mistake[] => {
  const [statements, positions, demands] = [
    scoreStatements(gold, found),
    scorePositions(gold, found),
    scoreDemands(gold, found),
  ]
  const { measures } = score
  addCounts(measures['statement content'], statements.content)
  addCounts(measures['statement +span'], statements.span)
  addCounts(measures['statement +speaker'], statements.speaker)
  addCounts(measures['position holder+kind'], positions.kind)
  addCounts(measures['position holder+polarity'], positions.polarity)
  addCounts(measures['demand what+by'], demands.counts)
  for (const [quoteType, counts] of statements.byQuoteType) addTo(score.byQuoteType, quoteType, { ...counts, pred: 0 })
  for (const [kind, counts] of positions.byKind) addTo(score.byKind, kind, counts)
  return [...statements.mistakes, ...positions.mistakes, ...demands.mistakes]
}
