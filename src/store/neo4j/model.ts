import type { EdgeType, NodeLabel } from '../../domain/graph.ts'
import {
  actorTypeSchema,
  firmnessSchema,
  modeSchema,
  POSITION_KINDS,
  quoteTypeSchema,
  temporalitySchema,
} from '../../domain/vocabulary.ts'

/** Types as Cypher's valueType() prints those of stored values; a list without items has no type of item. */
type StoredType = 'string' | 'integer' | 'float' | 'boolean' | 'strings' | 'integers'
export const STORED_TYPES: Record<StoredType, readonly string[]> = {
  string: ['STRING NOT NULL'],
  integer: ['INTEGER NOT NULL'],
  float: ['FLOAT NOT NULL'],
  boolean: ['BOOLEAN NOT NULL'],
  strings: ['LIST<STRING NOT NULL> NOT NULL', 'LIST<NOTHING> NOT NULL'],
  integers: ['LIST<INTEGER NOT NULL> NOT NULL', 'LIST<NOTHING> NOT NULL'],
}

export type PropertyTypes = Readonly<Record<string, StoredType>>

const NODE = { id: 'string', sortDate: 'string', name: 'string' } as const
const FOUND = { rule: 'string', confidence: 'float', inTitle: 'boolean' } as const
const WORDS = { text: 'string', starts: 'integers', ends: 'integers' } as const
const CLAIM = { ...NODE, ...FOUND, ...WORDS, sentence: 'string', folded: 'string' } as const

/** What every node of a label must have. */
export const REQUIRED_PROPERTIES: Record<NodeLabel | 'Contribution' | 'Decision', PropertyTypes> = {
  Actor: {
    ...NODE,
    otherNames: 'strings',
    forms: 'strings',
    formsSeen: 'integers',
    formsNamed: 'integers',
    seenIn: 'integer',
    folded: 'string',
    matchKey: 'string',
  },
  Topic: { ...NODE, forms: 'strings', formsSeen: 'integers', seenIn: 'integer', folded: 'string' },
  Article: { ...NODE, source: 'string', text: 'string', contentHash: 'string', folded: 'string', textKey: 'string' },
  Statement: {
    ...CLAIM,
    sourceStarts: 'integers',
    sourceEnds: 'integers',
    cueStarts: 'integers',
    cueEnds: 'integers',
    mode: 'string',
    quoteType: 'string',
    cue: 'string',
    speakerText: 'string',
    speakerUnknown: 'boolean',
  },
  Position: {
    ...CLAIM,
    kind: 'string',
    cameo: 'string',
    plover: 'strings',
    polarity: 'integer',
    negated: 'boolean',
    temporality: 'string',
    vocabularyVersion: 'string',
  },
  Demand: { ...CLAIM, raisedKey: 'string' },
  Condition: { ...NODE, ...WORDS },
  Contribution: { id: 'string', json: 'string' },
  Decision: { id: 'string', verdict: 'string', a: 'string', b: 'string', by: 'string', at: 'string' },
}

/** What a node of a label may have, or not: a date, a title, a speaker's side. */
export const OPTIONAL_PROPERTIES: Partial<typeof REQUIRED_PROPERTIES> = {
  Actor: { types: 'strings', typesSeen: 'integers' },
  Article: {
    url: 'string',
    title: 'string',
    publisher: 'string',
    author: 'string',
    publishedAt: 'string',
    language: 'string',
    licence: 'string',
  },
  Statement: { saidOn: 'string', date: 'string', onBehalfOf: 'string' },
  Position: {
    firmness: 'string',
    condition: 'string',
    date: 'string',
    issue: 'string',
    onBehalfOf: 'string',
    standKey: 'string',
    refersKey: 'string',
  },
  Demand: { date: 'string', onBehalfOf: 'string', raisedByKey: 'string' },
  Decision: { why: 'string', aName: 'string', aType: 'string', bName: 'string', bType: 'string' },
}

/** What every relationship of a type must have besides its id. */
export const REQUIRED_OF_RELATIONSHIPS: Partial<Record<EdgeType, PropertyTypes>> = {
  SPEAKS_FOR: { seenIn: 'integer' },
  MAY_BE: { score: 'float', reason: 'string' },
  MENTIONS: { count: 'integer' },
}

export const OPTIONAL_OF_RELATIONSHIPS: Partial<Record<EdgeType, PropertyTypes>> = {
  SPEAKS_FOR: { role: 'string', since: 'string', until: 'string' },
  ON: { linked: 'boolean' },
}

/** Words and numbers that come from closed lists. */
export const CLOSED_LISTS: Partial<Record<NodeLabel, Record<string, readonly (string | number)[]>>> = {
  Statement: { mode: modeSchema.options, quoteType: quoteTypeSchema.options },
  Position: {
    kind: POSITION_KINDS,
    polarity: [-1, 0, 1],
    firmness: firmnessSchema.options,
    temporality: temporalitySchema.options,
  },
}

export const ACTOR_TYPES: readonly string[] = actorTypeSchema.options

/** Labels of nodes that the program keeps for itself. */
export const OWN_LABELS: readonly string[] = ['Migration', 'WriterLock']
