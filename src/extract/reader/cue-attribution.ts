import type { Attribution } from '../../domain/extraction.ts'
import type { Span } from '../../domain/span.ts'
import type { CueFrame, Frame } from '../cues.ts'

/** How sure a frame is: a clause or a quotation behind a reporting verb is nearly always its message, an object less often. */
const CONFIDENCE: Record<Frame, number> = {
  clause: 0.9,
  quote: 0.9,
  'addressee-clause': 0.9,
  'addressee-infinitive': 0.85,
  infinitive: 0.8,
  preposition: 0.75,
  target: 0.8,
  object: 0.65,
}

/** An attribution as a frame of a reporting verb finds it. */
export const cueAttribution = (
  { frame, mode }: CueFrame,
  rule: string,
  cue: Span,
  source: Span[],
  content: readonly Span[],
): Attribution => ({
  source,
  cue: [cue],
  content: content.toSorted((a, b) => a[0] - b[0]),
  mode,
  rule,
  confidence: CONFIDENCE[frame],
})
