import { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'
import type { Span } from '../domain/span.ts'
import { modeSchema, positionKindSchema, quoteTypeSchema } from '../domain/vocabulary.ts'
import { actorsByName } from './same-actor.ts'
import { findQuote, nearestOccurrence, type Quote, type ScoredText, wordsWithin } from './scored-text.ts'
import type { Side } from './side.ts'

const quoteSchema = z.object({ exact: z.string().min(1), nth: z.number().int().nonnegative().nullish() })
const optional = z.boolean().nullish()
const name = z.string()

/** What is scored of an annotated article; further fields are for people. */
const goldSchema = z.object({
  actors: z.array(z.object({ name, type: name.nullish(), aliases: z.array(name).nullish() })).default([]),
  statements: z.array(
    z.object({
      speaker: name.nullable(),
      speakerText: z.string().nullish(),
      cue: z.string().nullish(),
      content: z.array(quoteSchema).min(1),
      quoteType: quoteTypeSchema,
      mode: modeSchema.nullish(),
      optional,
    }),
  ),
  positions: z.array(
    z.object({
      holder: name,
      onBehalfOf: name.nullish(),
      kind: positionKindSchema,
      alt: z.array(positionKindSchema).nullish(),
      evidence: quoteSchema,
      negated: z.boolean().nullish(),
      optional,
    }),
  ),
  demands: z.array(z.object({ by: name, what: quoteSchema, optional })),
})

const parseGold = (json: string, file: string): z.infer<typeof goldSchema> => {
  try {
    return goldSchema.parse(JSON.parse(json))
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined
    const message = issue?.message ?? 'no JSON'
    const place = { file, ...(issue && { field: issue.path.join('.') }) }
    throw new DemarcheError('DATA_INVALID', `this is no annotated article: ${message}`, place, { cause })
  }
}

/**
 * An annotated article (tests/golden/README.md has the form) in words of its text.
 * Throws DATA_INVALID where it has another form, or quotes what the text does not hold.
 */
export const readGold = (json: string, scored: ScoredText, file: string): Side => {
  const gold = parseGold(json, file)
  const { text } = scored
  const spanOf = (quote: Quote, field: string): Span => {
    const span = findQuote(text, quote)
    if (span !== null) return span
    throw new DemarcheError('DATA_INVALID', `the text does not hold “${quote.exact}”`, { file, field })
  }
  return {
    actors: actorsByName(gold.actors),
    statements: gold.statements.map((statement, i) => {
      const content = statement.content.map((quote) => spanOf(quote, `statements.${i}.content`))
      const source = nearestOccurrence(text, statement.speakerText ?? '', content[0]?.[0] ?? 0)
      const intent = statement.mode === 'intent'
      return {
        words: wordsWithin(scored, content),
        source: wordsWithin(scored, source === null ? [] : [source]),
        speaker: statement.speaker,
        cue: statement.cue ?? '',
        quoteType: statement.quoteType,
        intent,
        optional: statement.optional === true || intent,
      }
    }),
    positions: gold.positions.map((position, i) => ({
      words: wordsWithin(scored, [spanOf(position.evidence, `positions.${i}.evidence`)]),
      holder: position.holder,
      onBehalfOf: position.onBehalfOf ?? null,
      kind: position.kind,
      negated: position.negated === true,
      alt: position.alt ?? [],
      optional: position.optional === true,
    })),
    demands: gold.demands.map((demand, i) => ({
      words: wordsWithin(scored, [spanOf(demand.what, `demands.${i}.what`)]),
      by: demand.by,
      optional: demand.optional === true,
    })),
  }
}
