import { type Span, slice } from '../domain/span.ts'
import type { Mode, PositionKind, QuoteType } from '../domain/vocabulary.ts'

/** A rule of the lists, with why it is there and a sentence that shows it. */
export interface RuleNote {
  reason: string
  example: string
}

/** Words of the text; `chance` is the trained reader's for their part, null for rules. */
export interface Words {
  span: Span
  text: string
  chance: number | null
}

export const wordsAt = (text: string, span: Span, chance: number | null = null): Words => ({
  span,
  text: slice(text, span),
  chance,
})

interface Told {
  /** The rule or head that found it. */
  rule: string
  confidence: number
  /** Null for a head, and for rules that are no data. */
  note: RuleNote | null
}

export interface ExplainedStatement extends Told {
  speaker: string | null
  onBehalfOf: string | null
  /** How the source's words led to the speaker. */
  settledBy: string
  cue: Words[]
  source: Words[]
  content: Words[]
  mode: Mode
  /** The trained reader's chances, null for rules. */
  modes: Record<Mode, number> | null
  quoteType: QuoteType
}

export interface ExplainedPosition extends Told {
  holder: string
  onBehalfOf: string | null
  kind: PositionKind
  negated: boolean
  evidence: Words
}

export interface ExplainedDemand extends Told {
  by: string
  what: Words
}

export interface NearCue extends Words {
  /** What the chance must reach; null for rules. */
  limit: number | null
  rules: string[]
}

export interface NearPosition {
  kind: PositionKind
  rule: string
  words: Words
  /** What it lacks. */
  why: string
  note: RuleNote | null
}

/** Why one line of an article gives what it gives, and what it nearly gave. */
export interface Explanation {
  source: string
  /** 1-based, of the text as `demarche extract` prints it. */
  line: number
  span: Span
  text: string
  reader: string
  statements: ExplainedStatement[]
  positions: ExplainedPosition[]
  demands: ExplainedDemand[]
  nearly: { cues: NearCue[]; positions: NearPosition[] }
}
