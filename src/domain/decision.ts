import { z } from 'zod'

/** A person's decision that two actors are one, or are not: stored beside contributions and links, and taken back by id. */
export const decisionSchema = z.object({
  id: z.string(),
  verdict: z.enum(['same', 'not-same']),
  /** Actor ids. With `same`, `b` is shown as `a` from then on. */
  a: z.string(),
  b: z.string(),
  by: z.string().min(1),
  why: z.string().nullable(),
  /** An instant in UTC, ISO 8601. */
  at: z.iso.datetime(),
})
export type Decision = z.infer<typeof decisionSchema>
