import { z } from 'zod'
import { type Mode, modeSchema } from '../domain/vocabulary.ts'
import table from './data/cues.json' with { type: 'json' }

/** How a reporting verb joins its message; see data/cues.json. */
const frameSchema = z.enum([
  'clause',
  'quote',
  'addressee-clause',
  'addressee-infinitive',
  'infinitive',
  'object',
  'preposition',
  'target',
])
export type Frame = z.infer<typeof frameSchema>

const cueRuleSchema = z.object({
  rule: z.string(),
  mode: modeSchema,
  frames: z.array(frameSchema),
  verbs: z.string().optional(),
  prepositions: z.record(z.string(), z.array(z.string())).optional(),
  reason: z.string(),
  example: z.string(),
})
export const CUE_RULES = z.array(cueRuleSchema).parse(table)

/** One way in which a verb reports: its rule, frame and mode, and the prepositions that join its message. */
export interface CueFrame {
  rule: string
  mode: Mode
  frame: Frame
  prepositions: readonly string[]
}

const byLemma = new Map<string, CueFrame[]>()
for (const { rule, mode, frames, verbs, prepositions } of CUE_RULES) {
  const lemmas: [string, string[]][] = [
    ...(verbs ?? '')
      .split(' ')
      .filter(Boolean)
      .map((verb): [string, string[]] => [verb, []]),
    ...Object.entries(prepositions ?? {}),
  ]
  for (const [lemma, joined] of lemmas) {
    const list = byLemma.get(lemma) ?? []
    for (const frame of frames) list.push({ rule, mode, frame, prepositions: joined })
    byLemma.set(lemma, list)
  }
}

// The frame that asks for most comes first: "thanked her for coming" has a target, and only then an object.
const ORDER: readonly Frame[] = [
  'quote',
  'addressee-clause',
  'clause',
  'addressee-infinitive',
  'target',
  'infinitive',
  'preposition',
  'object',
]
for (const frames of byLemma.values()) frames.sort((a, b) => ORDER.indexOf(a.frame) - ORDER.indexOf(b.frame))

/** The ways in which a verb reports, by its lemma; empty for any other verb. */
export const cueFrames = (lemma: string): readonly CueFrame[] => byLemma.get(lemma) ?? []
