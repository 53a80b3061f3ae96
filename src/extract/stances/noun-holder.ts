import type { Span } from '../../domain/span.ts'
import type { PositionKind } from '../../domain/vocabulary.ts'
import { phraseAt } from '../adjuncts.ts'
import { NATIONALITY } from '../nationality.ts'
import type { NounPhrase } from '../noun-phrases.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { ASKS } from './asks.ts'
import { agentOf } from './holder.ts'

/** Verbs whose doer holds what their noun names: "voiced criticism", "an ultimatum issued by". */
const BRINGS = new Set(
  'voice express issue make announce convey put lodge raise level deliver reiterate repeat renew give grant send submit direct heap serve table'.split(
    ' ',
  ),
)
const POSSESSIVE_MARK = /^['’]s?$/
/** "No Morzhan demand", "in Japan demand fell". */
const NO_OWNER = /^(?:no|any|little|less|more|in|from|to|by|for|with|across)$/
const POSSESSIVE_PRONOUN = /^(its|their|his|her|our|my)$/
/** How many words may stand between a possessive and its noun. */
const POSSESSIVE_REACH = 5

const spanOf = (sentence: Sentence, phrase: NounPhrase | null | undefined): Span | null =>
  phrase === undefined || phrase === null ? null : tokenSpan(sentence, phrase.start, phrase.end)

/**
 * "[The guild]'s firm rejection", "[its] demand", before the sentence's verb: what verbs do to a stance may undo it ("dropped
 * its demand"). What one side asks is asked also where another's verb is done to it: "backed [the guild]'s call for a vote".
 */
export const possessor = (sentence: Sentence, noun: number, kind: PositionKind): Span | null => {
  const { tokens, groups } = sentence
  const behindVerb = groups.some(({ start, finite }) => finite && start < noun)
  if (behindVerb && !ASKS.has(kind)) return null
  for (let at = noun - 1; at >= Math.max(0, noun - POSSESSIVE_REACH); at--) {
    const token = tokens[at]
    if (token === undefined) return null
    if (POSSESSIVE_PRONOUN.test(token.lower)) return behindVerb ? null : [token.start, token.end]
    // "A Morzhan demand that": whose it is, in an adjective that only names can be.
    if (ASKS.has(kind) && at > 0 && NATIONALITY.test(token.text) && !NO_OWNER.test(lower(sentence, at - 1)))
      return [token.start, token.end]
    if (POSSESSIVE_MARK.test(token.text)) {
      const owner = sentence.phrases.find(({ start, end }) => start < at && at <= end)
      return owner === undefined ? null : tokenSpan(sentence, owner.start, at)
    }
    if (!/^(ADJ|ADV|NOUN|PROPN|NUM|VERB)$/.test(token.pos)) return null
  }
  return null
}

/** A sentence's words from a token on, in lower case. */
export const wordsFrom = (text: string, sentence: Sentence, at: number): string =>
  text.slice(sentence.tokens[at]?.start ?? sentence.span[1], sentence.span[1]).toLowerCase()

/** "The league [of the islands]" */
const inner = (sentence: Sentence, end: number) =>
  lower(sentence, end) === 'of' ? phraseAt(sentence, end + 1) : undefined

/** "The rejection by [the league of cities] of": whom "by" right behind the noun names, up to what its stance is on. */
export const agentBehind = (
  text: string,
  sentence: Sentence,
  noun: number,
  goesOn: RegExp,
): { span: Span; end: number } | null => {
  if (lower(sentence, noun + 1) !== 'by') return null
  const phrase = phraseAt(sentence, noun + 2)
  if (phrase === undefined) return null
  let { end } = phrase
  const joins = (): boolean => goesOn.test(wordsFrom(text, sentence, end))
  for (let more = inner(sentence, end); more !== undefined && !joins(); more = inner(sentence, end)) end = more.end
  return { span: tokenSpan(sentence, phrase.start, end), end }
}

/** A verb that brings a noun about as a fact: "voiced", and not "never voiced", "might voice" or "refused to voice". */
const isFact = ({ lemma, negated, modal, infinitive }: VerbGroup): boolean =>
  BRINGS.has(lemma) && !negated && modal === null && !infinitive

/** "Despite calls from [the league] for", "demands from [the guild] that": whom "from" right behind the noun names. */
export const giverBehind = (sentence: Sentence, noun: number): { span: Span; end: number } | null => {
  const phrase = lower(sentence, noun + 1) === 'from' ? phraseAt(sentence, noun + 2) : undefined
  return phrase === undefined ? null : { span: tokenSpan(sentence, phrase.start, phrase.end), end: phrase.end }
}

/** "An ultimatum issued by [the kingdom]", "criticism of the levy was voiced by [the council]", "[the council] voiced criticism". */
export const bringer = (sentence: Sentence, noun: number): Span | null => {
  const behind = sentence.groups.find(({ start, finite }) => start > noun && finite)
  if (behind?.lemma === 'come' && !behind.negated && behind.modal === null && lower(sentence, behind.end) === 'from')
    return spanOf(sentence, phraseAt(sentence, behind.end + 1))
  if (behind !== undefined && isFact(behind)) {
    const agent = agentOf({ sentence, group: behind })
    if (agent !== null) return agent
  }
  const before = sentence.groups.findLast(({ end }) => end <= noun)
  if (before === undefined || before.passive || !isFact(before)) return null
  const between = sentence.tokens.slice(before.end, noun)
  if (!between.every(({ pos, lower }) => /^(DET|ADJ|ADV|NOUN|NUM)$/.test(pos) && !/^(no|any|neither)$/.test(lower)))
    return null
  return spanOf(sentence, subjectOf(sentence, before))
}
