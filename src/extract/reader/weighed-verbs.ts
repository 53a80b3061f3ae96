import type { WeighedCue } from '../../domain/extraction.ts'
import { cueFrames } from '../cues.ts'
import { type Parsed, tokenSpan } from '../sentence.ts'

/** Every verb that may report, whether a message was found behind it or not. */
export const weighVerbs = ({ sentences }: Parsed): WeighedCue[] =>
  sentences.flatMap((sentence) =>
    sentence.groups.flatMap(({ main, lemma }): WeighedCue[] => {
      const rules = cueFrames(lemma).map(({ rule, frame }) => `${rule}/${frame}`)
      return rules.length === 0 ? [] : [{ cue: tokenSpan(sentence, main, main + 1), rules, chances: null }]
    }),
  )
