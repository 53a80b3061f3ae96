import type { ExtractedStance, ExtractedStatement } from '../../domain/extraction.ts'
import type { Parsed, Sentence } from '../sentence.ts'
import { PHRASE_RULES, type PhraseRule } from './rules.ts'
import { siteOfPhrase } from './site.ts'
import { stanceOf } from './stance.ts'

/** Whatever the words' subject is, the stance is the speaker's: "A retreat is out of the question." */
const asSpeakers = (rule: PhraseRule): PhraseRule => (rule.subject === 'self' ? rule : { ...rule, holder: 'speaker' })

/** The stances that set phrases tell in a sentence, rule by rule. */
export const phraseStances = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): ExtractedStance[] => {
  const words = parsed.text.slice(...sentence.span)
  // matchAll compiles a copy of its pattern at every call, and nearly all find nothing.
  return PHRASE_RULES.filter(({ phrase }) => words.search(phrase) >= 0).flatMap((rule) =>
    [...words.matchAll(rule.phrase)].flatMap((match) => {
      const site = siteOfPhrase(parsed, sentence, sentence.span[0] + match.index, match[0].length, statements)
      if (site === null) return []
      return stanceOf(asSpeakers(rule), site, rule.negated) ?? []
    }),
  )
}
