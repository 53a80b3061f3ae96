import { z } from 'zod'
import { spanSchema } from '../domain/span.ts'
import {
  actorTypeSchema,
  daySchema,
  firmnessSchema,
  modeSchema,
  polaritySchema,
  positionKindSchema,
  quoteTypeSchema,
  temporalitySchema,
} from '../domain/vocabulary.ts'

// What is answered. Spans are [start, end) in UTF-16 units of the article's text, so that text.slice(start, end)
// is the exact wording; texts of several spans are joined with ' … '.

const id = z.string().min(1)
const spans = z.array(spanSchema.meta({ id: 'Span', minItems: 2, maxItems: 2 }))
const spansOf = (description: string) =>
  spans.meta({ description: `${description}, [start, end) in the article's text.` })
const day = daySchema.nullable()
/** Not `nullable()`, which the OpenAPI generator would carry over to the shared schema itself. */
const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])

export const actorRefSchema = z.strictObject({ id, name: z.string(), type: actorTypeSchema }).meta({ id: 'ActorRef' })
export type ActorRef = z.infer<typeof actorRefSchema>

export const topicRefSchema = z.strictObject({ id, name: z.string() }).meta({ id: 'TopicRef' })
export type TopicRef = z.infer<typeof topicRefSchema>

export const articleRefSchema = z
  .strictObject({
    id,
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: day,
    url: z.string().nullable(),
  })
  .meta({ id: 'ArticleRef' })
export type ArticleRef = z.infer<typeof articleRefSchema>

const proof = {
  text: z.string().meta({ description: 'The exact characters of the article.' }),
  sentence: z.string().meta({ description: 'The whole sentence that it stands in.' }),
  inTitle: z.boolean(),
  rule: z.string().meta({ description: 'What found it.' }),
  confidence: z.number().meta({ description: 'How sure that is, in (0, 1].' }),
  article: articleRefSchema,
}

export const statementViewSchema = z
  .strictObject({
    id,
    date: day.meta({ description: "The day it was said, else the article's day." }),
    saidOn: day.meta({ description: 'The day that the text names.' }),
    speaker: orNull(actorRefSchema).meta({ description: 'null where the source is not named.' }),
    speakerText: z.string().meta({ description: 'The speaker as printed.' }),
    onBehalfOf: orNull(actorRefSchema),
    addressees: z.array(actorRefSchema),
    medium: orNull(actorRefSchema),
    topics: z.array(topicRefSchema),
    mode: modeSchema,
    quoteType: quoteTypeSchema,
    cue: z.string(),
    spans: z.strictObject({
      source: spansOf('Words that name the source'),
      cue: spansOf('The reporting words'),
      content: spansOf('What was said'),
    }),
    ...proof,
  })
  .meta({ id: 'Statement' })
export type StatementView = z.infer<typeof statementViewSchema>

export const issueRefSchema = z
  .strictObject({ type: z.enum(['demand', 'topic']), id, name: z.string() })
  .meta({ id: 'IssueRef' })
export type IssueRef = z.infer<typeof issueRefSchema>

export const positionViewSchema = z
  .strictObject({
    id,
    date: day,
    holder: actorRefSchema,
    onBehalfOf: orNull(actorRefSchema),
    kind: positionKindSchema,
    cameo: z.string(),
    plover: z.array(z.string()),
    polarity: polaritySchema,
    issue: z.string().nullable().meta({ description: 'The issue as printed or named.' }),
    on: z.array(issueRefSchema).meta({ description: 'The demands and the topic that it is on.' }),
    toward: z.array(actorRefSchema),
    negated: z.boolean(),
    firmness: firmnessSchema.nullable(),
    condition: z.string().nullable().meta({ description: 'The wording of the condition.' }),
    temporality: temporalitySchema,
    statement: id.nullable().meta({ description: 'Id of the statement that holds the evidence.' }),
    supersedes: id.nullable().meta({ description: "Id of the same holder's former position on the issue." }),
    supersededBy: id.nullable(),
    spans: z.strictObject({ evidence: spansOf('The evidence'), condition: spansOf('The condition') }),
    vocabularyVersion: z.string(),
    ...proof,
  })
  .meta({ id: 'Position' })
export type PositionView = z.infer<typeof positionViewSchema>

export const demandViewSchema = z
  .strictObject({
    id,
    date: day,
    by: actorRefSchema,
    onBehalfOf: orNull(actorRefSchema),
    of: z.array(actorRefSchema),
    topic: orNull(topicRefSchema),
    spans: z.strictObject({ what: spansOf('What is asked') }),
    sameAs: z.array(id).meta({ description: 'Ids of the same demand raised elsewhere, oldest first.' }),
    ...proof,
  })
  .meta({ id: 'Demand' })
export type DemandView = z.infer<typeof demandViewSchema>

export const answeredDemandSchema = demandViewSchema
  .extend({
    answers: z.array(positionViewSchema).meta({
      description: 'Positions of others on this demand or on the same demand raised elsewhere, oldest first.',
    }),
  })
  .meta({ id: 'AnsweredDemand' })
export type AnsweredDemand = z.infer<typeof answeredDemandSchema>

export const actorViewSchema = z
  .strictObject({
    ...actorRefSchema.shape,
    otherNames: z.array(z.string()),
    seenIn: z.number().int().meta({ description: 'In how many articles it is named.' }),
  })
  .meta({ id: 'Actor' })
export type ActorView = z.infer<typeof actorViewSchema>

export const candidateViewSchema = z
  .strictObject({ a: actorViewSchema, b: actorViewSchema, score: z.number(), reason: z.string() })
  .meta({ id: 'Candidate', description: 'Two actors that may be one; a person decides.' })
export type CandidateView = z.infer<typeof candidateViewSchema>

export const postViewSchema = z
  .strictObject({ actor: actorRefSchema, role: z.string().nullable(), since: day, until: day })
  .meta({ id: 'Post' })
export type PostView = z.infer<typeof postViewSchema>

export const actorPageSchema = z
  .strictObject({
    ...actorViewSchema.shape,
    forms: z
      .array(z.strictObject({ form: z.string(), seenIn: z.number().int() }))
      .meta({ description: 'Every form of the name, and in how many articles it was seen.' }),
    speaksFor: z.array(postViewSchema),
    spokespeople: z.array(postViewSchema),
    counts: z.strictObject({
      statements: z.number().int(),
      positions: z.number().int(),
      demands: z.number().int(),
    }),
    latest: z.strictObject({
      statements: z.array(statementViewSchema),
      positions: z.array(positionViewSchema),
      demands: z.array(demandViewSchema),
    }),
    candidates: z.array(candidateViewSchema),
  })
  .meta({ id: 'ActorPage' })
export type ActorPage = z.infer<typeof actorPageSchema>

export const articleViewSchema = z
  .strictObject({
    ...articleRefSchema.shape,
    name: z.string().meta({ description: 'The title, else the beginning of the text.' }),
    source: z.string().meta({ description: 'The url, else the path below the folder that was loaded, else the id.' }),
    author: z.string().nullable(),
    language: z.string().nullable(),
    licence: z.string().nullable(),
  })
  .meta({ id: 'Article' })
export type ArticleView = z.infer<typeof articleViewSchema>

export const findingSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('statement'), start: z.number().int(), statement: statementViewSchema }),
    z.strictObject({ type: z.literal('position'), start: z.number().int(), position: positionViewSchema }),
    z.strictObject({ type: z.literal('demand'), start: z.number().int(), demand: demandViewSchema }),
  ])
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof findingSchema>

export const articlePageSchema = z
  .strictObject({
    ...articleViewSchema.shape,
    text: z.string(),
    contentHash: z.string(),
    sameTextAs: z.array(articleRefSchema),
    mentions: z.array(z.strictObject({ actor: actorRefSchema, count: z.number().int() })),
    found: z.array(findingSchema).meta({ description: 'Statements, positions and demands in text order.' }),
  })
  .meta({ id: 'ArticlePage' })
export type ArticlePage = z.infer<typeof articlePageSchema>

export const topicViewSchema = z
  .strictObject({ ...topicRefSchema.shape, seenIn: z.number().int() })
  .meta({ id: 'Topic' })
export type TopicView = z.infer<typeof topicViewSchema>

export const neighborhoodSchema = z
  .strictObject({
    nodes: z.array(
      z.strictObject({
        id,
        label: z.enum(['Actor', 'Topic', 'Article', 'Statement', 'Position', 'Demand', 'Condition']),
        type: actorTypeSchema.nullable().meta({ description: "An actor's type; null for other nodes." }),
        name: z.string(),
        date: day,
        distance: z.number().int().meta({ description: 'Edges away from the middle.' }),
      }),
    ),
    edges: z.array(z.strictObject({ id, type: z.string(), from: id, to: id })),
    truncated: z.boolean().meta({ description: 'True when more lies within the depth than the limit allows.' }),
  })
  .meta({ id: 'Neighborhood' })
export type Neighborhood = z.infer<typeof neighborhoodSchema>

/** One page of a list, ordered by (date, id); `next` is the cursor of the page after, null on the last. */
export interface Paged<T> {
  items: T[]
  next: string | null
}

export const pagedSchema = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'The cursor of the page after; null on the last.' }),
  })
