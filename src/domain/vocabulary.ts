import { z } from 'zod'
import kindTable from './data/kinds.json' with { type: 'json' }

/** Changes whenever the closed list of kinds, or what one of them means, changes. Every position carries it. */
export const VOCABULARY_VERSION = '1'

export const POSITION_KINDS = [
  'demands',
  'appeals',
  'non-negotiable',
  'rejects',
  'refuses-talks',
  'open-to-dialogue',
  'offers',
  'commits',
  'concedes',
  'supports',
  'agrees',
  'criticizes',
  'accuses',
  'denies',
  'acknowledges',
  'declines-to-comment',
  'considers',
  'threatens',
  'suspends-talks',
  'hopes',
  'doubts',
] as const
export const positionKindSchema = z.enum(POSITION_KINDS)
export type PositionKind = z.infer<typeof positionKindSchema>

export const actorTypeSchema = z.enum(['Person', 'State', 'Organization', 'Group', 'Role'])
export type ActorType = z.infer<typeof actorTypeSchema>

/** `speech` said or written, `belief` thought or felt, `intent` willed without words (Pareti's assertions, beliefs, eventualities). */
export const modeSchema = z.enum(['speech', 'belief', 'intent'])
export type Mode = z.infer<typeof modeSchema>

export const quoteTypeSchema = z.enum(['direct', 'indirect', 'mixed'])
export type QuoteType = z.infer<typeof quoteTypeSchema>

export const firmnessSchema = z.enum(['categorical', 'firm', 'hedged'])
export type Firmness = z.infer<typeof firmnessSchema>

export const temporalitySchema = z.enum(['past', 'current', 'future'])
export type Temporality = z.infer<typeof temporalitySchema>

export const polaritySchema = z.union([z.literal(-1), z.literal(0), z.literal(1)])
export type Polarity = z.infer<typeof polaritySchema>

const kindInfoSchema = z.array(
  z.object({
    kind: positionKindSchema,
    cameo: z.string(),
    plover: z.array(z.string()),
    polarity: polaritySchema,
    meaning: z.string(),
  }),
)
export type KindInfo = z.infer<typeof kindInfoSchema>[number]

const KINDS: ReadonlyMap<PositionKind, KindInfo> = new Map(
  kindInfoSchema.parse(kindTable).map((row) => [row.kind, row]),
)

/** CAMEO root code, PLOVER types, polarity and meaning of a kind. */
export const kindInfo = (kind: PositionKind): KindInfo => {
  const info = KINDS.get(kind)
  if (info === undefined) throw new TypeError(`no row for the kind ${kind} in kinds.json`)
  return info
}

/** The polarity of a position: its kind's, turned by negation. */
export const polarityOf = (kind: PositionKind, negated: boolean): Polarity => {
  const { polarity } = kindInfo(kind)
  return negated && polarity !== 0 ? (polarity === 1 ? -1 : 1) : polarity
}

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date('a day is written YYYY-MM-DD')
