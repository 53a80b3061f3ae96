import { z } from 'zod'
import type { ExtractedDemand, ExtractedStance, ExtractedStatement, Holder } from '../../domain/extraction.ts'
import { contains, type Span } from '../../domain/span.ts'
import { positionKindSchema } from '../../domain/vocabulary.ts'
import table from '../data/stance-nouns.json' with { type: 'json' }
import { phraseEnd, trimSpan } from '../reader/extent.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { ASKS } from './asks.ts'
import { agentBehind, bringer, giverBehind, possessor, wordsFrom } from './noun-holder.ts'
import { type Site, siteOfPhrase } from './site.ts'
import { demandBy, stanceHeldBy } from './stance.ts'

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

const byNoun = new Map<string, NounRule[]>()
for (const rule of NOUN_RULES) for (const noun of rule.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), rule])

/** The words behind a noun for what its stance is on, up to the verb of which they are the subject. */
const issueFrom = (parsed: Parsed, sentence: Sentence, at: number): Span | null => {
  const lead = lower(sentence, at)
  const opens = /^(of|to|for|that|on|with|against|include|included|is|was|remains)$/.test(lead) ? at + 1 : at
  const from = opens > at && lower(sentence, opens) === 'that' ? opens + 1 : opens
  const verbs = sentence.groups.filter(({ start, finite }) => finite && start >= from)
  const verb = lower(sentence, from - 1) === 'that' ? verbs[1] : verbs[0]
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
  const token = sentence.tokens[noun]
  if (token === undefined || !/^(NOUN|PROPN)$/.test(token.pos)) return null
  for (const rule of byNoun.get(token.lower) ?? []) {
    const found = stanceBy(rule, token, { parsed, sentence, noun, statements })
    if (found !== null) return found
  }
  return null
}

interface NounSite {
  parsed: Parsed
  sentence: Sentence
  noun: number
  statements: readonly ExtractedStatement[]
}

const stanceBy = (
  rule: NounRule,
  token: Token,
  { parsed, sentence, noun, statements }: NounSite,
): NounStance | null => {
  const agent =
    agentBehind(parsed.text, sentence, noun, rule.behind) ?? (ASKS.has(rule.kind) ? giverBehind(sentence, noun) : null)
  const behind = agent?.end ?? noun + 1
  if (!rule.behind.test(wordsFrom(parsed.text, sentence, behind))) return null
  const span = agent?.span ?? (rule.agentOnly ? null : possessor(sentence, noun, rule.kind)) ?? bringer(sentence, noun)
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

const demandOf = (stance: ExtractedStance, what: Span | null): ExtractedDemand | null =>
  what === null || !ASKS.has(stance.kind) ? null : demandBy(stance, { what, of: [] })

/** The stances that nouns tell in a sentence, in text order, with the demands that they raise. */
export const nounStances = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): NounStance[] => sentence.tokens.flatMap((_, noun) => stanceAt(parsed, sentence, noun, statements) ?? [])
