import type { SourceText } from './article.ts'
import type { Span } from './span.ts'
import type { Firmness, Mode, PositionKind, QuoteType, Temporality } from './vocabulary.ts'

/** What found a thing, and how sure that is: the name of a rule or a head, and a confidence in (0, 1]. */
export interface Found {
  rule: string
  confidence: number
}

/** Source, cue and content of one act of speech, thought or will, as an attribution reader finds them. */
export interface Attribution extends Found {
  /** Empty where the text names no source. */
  source: Span[]
  /** Empty for a quotation without reporting words. */
  cue: Span[]
  /** In text order, never empty, without outer quotation marks and leading "that". */
  content: Span[]
  mode: Mode
  /** What a trained head reads in it of its source's stances, sentence by sentence; rules read none here. */
  told?: ToldStance[]
  /** The words that a trained head takes for what is asked. */
  asked?: Span[]
}

/** A stance that a trained head sees, or nearly sees, in the words of one sentence. */
export interface ToldStance {
  sentence: Span
  kind: PositionKind
  negated: boolean
  /** How likely it is, in [0, 1]. */
  chance: number
  /** Whether the chance reaches the limit. */
  reached: boolean
}

/** The seam between reading attributions and everything after: rules or a trained model stand behind it. */
export interface AttributionReader {
  readonly name: string
  read(text: SourceText): Promise<Attribution[]>
  /** Every cue that it weighs in a text, for explanations: those that it tells of, and those that it does not. */
  weigh(text: SourceText): Promise<WeighedCue[]>
}

/** A possible cue with what speaks for it. */
export interface WeighedCue {
  cue: Span
  /** The rules that know the word, or none for a reader that has no rules. */
  rules: string[]
  /** How likely a trained reader holds it, and what it asks for; null for rules. */
  chances: CueChances | null
}

/** Chances in [0, 1]. */
export interface CueChances {
  cue: number
  /** What the cue must reach to be told of. */
  limit: number
  modes: Record<Mode, number>
  /** The words around the cue, as its source and as its content. */
  words: { span: Span; source: number; content: number }[]
}

/** A noun phrase that may stand for an actor, with what belongs to it ("a spokesman for the ministry"). */
export interface ActorPhrase {
  span: Span
  /** `name` holds a proper name, `description` only common nouns, `pronoun` is a personal pronoun. */
  kind: 'name' | 'description' | 'pronoun'
  /** Runs of proper nouns inside, titles included: "NATO Secretary-General Jens Stoltenberg". */
  names: Span[]
  /** Whether a finite verb follows at once: the one spoken of last as acting is whom a pronoun likeliest means. */
  subject: boolean
}

/** An attribution with what rules add to it. Coordinated sources are not yet parted. */
export interface ExtractedStatement extends Attribution {
  sentence: Span
  quoteType: QuoteType
  addressees: Span[]
  medium: Span | null
  /** The words that say when it was said ("on Thursday evening"). */
  when: Span | null
  inTitle: boolean
}

/** Who holds a stance: a phrase of the text, or the speaker of a statement (also when "we" speaks). */
export type Holder = { phrase: Span } | { speakerOf: number }

export interface ExtractedStance extends Found {
  kind: PositionKind
  holder: Holder
  /** Index of the statement that holds the evidence, or null for the reporter's own sentence. */
  statement: number | null
  /** Index of the statement in whose content the stance stands, or null: what others say of a holder is not the holder's. */
  within: number | null
  /** Index of the demand that this stance raises, or null. */
  demand: number | null
  /** Indexes of what else is asked with it: "urged it to lay down its arms and free all captives", "will sign only if the guns fall silent". */
  furtherDemands: number[]
  issue: Span | null
  toward: Span[]
  /** The stance counts only where one of `toward` is an actor. */
  needsTarget: boolean
  negated: boolean
  firmness: Firmness | null
  condition: Span | null
  temporality: Temporality
  /** The whole sentence. */
  evidence: Span
  inTitle: boolean
}

export interface ExtractedDemand extends Found {
  by: Holder
  of: Span[]
  what: Span
  evidence: Span
  inTitle: boolean
}

/** All that the words of one article say, before names are resolved. Every span lies in the article's text. */
export interface Extraction {
  sentences: Span[]
  /** Every name, role, description and pronoun that may stand for an actor, in text order. */
  phrases: ActorPhrase[]
  statements: ExtractedStatement[]
  stances: ExtractedStance[]
  demands: ExtractedDemand[]
}
