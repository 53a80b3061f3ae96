import { z } from 'zod'
import { actorTypeSchema, daySchema, modeSchema, positionKindSchema, quoteTypeSchema } from '../domain/vocabulary.ts'

// What may be asked. Every field may be left out; several values of one field mean any of them, several fields all.

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 500
/** Statements of will alone ("plans to") are left out of who-said-what unless asked for. */
export const DEFAULT_MODES = ['speech', 'belief'] as const

/** Values of one field at most: each may cost a search for a name. */
const MAX_VALUES = 50

const nameOrId = z.array(z.string().min(1)).max(MAX_VALUES).optional()
const actors = (description: string) => nameOrId.meta({ description: `${description} An actor's id or name.` })
const topics = nameOrId.meta({ description: "A topic's id or name." })
const articleIds = z.array(z.string().min(1)).max(MAX_VALUES).optional().meta({ description: "An article's id." })
const text = z
  .string()
  .min(1)
  .optional()
  .meta({ description: 'Words that must all occur; case and accents do not count.' })
const days = {
  from: daySchema.optional().meta({ description: 'First day, YYYY-MM-DD. What has no date is then left out.' }),
  to: daySchema.optional().meta({ description: 'Last day, YYYY-MM-DD. What has no date is then left out.' }),
}

const copies = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: '`false` leaves out what stands in a later printing of the same text.' })

export const pageQuerySchema = z.strictObject({
  limit: z.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).meta({ description: 'Items on one page.' }),
  cursor: z.string().min(1).optional().meta({ description: '`next` of the page before.' }),
})
export type PageQuery = z.input<typeof pageQuerySchema>

export const statementQuerySchema = z.strictObject({
  speaker: actors('Who spoke.'),
  onBehalfOf: actors('For whom was spoken: the actor itself or one who speaks for it.'),
  addressee: actors('To whom.'),
  medium: actors('Through which medium.'),
  topic: topics,
  article: articleIds,
  copies,
  text,
  quoteType: z.array(quoteTypeSchema).optional().meta({ description: 'How the words are quoted.' }),
  mode: z
    .array(modeSchema)
    .optional()
    .meta({ description: 'Said, thought or willed; `speech` and `belief` unless given.', default: DEFAULT_MODES }),
  ...days,
})
export type StatementQuery = z.input<typeof statementQuerySchema>

export const polarityNameSchema = z.enum(['negative', 'neutral', 'positive'])

export const positionQuerySchema = z.strictObject({
  holder: actors('Whose position.'),
  onBehalfOf: actors('On whose behalf: the actor itself or one who speaks for it.'),
  kind: z.array(positionKindSchema).optional().meta({ description: 'What kind of position.' }),
  issue: nameOrId.meta({ description: "A demand's id, or a topic's id or name." }),
  toward: actors('Toward whom.'),
  polarity: z.array(polarityNameSchema).optional().meta({ description: 'Against, neither, or for.' }),
  article: articleIds,
  copies,
  text,
  ...days,
})
export type PositionQuery = z.input<typeof positionQuerySchema>

export const demandQuerySchema = z.strictObject({
  by: actors('Who asks.'),
  onBehalfOf: actors('On whose behalf: the actor itself or one who speaks for it.'),
  of: actors('Of whom it is asked.'),
  topic: topics,
  article: articleIds,
  copies,
  text,
  ...days,
})
export type DemandQuery = z.input<typeof demandQuerySchema>

export const actorQuerySchema = z.strictObject({
  type: z.array(actorTypeSchema).optional().meta({ description: 'What kind of actor.' }),
  name: z.string().min(1).optional().meta({ description: 'Words that must all be words of its names.' }),
})
export type ActorQuery = z.input<typeof actorQuerySchema>

export const articleQuerySchema = z.strictObject({ text, ...days })
export type ArticleQuery = z.input<typeof articleQuerySchema>

export const topicQuerySchema = z.strictObject({
  name: z.string().min(1).optional().meta({ description: "Words that must all be words of the topic's name." }),
})
export type TopicQuery = z.input<typeof topicQuerySchema>

export const neighborhoodQuerySchema = z.strictObject({
  id: z.string().min(1).meta({ description: 'The node in the middle: any id, or the name of an actor.' }),
  depth: z.number().int().min(1).max(3).default(1).meta({ description: 'How many edges away from the middle.' }),
  limit: z.number().int().min(1).max(2000).default(200).meta({ description: 'Nodes at most, nearest first.' }),
})
export type NeighborhoodQuery = z.input<typeof neighborhoodQuerySchema>
