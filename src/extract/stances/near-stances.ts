import type { ExtractedStatement } from '../../domain/extraction.ts'
import type { Span } from '../../domain/span.ts'
import { type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { misfit } from './fit.ts'
import { agentOf } from './holder.ts'
import { PHRASE_RULES, type PhraseRule, VERB_RULES, type VerbRule } from './rules.ts'
import { type Site, siteOf, siteOfPhrase } from './site.ts'
import { stanceOf } from './stance.ts'

/** A rule whose words stand in a sentence and that tells no stance there. */
export interface NearStance {
  rule: VerbRule | PhraseRule
  /** The verb, or the set phrase. */
  words: Span
  why: string
}

const NOBODY = 'no actor of the article can be its holder, or it is hypothetical'

const whyNot = (rule: VerbRule, site: Site | null): string => {
  if (site === null) return 'no verb before the infinitive lets it happen'
  const unfit = misfit(rule, site)
  if (unfit !== null) return unfit
  if (site.group.passive && rule.holder !== 'speaker' && agentOf(site) === null) return 'nobody is named who does it'
  return stanceOf(rule, site, false) === null
    ? NOBODY
    : 'another rule came first, or no actor of the article can be its holder'
}

const nearVerbs = (sentence: Sentence, group: VerbGroup, site: Site | null): NearStance[] =>
  VERB_RULES.filter((rule) => rule.verbs.has(group.lemma)).map((rule) => ({
    rule,
    words: tokenSpan(sentence, group.main, group.main + 1),
    why: whyNot(rule, site),
  }))

const nearPhrases = (parsed: Parsed, sentence: Sentence, statements: readonly ExtractedStatement[]): NearStance[] =>
  PHRASE_RULES.flatMap((rule) =>
    [...parsed.text.slice(...sentence.span).matchAll(rule.phrase)].map(({ 0: match, index }) => {
      const at = sentence.span[0] + index
      const site = siteOfPhrase(parsed, sentence, at, match.length, statements)
      const why = site === null ? 'its sentence has no verb' : NOBODY
      return { rule, words: [at, at + match.length], why }
    }),
  )

/** The rules whose verb or phrase stands in a sentence, each with why it told nothing; `told` names those that did. */
export const nearStances = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
  told: ReadonlySet<string>,
): NearStance[] =>
  [
    ...sentence.groups.flatMap((group) => nearVerbs(sentence, group, siteOf(parsed, sentence, group, statements))),
    ...nearPhrases(parsed, sentence, statements),
  ].filter(({ rule }) => !told.has(rule.rule))
