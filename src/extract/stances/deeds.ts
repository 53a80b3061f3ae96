import { z } from 'zod'
import table from '../data/stance-deeds.json' with { type: 'json' }

/** What actors announce, offer or do to each other: a verb in its plain form with the words behind it, in lower case. */
export const DEEDS = z
  .array(
    z.object({
      deed: z.enum(['help', 'ease', 'harm', 'talk']),
      words: z.string(),
      reason: z.string(),
      example: z.string(),
    }),
  )
  .parse(table)

const patternOf = (deed: string): string =>
  `(?:${DEEDS.filter((row) => row.deed === deed)
    .map(({ words }) => words)
    .join('|')})`

/** A pattern in which `{help}`, `{ease}`, `{harm}` and `{talk}` stand for all deeds of that class. */
export const withDeeds = (pattern: string): string =>
  pattern.replace(/\{(help|ease|harm|talk)\}/g, (_, deed: string) => patternOf(deed))
