import { type Figures, figuresOf } from './counts.ts'
import type { Evaluation, ReportedMistake } from './evaluate.ts'
import { MEASURES, type Measure } from './score.ts'

/** An evaluation as it is printed: figures in percent, parts in the order in which people look for them. */
export interface Report {
  /** The folder as it was named. */
  folder: string
  /** The reader, or the file of a finished extraction. */
  reader: string
  articles: number
  table: Record<Measure, Figures>
  /** Statements with content and speaker right, by quote type; what is found has no annotated type. */
  byQuoteType: Record<string, { gold: number; right: number; R: number }>
  byKind: Record<string, Figures>
  mistakes: ReportedMistake[]
}

const byName = <Value>(entries: Iterable<[string, Value]>): [string, Value][] =>
  [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))

export const reportOf = (folder: string, reader: string, { articles, score, mistakes }: Evaluation): Report => ({
  folder,
  reader,
  articles,
  table: Object.fromEntries(
    MEASURES.map((measure) => [measure, figuresOf(score.measures[measure])]),
  ) as Report['table'],
  byQuoteType: Object.fromEntries(
    byName(score.byQuoteType).map(([quoteType, counts]) => {
      const { gold, right, R } = figuresOf(counts)
      return [quoteType, { gold, right, R }]
    }),
  ),
  byKind: Object.fromEntries(byName(score.byKind).map(([kind, counts]) => [kind, figuresOf(counts)])),
  mistakes,
})
