import { z } from 'zod'
import { actorTypeSchema } from './vocabulary.ts'

/** A person's decision that two actors are one, or are not: stored beside contributions and links, and taken back by id. */
export const decisionSchema = z.object({
  id: z.string(),
  verdict: z.enum(['same', 'not-same']),
  /** Actor ids. With `same`, `b` is shown as `a` from then on. */
  a: z.string(),
  b: z.string(),
  /** Names and types at the time of the decision: `b` is shown as `a` also where no article mentions `a` any more. */
  aName: z.string().min(1).optional(),
  aType: actorTypeSchema.optional(),
  bName: z.string().min(1).optional(),
  bType: actorTypeSchema.optional(),
  by: z.string().min(1),
  why: z.string().nullable(),
  /** An instant in UTC, ISO 8601. */
  at: z.iso.datetime(),
})
export type Decision = z.infer<typeof decisionSchema>
