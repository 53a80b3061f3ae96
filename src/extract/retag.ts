import { cueFrames } from './cues.ts'
import { NATIONALITY } from './nationality.ts'
import type { Token } from './tokens.ts'

const THIRD_PERSON = /^(?!.*ss$)\p{Ll}{3,}s$/u
const OPENS_MESSAGE = new Set([
  'that',
  'to',
  'for',
  'on',
  'the',
  'a',
  'an',
  'it',
  'he',
  'she',
  'they',
  'its',
  'his',
  'her',
  'their',
  'no',
  'any',
  'all',
  ':',
])

const stem = (lower: string): string =>
  lower
    .replace(/ies$/, 'y')
    .replace(/(?<=(sh|ch|x|z|s))es$/, '')
    .replace(/(?<!s)s$/, '')

// "Diplomats fear that the truce ...": the plain form behind a plural, before a clause.
const isPlainForm = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, that, next] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]]
  return (
    (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
    /\p{Ll}s$/u.test(before.text) &&
    that?.lower === 'that' &&
    !/^(AUX|VERB)$/.test(next?.pos ?? '') &&
    cueFrames(token?.lower ?? '').length > 0
  )
}

const presentOf = (past: string): string =>
  [past.replace(/d$/, ''), past.replace(/ed$/, ''), past.replace(/ied$/, 'y')].find(
    (form) => cueFrames(form).length > 0,
  ) ?? past

// "The premier accused the neighbour", "the union alleged that": a past form read as a noun or an adjective.
const isPastForm = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (before === undefined || token === undefined || after === undefined) return false
  if (!/^(NOUN|ADJ|PROPN)$/.test(token.pos) || !/\p{Ll}ed$/u.test(token.text) || !/^(NOUN|PROPN|ADJ)$/.test(before.pos))
    return false
  return (OPENS_MESSAGE.has(after.lower) || after.pos === 'PROPN') && presentOf(token.lower) !== token.lower
}

const STATE_OF_MIND =
  /^(prepared|determined|committed|convinced|concerned|disposed|inclined|interested|resolved|alarmed|worried|dedicated|forced|compelled|obliged|opposed)$/

// "The port is prepared to talk": a state of mind behind "be", and no passive.
const isStateOfMind = (tokens: readonly Token[], i: number): boolean =>
  STATE_OF_MIND.test(tokens[i]?.lower ?? '') &&
  [tokens[i - 1], tokens[i - 2]].some((before) => before?.pos === 'AUX' || before?.lemma === 'be') &&
  /^(to|that|about|in|for)$/.test(tokens[i + 1]?.lower ?? '')

// "The party plans to ban it": the sentence's first verb, read as a noun behind another.
const isPlan = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, after, next] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]]
  if (!/^(plans|vows|pledges|aims|hopes|offers|promises)$/.test(token?.text ?? '') || token?.pos !== 'NOUN')
    return false
  if (after?.lower !== 'to' || next?.pos !== 'VERB' || !/^(NOUN|PROPN|PUNCT)$/.test(before?.pos ?? '')) return false
  const opens = tokens.findLastIndex(({ text }, at) => at < i && /^[.!?:;“”"]$/.test(text))
  return (
    before?.text !== ':' &&
    opens < i - 1 &&
    !tokens.slice(opens + 1, i).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  )
}

const SUBORDINATOR = /^(?:unless|if|until|because|while|when|where|after|before|since|although|whether|once)$/
const CLAUSE_MARK = /^(?:that|and|but|or|which|who|than|[.,;:!?"“”—–-])$/
const DETERMINER = /^(?:the|a|an|its|his|her|their|our)$/

// "Unless the republic drops the toll": a noun in -s between a noun and an article, in a clause that has no other verb.
const isClauseVerb = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (token?.pos !== 'NOUN' || !THIRD_PERSON.test(token.text) || !DETERMINER.test(after?.lower ?? '')) return false
  if (!/^(NOUN|PROPN)$/.test(before?.pos ?? '') || /s$/.test(before?.lower ?? '')) return false
  const marks = (lower: string): boolean => SUBORDINATOR.test(lower) || CLAUSE_MARK.test(lower)
  const opens = tokens.findLastIndex(({ lower }, at) => at < i && marks(lower))
  if (opens === i - 1 || !SUBORDINATOR.test(tokens[opens]?.lower ?? '')) return false
  const closes = tokens.findIndex(({ lower }, at) => at > i && marks(lower))
  return (
    !tokens.slice(opens + 1, i).some(({ pos }) => /^(VERB|AUX|ADP|PART)$/.test(pos)) &&
    !tokens.slice(i + 1, closes < 0 ? undefined : closes).some(({ pos }) => /^(VERB|AUX)$/.test(pos))
  )
}

// "They would free the crew": the verb of a modal, read as an adjective.
const isVerbOfModal = (tokens: readonly Token[], i: number): boolean =>
  /^(free|open|close|back|welcome|release|lower)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.pos === 'AUX' &&
  /^(will|would|shall|should|can|could|may|might|must)$/.test(tokens[i - 1]?.lower ?? '')

// "Rejected Morzhan demands for a vote": behind a verb that takes no clause, a noun behind an adjective of nationality.
const isObjectNoun = (tokens: readonly Token[], i: number): boolean => {
  const [verb, before, token] = [tokens[i - 2], tokens[i - 1], tokens[i]]
  return (
    /^(demands|calls|requests|claims|offers|pleas|appeals|proposals)$/.test(token?.lower ?? '') &&
    NATIONALITY.test(before?.text ?? '') &&
    verb?.pos === 'VERB' &&
    !cueFrames(verb.lemma).some(({ frame }) => frame === 'clause')
  )
}

// "The World Concord renewed its call": a capital inside a sentence is a name's, where the next word is the verb.
const isName = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (token?.pos !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  return before?.pos === 'PROPN' && /^(?:VERB|AUX)$/.test(after?.pos ?? '') && /^\p{Ll}/u.test(after?.text ?? '')
}

// "It is time for the islands to choose"
const isTime = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'time' &&
  tokens[i]?.pos === 'VERB' &&
  /^(?:is|was|'s|’s|high|about)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:for|to|that)$/.test(tokens[i + 1]?.lower ?? '')

/**
 * Mends faults of the tagger that hide a report or a stance: a reporting verb read as a noun behind a name or a plural
 * ("Premier Oland fears that ...", "the ministry demands the release ..."), a state of mind read as a passive.
 */
export const retagReportingVerbs = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, i) => {
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    if (token.pos === 'VERB' && isStateOfMind(tokens, i)) return { ...token, pos: 'ADJ' }
    if (isName(tokens, i)) return { ...token, pos: 'PROPN' }
    if (token.lower === 'rule' && after?.lower === 'out' && token.pos === 'NOUN') return { ...token, pos: 'VERB' }
    if (isObjectNoun(tokens, i) || isTime(tokens, i)) return { ...token, pos: 'NOUN' }
    if (isPlan(tokens, i)) return { ...token, pos: 'VERB', lemma: stem(token.lower) }
    if (isClauseVerb(tokens, i)) return { ...token, pos: 'VERB', lemma: stem(token.lower) }
    if (isVerbOfModal(tokens, i)) return { ...token, pos: 'VERB', lemma: token.lower }
    if (isPastForm(tokens, i)) return { ...token, pos: 'VERB', lemma: presentOf(token.lower) }
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return token
    if (before === undefined || after === undefined) return token
    if (isPlainForm(tokens, i)) return { ...token, pos: 'VERB' }
    if (!THIRD_PERSON.test(token.text)) return token
    if (before.pos !== 'PROPN' && before.pos !== 'PRON' && !(before.pos === 'NOUN' && after.lower === 'that'))
      return token
    if (/^(its|his|her|their|our|my|your)$/.test(before.lower) || !OPENS_MESSAGE.has(after.lower)) return token
    // "the member states that were ..." is a relative clause.
    if (after.lower === 'that' && /^(AUX|VERB)$/.test(tokens[i + 2]?.pos ?? '')) return token
    if (cueFrames(stem(token.lower)).length === 0) return token
    if (/^(for|on)$/.test(after.lower) && before.pos !== 'PROPN') return token
    return { ...token, pos: 'VERB', lemma: stem(token.lower) }
  })
