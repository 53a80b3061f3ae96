import { z } from 'zod'
import type { Span } from '../../domain/span.ts'
import { type Firmness, firmnessSchema } from '../../domain/vocabulary.ts'
import table from '../data/firmness.json' with { type: 'json' }
import { tokenSpan } from '../sentence.ts'
import type { Site } from './site.ts'

/** Words that show how firm a stance is, in the order in which they are tried. */
export const FIRMNESS_RULES = z
  .array(
    z.object({
      firmness: firmnessSchema,
      words: z.string().transform((pattern) => new RegExp(`\\b(${pattern})\\b`, 'i')),
      reason: z.string(),
      example: z.string(),
    }),
  )
  .parse(table)

/** How many characters before a verb still tell of it. */
const REACH = 40

/** How firm the words around a verb are: those shortly before it, and those of its issue. */
export const firmnessOf = ({ parsed: { text }, sentence, group }: Site, issue: Span | null): Firmness | null => {
  const [from, to] = tokenSpan(sentence, group.start, group.end)
  const end = issue !== null && issue[0] >= to ? issue[1] : to
  const around = text.slice(Math.max(sentence.span[0], from - REACH), Math.max(to, end))
  return FIRMNESS_RULES.find(({ words }) => words.test(around))?.firmness ?? null
}
