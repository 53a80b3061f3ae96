import { z } from 'zod'
import type { ExtractedDemand, ExtractedStance, ExtractedStatement, Holder } from '../../domain/extraction.ts'
import { contains, type Span } from '../../domain/span.ts'
import { type PositionKind, positionKindSchema } from '../../domain/vocabulary.ts'
import { phraseAt } from '../adjuncts.ts'
import table from '../data/stance-nouns.json' with { type: 'json' }
import type { NounPhrase } from '../noun-phrases.ts'
import { phraseEnd, trimSpan } from '../reader/extent.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { agentOf } from './holder.ts'
import { type Site, siteOfPhrase } from './site.ts'
import { stanceHeldBy } from './stance.ts'

/** Nouns that name a stance: "the rejection by the islands of the toll". */
export const NOUN_RULES = z
  .array(
    z.object({
      rule: z.string(),
      kind: positionKindSchema,
      nouns: z.string().transform((nouns) => new Set(nouns.split(' '))),
      /** What must stand right behind the noun, who "by" names left out; in lower case, a pattern. */
      behind: z
        .string()
        .default('')
        .transform((words) => new RegExp(words)),
      /** Whether only "by" tells the holder: "the kingdom's release" is oftener suffered than granted. */
      agentOnly: z.boolean().default(false),
      reason: z.string(),
      example: z.string(),
    }),
  )
  .parse(table)

type NounRule = (typeof NOUN_RULES)[number]

interface NounStance {
  stance: ExtractedStance
  demand: ExtractedDemand | null
}

const byNoun = new Map<string, NounRule>()
for (const rule of NOUN_RULES) for (const noun of rule.nouns) byNoun.set(noun, rule)

/** Verbs whose doer holds what their noun names: "voiced criticism", "an ultimatum issued by". */
const BRINGS = new Set(
  'voice express issue make announce convey put lodge raise level deliver reiterate repeat renew give grant send submit direct heap serve table'.split(
    ' ',
  ),
)
const ASKS: ReadonlySet<PositionKind> = new Set(['demands', 'appeals'])
/** "Morzhan", "Vendish": adjectives of states and peoples. */
const NATIONALITY = /^[A-Z][a-z]+(?:an|ese|ish|ch|ic|i)$/
const POSSESSIVE_MARK = /^['’]s?$/
const POSSESSIVE_PRONOUN = /^(its|their|his|her|our|my)$/
/** How many words may stand between a possessive and its noun. */
const POSSESSIVE_REACH = 5

const spanOf = (sentence: Sentence, phrase: NounPhrase | null | undefined): Span | null =>
  phrase === undefined || phrase === null ? null : tokenSpan(sentence, phrase.start, phrase.end)

/**
 * "[The guild]'s firm rejection", "[its] demand", before the sentence's verb: what verbs do to a stance may undo it ("dropped
 * its demand"). What one side asks is asked also where another's verb is done to it: "backed [the guild]'s call for a vote".
 */
const possessor = (sentence: Sentence, noun: number, { kind }: NounRule): Span | null => {
  const { tokens, groups } = sentence
  const behindVerb = groups.some(({ start, finite }) => finite && start < noun)
  if (behindVerb && !ASKS.has(kind)) return null
  for (let at = noun - 1; at >= Math.max(0, noun - POSSESSIVE_REACH); at--) {
    const token = tokens[at]
    if (token === undefined) return null
    if (POSSESSIVE_PRONOUN.test(token.lower)) return behindVerb ? null : [token.start, token.end]
    // "A Morzhan demand that": whose it is, in an adjective that only names can be.
    if (ASKS.has(kind) && at > 0 && NATIONALITY.test(token.text)) return [token.start, token.end]
    if (POSSESSIVE_MARK.test(token.text)) {
      const owner = sentence.phrases.find(({ start, end }) => start < at && at <= end)
      return owner === undefined ? null : tokenSpan(sentence, owner.start, at)
    }
    if (!/^(ADJ|ADV|NOUN|PROPN|NUM|VERB)$/.test(token.pos)) return null
  }
  return null
}

const wordsFrom = (text: string, sentence: Sentence, at: number): string =>
  text.slice(sentence.tokens[at]?.start ?? sentence.span[1], sentence.span[1]).toLowerCase()

/** "The league [of the islands]" */
const inner = (sentence: Sentence, end: number) =>
  lower(sentence, end) === 'of' ? phraseAt(sentence, end + 1) : undefined

/** "The rejection by [the league of cities] of": whom "by" right behind the noun names, up to what its stance is on. */
const agentBehind = (
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

/** "An ultimatum issued by [the kingdom]", "criticism of the levy was voiced by [the council]", "[the council] voiced criticism". */
const bringer = (sentence: Sentence, noun: number): Span | null => {
  const behind = sentence.groups.find(({ start, finite }) => start > noun && finite)
  if (behind?.lemma === 'come' && !behind.negated && lower(sentence, behind.end) === 'from')
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

/** The words behind a noun for what its stance is on, up to the verb of which they are the subject. */
const issueFrom = (parsed: Parsed, sentence: Sentence, at: number): Span | null => {
  const lead = lower(sentence, at)
  const from = /^(of|to|for|that|on|with|against)$/.test(lead) ? at + 1 : at
  const verbs = sentence.groups.filter(({ start, finite }) => finite && start > from)
  const verb = lead === 'that' ? verbs[1] : verbs[0]
  const end = Math.min(phraseEnd(sentence, from), verb?.start ?? sentence.tokens.length)
  return end > from ? trimSpan(parsed.text, tokenSpan(sentence, from, end)) : null
}

/** "Rejected [the guild's demand]": what a verb of stance is done to stands in the reporter's words, not in its subject's. */
const isObject = (sentence: Sentence, noun: number, { statements, within }: Site): boolean => {
  const [at = 0] = sentence.tokens[noun] === undefined ? [] : tokenSpan(sentence, noun, noun + 1)
  const words = within === null ? undefined : statements[within]?.content.find((span) => contains(span, [at, at + 1]))
  if (words === undefined || sentence.quotations.some(({ outer }) => contains(outer, [at, at + 1]))) return false
  return !sentence.groups.some(
    ({ start, end }) => tokenSpan(sentence, start, end)[0] >= words[0] && tokenSpan(sentence, start, end)[0] < at,
  )
}

const stanceAt = (
  parsed: Parsed,
  sentence: Sentence,
  noun: number,
  statements: readonly ExtractedStatement[],
): NounStance | null => {
  const rule = byNoun.get(lower(sentence, noun))
  const token = sentence.tokens[noun]
  if (rule === undefined || token === undefined || !/^(NOUN|PROPN)$/.test(token.pos)) return null
  const agent = agentBehind(parsed.text, sentence, noun, rule.behind)
  const behind = agent?.end ?? noun + 1
  if (!rule.behind.test(wordsFrom(parsed.text, sentence, behind))) return null
  const span = agent?.span ?? (rule.agentOnly ? null : possessor(sentence, noun, rule)) ?? bringer(sentence, noun)
  if (span === null) return null
  const verb = sentence.groups.findLast(({ end, infinitive }) => end <= noun && !infinitive)
  const from = verb === undefined ? token.start : tokenSpan(sentence, verb.start, verb.end)[0]
  const found = siteOfPhrase(parsed, sentence, from, token.end - from, statements)
  if (found === null) return null
  const site = isObject(sentence, noun, found) ? { ...found, within: null } : found
  const reports = statements.findIndex(
    ({ cue, source }) => source.length > 0 && cue.some((words) => contains(words, [token.start, token.end])),
  )
  const holder: Holder = reports >= 0 ? { speakerOf: reports } : { phrase: span }
  const issue = issueFrom(parsed, sentence, behind)
  const stance = stanceHeldBy(holder, rule, site, issue)
  return stance && { stance, demand: demandOf(stance, issue) }
}

const demandOf = ({ kind, holder: by, evidence, inTitle, rule, confidence }: ExtractedStance, what: Span | null) =>
  what === null || !ASKS.has(kind) ? null : { by, of: [], what, evidence, inTitle, rule, confidence }

/** The stances that nouns tell in a sentence, in text order, with the demands that they raise. */
export const nounStances = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): NounStance[] => sentence.tokens.flatMap((_, noun) => stanceAt(parsed, sentence, noun, statements) ?? [])
