import { z } from 'zod'
import { POSITION_KINDS, positionKindSchema } from '../../domain/vocabulary.ts'

/** What a thing must reach to be told, tuned on articles held back from training. */
const limitsSchema = z.object({
  attribution: z.number(),
  content: z.number(),
  source: z.number(),
  /** Content pieces so far apart, with nothing of another role between, are one span. */
  gap: z.number().int(),
  stance: z.number(),
  asked: z.number(),
})
export type Limits = z.infer<typeof limitsSchema>

/** reader.json, which training writes beside the weights: sizes in word pieces, probabilities in [0, 1]. */
export const descriptionSchema = z.object({
  format: z.literal(2),
  window: z.number().int(),
  overlap: z.number().int(),
  left: z.number().int(),
  slice: z.number().int(),
  paragraphEnd: z.string(),
  modes: z.tuple([z.literal('speech'), z.literal('belief'), z.literal('intent')]),
  /** In the order of the network's classes. */
  kinds: z.array(positionKindSchema).length(POSITION_KINDS.length),
  /** Cues that the encoder holds less likely are not read further. */
  candidate: z.number(),
  limits: limitsSchema,
  sha256: z.record(z.string(), z.string()),
})
export type Description = z.infer<typeof descriptionSchema>
