import { z } from 'zod'
import type { Span } from '../domain/span.ts'
import { modeSchema, positionKindSchema, quoteTypeSchema } from '../domain/vocabulary.ts'
import { alignWords } from './align-words.ts'
import { actorsByName } from './same-actor.ts'
import { type ScoredText, scoredText, wordsWithin } from './scored-text.ts'
import type { Side } from './side.ts'

const spanSchema = z.tuple([z.number().int(), z.number().int()])
/** One span, several, or none. */
const spansSchema = z
  .union([spanSchema.transform((span) => [span]), z.array(spanSchema)])
  .nullish()
  .transform((spans): Span[] => spans ?? [])
const name = z.string()

/** What is scored of an extraction (schemas/extraction.schema.json); other programs may leave the rest out. */
export const predictionSchema = z.object({
  id: z.string().optional(),
  source: z.string().nullish(),
  text: z.string(),
  actors: z.array(z.object({ name, type: name.nullish(), aliases: z.array(name).nullish() })).default([]),
  statements: z.array(
    z.object({
      speaker: name.nullish(),
      cue: z.string().nullish(),
      quoteType: quoteTypeSchema.nullish(),
      mode: modeSchema.nullish(),
      spans: z.object({ source: spansSchema, content: spansSchema }),
    }),
  ),
  positions: z.array(
    z.object({
      holder: name,
      onBehalfOf: name.nullish(),
      kind: positionKindSchema,
      negated: z.boolean().nullish(),
      alt: z.array(positionKindSchema).nullish(),
      evidence: spansSchema,
    }),
  ),
  demands: z.array(z.object({ by: name, what: spansSchema })),
})
export type Prediction = z.infer<typeof predictionSchema>

/** What lies in the first line alone is left out: headlines are not annotated. */
const belowTitle = <T extends { words: ReadonlySet<number> }>(items: readonly T[], gold: ScoredText): T[] => {
  const title = wordsWithin(gold, [[0, gold.text.indexOf('\n')]])
  return items.filter(({ words }) => words.size === 0 || ![...words].every((word) => title.has(word)))
}

/** An extraction in words of the gold text, with which its own text is aligned: a cleaned text costs nothing. */
export const predictedSide = (prediction: Prediction, gold: ScoredText): Side => {
  const own = scoredText(prediction.text)
  const partners = alignWords(own.lower, gold.lower)
  const words = (spans: readonly Span[]): Set<number> =>
    new Set([...wordsWithin(own, spans)].flatMap((word) => partners.get(word) ?? []))
  const { statements, positions, demands } = prediction
  return {
    actors: actorsByName(prediction.actors),
    statements: belowTitle(
      statements.map(({ speaker, cue, quoteType, mode, spans }) => ({
        words: words(spans.content),
        source: words(spans.source),
        speaker: speaker ?? null,
        cue: cue ?? '',
        quoteType: quoteType ?? 'indirect',
        intent: mode === 'intent',
        optional: false,
      })),
      gold,
    ),
    positions: belowTitle(
      positions.map(({ holder, onBehalfOf, kind, negated, alt, evidence }) => ({
        words: words(evidence),
        holder,
        onBehalfOf: onBehalfOf ?? null,
        kind,
        negated: negated === true,
        alt: alt ?? [],
        optional: false,
      })),
      gold,
    ),
    demands: belowTitle(
      demands.map(({ by, what }) => ({ words: words(what), by, optional: false })),
      gold,
    ),
  }
}
