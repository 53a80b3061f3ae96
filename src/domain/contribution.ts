import { z } from 'zod'
import { articleSchema } from './article.ts'
import { spanSchema } from './span.ts'
import {
  actorTypeSchema,
  daySchema,
  firmnessSchema,
  modeSchema,
  positionKindSchema,
  quoteTypeSchema,
  temporalitySchema,
} from './vocabulary.ts'

const id = z.string()
const foundSchema = { rule: z.string(), confidence: z.number().gt(0).lte(1) }

/** An actor as one article shows it. `aliases` are forms seen in the article, with the count of mentions of all forms. */
export const actorClaimSchema = z.object({
  id,
  type: actorTypeSchema,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  mentions: z.number().int().nonnegative(),
  /** The actor on whose behalf this one speaks at the article's date. */
  onBehalfOf: id.nullable(),
  role: z.string().nullable(),
  since: daySchema.nullable(),
  until: daySchema.nullable(),
})
export type ActorClaim = z.infer<typeof actorClaimSchema>

export const topicClaimSchema = z.object({ id, name: z.string().min(1) })
export type TopicClaim = z.infer<typeof topicClaimSchema>

export const statementClaimSchema = z.object({
  id,
  /** null where the source is not named. */
  speaker: id.nullable(),
  onBehalfOf: id.nullable(),
  speakerText: z.string(),
  cue: z.string(),
  mode: modeSchema,
  quoteType: quoteTypeSchema,
  addressees: z.array(id),
  medium: id.nullable(),
  /** Topics that the content names. */
  topics: z.array(id),
  saidOn: daySchema.nullable(),
  /** `saidOn`, else the article's day, else null. */
  date: daySchema.nullable(),
  inTitle: z.boolean(),
  spans: z.object({ source: z.array(spanSchema), cue: z.array(spanSchema), content: z.array(spanSchema).min(1) }),
  sentence: spanSchema,
  ...foundSchema,
})
export type StatementClaim = z.infer<typeof statementClaimSchema>

/**
 * A demand that the text points at without repeating it ("those demands", "the proposal" of an earlier article).
 * It stays a reference by key: who raised it, and its topic where the words name one.
 */
export const demandReferenceSchema = z.object({ by: id, topic: id.nullable() })
export type DemandReference = z.infer<typeof demandReferenceSchema>

export const positionClaimSchema = z.object({
  id,
  holder: id,
  onBehalfOf: id.nullable(),
  kind: positionKindSchema,
  /** The issue as printed or named; a topic's name where a topic was recognised. */
  issue: z.string().nullable(),
  /** The topic that the position is on: its demand's topic, a topic of the list, or the noun phrase itself. */
  topic: id.nullable(),
  /** Demands of this article that the position is on. */
  demands: z.array(id),
  /** A demand of another article that the position is on. */
  reference: demandReferenceSchema.nullable(),
  toward: z.array(id),
  negated: z.boolean(),
  firmness: firmnessSchema.nullable(),
  condition: spanSchema.nullable(),
  temporality: temporalitySchema,
  date: daySchema.nullable(),
  statement: id.nullable(),
  evidence: spanSchema,
  inTitle: z.boolean(),
  ...foundSchema,
})
export type PositionClaim = z.infer<typeof positionClaimSchema>

export const demandClaimSchema = z.object({
  id,
  by: id,
  of: z.array(id),
  topic: id.nullable(),
  what: spanSchema,
  evidence: spanSchema,
  date: daySchema.nullable(),
  inTitle: z.boolean(),
  ...foundSchema,
})
export type DemandClaim = z.infer<typeof demandClaimSchema>

/** The run that generated a contribution (PROV-O Activity): versions of code, vocabulary and data, and the reader. */
export const runSchema = z.object({
  codeVersion: z.string(),
  vocabularyVersion: z.string(),
  dataVersion: z.string(),
  reader: z.string(),
})
export type Run = z.infer<typeof runSchema>

/** All that one article says: a pure function of the article and of the versions that `run` names. */
export const contributionSchema = z.object({
  run: runSchema,
  article: articleSchema,
  actors: z.array(actorClaimSchema),
  topics: z.array(topicClaimSchema),
  statements: z.array(statementClaimSchema),
  positions: z.array(positionClaimSchema),
  demands: z.array(demandClaimSchema),
})
export type Contribution = z.infer<typeof contributionSchema>
