import type { ExtractedDemand, ExtractedStance, ExtractedStatement } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import { phraseEnd, trimSpan } from '../reader/extent.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { wordClass } from '../word-classes.ts'
import { isPlainVerb, opensObject } from './plain-verbs.ts'
import { shapeRule } from './rules.ts'
import { siteOfPhrase } from './site.ts'
import { demandBy, stanceHeldBy } from './stance.ts'

const RULE = shapeRule('imperative')
const NO_ORDER = wordClass('no-order')
const OWN_PAST = wordClass('own-past')

/** What may stand before the verb of an order. */
const LEAD = /^(?:["“”'‘’„«»]|please|now|so|and|but|then|just|first|–|—|-)$/
const VOCATIVE_TOKENS = 5
const PERSON = /^(?:it|them|him|her|us|me)$/
/** What cannot stand behind the verb of an order: there is its subject, or another verb. */
const NO_OBJECT = /^(?:i|we|he|she|they|you|is|are|was|were|has|have|will|would)$/
/** Orders of one word. */
const ALONE = /^(?:stop|leave|resign|go|withdraw|apologi[sz]e)$/

const isDenial = ({ lower: word }: { lower: string }): boolean => /^(?:do|not|n['’]t|never)$/.test(word)

/** "[Do not] close the road", "[Never] sign": whether a denied order starts at a token. */
const isDeniedOrder = (sentence: Sentence, at: number): boolean => {
  const { tokens, groups } = sentence
  const verb = tokens.findIndex((token, i) => i >= at && !isDenial(token))
  if (verb <= at || NO_ORDER.has(lower(sentence, verb))) return false
  return groups.some(({ start, negated }) => start === at && negated) || isPlainVerb(sentence, verb)
}

/** Whether the verb of an order stands at a token: in its plain form, though the tagger may take it for a name. */
const isOrder = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]
  const next = lower(sentence, at + 1)
  if (token === undefined || NO_ORDER.has(token.lower) || NO_OBJECT.test(next)) return isDeniedOrder(sentence, at)
  if (isDeniedOrder(sentence, at)) return true
  if (token.lower === 'let' && /^(?:us|['’]s|me)$/.test(next)) return false
  if (OWN_PAST.has(token.lower)) return opensObject(sentence, at + 1)
  if (/^\p{P}*$/u.test(next)) return ALONE.test(token.lower)
  const group = sentence.groups.find(({ start }) => start === at)
  if (isPlainVerb(sentence, at) && (group === undefined || group.end === at + 1)) return true
  const isMistaken = /^(?:NOUN|PROPN)$/.test(token.pos) && PERSON.test(next)
  return isMistaken && !/^(?:AUX|VERB)$/.test(sentence.tokens[at + 2]?.pos ?? '')
}

/** Where the verb of an order stands, from a token on, behind whom one speaks to ("Minister, [pick] up the phone"); -1 for none. */
const orderAt = (sentence: Sentence, from: number): number => {
  let at = from
  while (LEAD.test(lower(sentence, at))) at++
  if (isOrder(sentence, at)) return at
  const comma = sentence.tokens.findIndex(({ text }, i) => i > at && i <= at + VOCATIVE_TOKENS && text === ',')
  const called = sentence.tokens.slice(at, Math.max(at, comma))
  const isCalled = called.length > 0 && called.every(({ pos }) => /^(?:NOUN|PROPN|ADJ|DET)$/.test(pos))
  return isCalled && isOrder(sentence, comma + 1) ? comma + 1 : -1
}

/** Whether a quotation opens with its content's first words, and is no fragment in a sentence of the reporter's. */
const opensQuoted = ({ text }: Parsed, sentence: Sentence, [start]: Span): boolean => {
  if (!sentence.quotations.some(({ inner }) => contains(inner, [start, start + 1]))) return false
  const before = text.slice(sentence.span[0], Math.max(sentence.span[0], start))
  return /^["“”'‘’„«»\s]*$/u.test(before) || /[:,]\s*["“‘„«']$/u.test(before)
}

const orderIn = (
  parsed: Parsed,
  sentence: Sentence,
  words: Span,
  statement: number,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand } | null => {
  const from = sentence.tokens.findIndex(({ start }) => start >= Math.max(words[0], sentence.span[0]))
  const verb = from < 0 ? -1 : orderAt(sentence, from)
  const token = sentence.tokens[verb]
  if (token === undefined || token.start >= words[1]) return null
  const close = sentence.tokens.findIndex(({ start }) => start >= words[1])
  const end = Math.min(phraseEnd(sentence, verb), close < 0 ? sentence.tokens.length : close)
  const what = end > verb ? trimSpan(parsed.text, tokenSpan(sentence, verb, end)) : null
  if (what === null || /^\s*\?/.test(parsed.text.slice(what[1], words[1] + 2))) return null
  const site = siteOfPhrase(parsed, sentence, token.start, token.end - token.start, statements)
  const stance = site === null ? null : stanceHeldBy({ speakerOf: statement }, RULE, site, what)
  return stance && { stance, demand: demandBy(stance, { what, of: [] }) }
}

/** What a quotation orders: "[Open the gates]," the envoy said. Only the first words of a quoted sentence can be an order. */
export const imperatives = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand }[] =>
  statements.flatMap(({ content, mode }, i) => {
    const words = content.find((span) => overlaps(span, sentence.span) && opensQuoted(parsed, sentence, span))
    return mode !== 'speech' || words === undefined ? [] : (orderIn(parsed, sentence, words, i, statements) ?? [])
  })
