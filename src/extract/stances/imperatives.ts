import type { ExtractedDemand, ExtractedStance, ExtractedStatement } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import { phraseEnd, trimSpan } from '../reader/extent.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { isPlainVerb } from './plain-verbs.ts'
import { siteOfPhrase } from './site.ts'
import { stanceHeldBy } from './stance.ts'

const RULE = { rule: 'imperative', kind: 'demands' } as const

/** What may stand before the verb: "please", "now", "and"; or, up to a comma, whom one speaks to. */
const LEAD = /^(?:["“”'‘’„«»]|please|now|so|and|but|then|just|first|–|—|-)$/
const VOCATIVE_TOKENS = 5
/** Plain forms that ask nobody for a deed: "Look,", "Imagine that", "Thank God", "Make no mistake", "Tell me". */
const ASKS_NOTHING =
  /^(?:look|listen|imagine|remember|forget|suppose|consider|say|see|think|believe|trust|thank|mind|note|guess|know|tell|judge|blame|bless|damn|help|welcome|hope|wish|call|ask|take|compare|speak|like|need|want|wait|be|have|watch|make|enough|mark)$/
const OBJECT = /^(?:it|them|him|her|us|me|this|that|these|those)$/

/** Where the verb of an order stands, from a token on; -1 where the words give none. */
const orderAt = (sentence: Sentence, from: number): number => {
  const { tokens, groups } = sentence
  let at = from
  while (LEAD.test(lower(sentence, at))) at++
  const comma = tokens.findIndex(({ text }, i) => i > at && i <= at + VOCATIVE_TOKENS && text === ',')
  const called =
    comma > 0 &&
    tokens.slice(at, comma).every(({ pos }) => /^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(pos)) &&
    !OBJECT.test(lower(sentence, at + 1))
  for (const start of called ? [at, comma + 1] : [at]) {
    const token = tokens[start]
    const next = lower(sentence, start + 1)
    if (token === undefined) continue
    // "Do not close the road"
    if (groups.some((group) => group.start === start && group.negated && /^do$/.test(token.lower))) {
      return ASKS_NOTHING.test(
        lower(
          sentence,
          sentence.tokens.findIndex(({ lower: word }, i) => i > start && !/^(?:not|n['’]t)$/.test(word)),
        ),
      )
        ? -1
        : start
    }
    if (ASKS_NOTHING.test(token.lower)) continue
    if (token.lower === 'let' && /^(?:us|['’]s|me)$/.test(next)) continue
    const group = groups.find((each) => each.start === start)
    const isPlain = isPlainVerb(sentence, start) && (group === undefined || group.end === start + 1)
    const isMistaken =
      token.pos !== 'VERB' &&
      OBJECT.test(next) &&
      /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
      !/^(?:AUX|VERB)$/.test(tokens[start + 2]?.pos ?? '') &&
      /^(?:NOUN|PROPN)$/.test(token.pos)
    if (!isPlain && !isMistaken) continue
    // "Seek," she said to her dog.
    if (/^[\p{P}]*$/u.test(next) && !/^(?:stop|leave|resign|go|withdraw|apologi[sz]e)$/.test(token.lower)) continue
    if (/^(?:i|we|he|she|they|you|is|are|was|were|has|have|will|would)$/.test(next)) continue
    return start
  }
  return -1
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
  if (
    what === null ||
    parsed.text
      .slice(what[1], words[1] + 2)
      .trimStart()
      .startsWith('?')
  )
    return null
  const site = siteOfPhrase(parsed, sentence, token.start, token.end - token.start, statements)
  const by = { speakerOf: statement }
  const stance = site === null ? null : stanceHeldBy(by, RULE, site, what)
  if (stance === null) return null
  const { evidence, inTitle, rule, confidence } = stance
  return { stance, demand: { by, of: [], what, evidence, inTitle, rule, confidence } }
}

/** What a quotation orders: "[Open the gates]," the envoy said. Only the first words of a quoted sentence can be an order. */
export const imperatives = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand }[] =>
  statements.flatMap(({ content, mode }, i) => {
    if (mode !== 'speech') return []
    const quoted = content.find(
      (span) =>
        overlaps(span, sentence.span) &&
        sentence.quotations.some(({ inner }) => contains(inner, [span[0], span[0] + 1])),
    )
    // A fragment inside a sentence of the reporter's ("vowed to "stop the ships"") orders nothing.
    const opens =
      quoted !== undefined &&
      (quoted[0] < sentence.span[0] ||
        /^["“”'‘’„«»\s]*$/u.test(parsed.text.slice(sentence.span[0], quoted[0])) ||
        /[:,]\s*["“‘„«']$/u.test(parsed.text.slice(sentence.span[0], quoted[0])))
    if (quoted === undefined || !opens) return []
    return orderIn(parsed, sentence, quoted, i, statements) ?? []
  })
