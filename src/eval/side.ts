import type { PositionKind, QuoteType } from '../domain/vocabulary.ts'
import type { Actors } from './same-actor.ts'

interface Scored {
  /** Words of the gold text: what was said, the sentence of evidence, what is asked. */
  words: ReadonlySet<number>
  /** Neither asked for nor held against who finds it: one of two careful readers saw it. */
  optional: boolean
}

export interface ScoredStatement extends Scored {
  source: ReadonlySet<number>
  speaker: string | null
  cue: string
  quoteType: QuoteType
  intent: boolean
}

export interface ScoredPosition extends Scored {
  holder: string
  onBehalfOf: string | null
  kind: PositionKind
  negated: boolean
  /** Other kinds that a careful reader would accept. */
  alt: readonly PositionKind[]
}

export interface ScoredDemand extends Scored {
  by: string
}

/** What one article says, by its annotator or by the program, in words of the gold text. */
export interface Side {
  actors: Actors
  statements: ScoredStatement[]
  positions: ScoredPosition[]
  demands: ScoredDemand[]
}

/** An article of which nothing was found. */
export const NOTHING: Side = { actors: new Map(), statements: [], positions: [], demands: [] }
