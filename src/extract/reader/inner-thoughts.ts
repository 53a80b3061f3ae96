import type { Attribution } from '../../domain/extraction.ts'
import { contains } from '../../domain/span.ts'

const isInside = ({ cue, content }: Attribution, outer: Attribution): boolean =>
  outer.content.some((words) => [...cue, ...content].every((span) => contains(words, span)))

/**
 * Thought and will inside another's words left out: “We want peace,” she said. is one statement, hers, and so is “They
 * fear us,” he said. Speech that is reported there stays: “She told me to go,” he said. training/corpus.py does the same.
 */
export const withoutInnerThoughts = (attributions: readonly Attribution[]): Attribution[] =>
  attributions.filter(
    (attribution) =>
      attribution.mode === 'speech' ||
      !attributions.some((outer) => outer !== attribution && isInside(attribution, outer)),
  )
