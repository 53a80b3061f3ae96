import { z } from 'zod'
import type { Attribution } from '../domain/extraction.ts'
import { overlaps, type Span } from '../domain/span.ts'
import table from './data/no-reports.json' with { type: 'json' }

/** Set phrases with a reporting word that report nothing. */
export const NO_REPORTS = z
  .array(
    z.object({
      rule: z.string(),
      phrase: z.string().transform((pattern) => new RegExp(pattern, 'gi')),
      reason: z.string(),
      example: z.string(),
    }),
  )
  .parse(table)

/** Where the set phrases stand in a sentence that tell neither a report nor a stance. */
export const noReportsIn = (text: string, sentence: Span): Span[] => {
  const words = text.slice(...sentence)
  return NO_REPORTS.filter(({ phrase }) => words.search(phrase) >= 0).flatMap(({ phrase }) =>
    [...words.matchAll(phrase)].map(({ 0: match, index }): Span => {
      const at = sentence[0] + index
      return [at, at + match.length]
    }),
  )
}

/** Whether the reporting words of an attribution stand in a set phrase of its sentence that reports nothing. */
export const reportsNothing = (text: string, sentence: Span, { cue }: Attribution): boolean =>
  noReportsIn(text, sentence).some((phrase) => cue.some((words) => overlaps(phrase, words)))

// "expected to be" is left out: who "expected to be elected" expects himself.
const PASSIVE = /(?:^|\s)(?:said|believed|thought|considered|reported|understood|known|rumou?red|deemed)$/u
const INFINITIVE = /^\s+to (?:be|have)\b/u

/** What "is said to be" something does not say it: its source stays unnamed. */
export const withoutSubjectOfPassive = (text: string, attribution: Attribution): Attribution => {
  const passive = attribution.cue.some(
    ([start, end]) => PASSIVE.test(text.slice(start, end)) && INFINITIVE.test(text.slice(end)),
  )
  return passive ? { ...attribution, source: [] } : attribution
}
