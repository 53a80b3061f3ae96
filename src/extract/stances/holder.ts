import type { Holder } from '../../domain/extraction.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { phraseAt } from '../adjuncts.ts'
import { tokenSpan } from '../sentence.ts'
import type { PhraseRule, VerbRule } from './rules.ts'
import { isFirstPerson, type Site } from './site.ts'

/** How far behind a passive verb "by" may stand, in tokens. */
const AGENT_REACH = 8

/** Who does what a passive verb says: "was rejected [by the islands]". */
export const agentOf = ({ sentence, group }: Pick<Site, 'sentence' | 'group'>): Span | null => {
  const phraseBehind = (by: number) => (by < 0 ? undefined : phraseAt(sentence, by + 1))
  const near = sentence.tokens.findIndex(
    (token, i) => i >= group.end && i < group.end + AGENT_REACH && token.lower === 'by',
  )
  // "has been accused of taking bribes, by the islands": a comma sets the agent off, however far behind.
  const far = sentence.tokens.findLastIndex(
    (token, i) => i >= group.end && token.lower === 'by' && sentence.tokens[i - 1]?.text === ',',
  )
  const phrase = phraseBehind(near) ?? phraseBehind(far)
  return phrase === undefined ? null : tokenSpan(sentence, phrase.start, phrase.end)
}

const GIVER = /\b(?:from|of)\b/g

/** From whom comes what a verb tells, behind the last "from" or "of" of the rule's words: "drew a storm of criticism from [the guild]". */
const giverOf = ({ sentence, group, behind }: Site, words: RegExp): Span | null => {
  const nth = words.exec(behind)?.[0].match(GIVER)?.length ?? 0
  const givers = sentence.tokens.flatMap(({ lower }, i) => (i >= group.end && /^(from|of)$/.test(lower) ? [i] : []))
  const giver = givers[nth - 1]
  const phrase = giver === undefined ? undefined : phraseAt(sentence, giver + 1)
  return phrase === undefined ? null : tokenSpan(sentence, phrase.start, phrase.end)
}

/**
 * Whether a reader took words between an active verb and its message for who speaks ("rejected calls [by the consul] to act"),
 * or who reports what the verb's subject does ("[the consul] said the islands had offered salt").
 */
const misplacesSource = ({ sentence, group, subject, statements, reports, within }: Site): boolean => {
  const { source = [], content = [] } = reports === null ? {} : (statements[reports] ?? {})
  if (subject === null || group.passive) return false
  const [from, to] = source[0] ?? [0, 0]
  const message = content[0]?.[0] ?? 0
  const verb = tokenSpan(sentence, group.start, group.end)
  const reporter = within === null || within === reports ? undefined : statements[within]
  // "Joined the calls by [the guild] asking": who stands right before it does what a participle says.
  if (group.participle && subject[1] + 1 === verb[0] && (to <= subject[0] || from >= verb[1])) return true
  const isReporters = reporter?.source.join() === source.join()
  return from >= verb[1] ? message > from || isReporters : to <= subject[0] && isReporters
}

/** Whose stance it is: the source of the words, or of the words' verb its subject, agent or giver; null where there is none. */
export const holderOf = (rule: VerbRule | PhraseRule, site: Site): Holder | null => {
  const { statements, reports, within, subject } = site
  const speaker = within === null ? null : { speakerOf: within }
  if (rule.holder === 'speaker') return speaker
  if (rule.holder === 'from') {
    const giver = 'behind' in rule ? giverOf(site, rule.behind) : null
    return giver === null ? null : { phrase: giver }
  }
  // "The minister was told [by doctors]": a reader may take the hearer for who speaks.
  const told = reports === null ? undefined : statements[reports]?.source[0]
  const agent = site.group.passive ? agentOf(site) : null
  if (agent !== null && told !== undefined && subject !== null && overlaps(told, subject)) return { phrase: agent }
  if (reports !== null && (statements[reports]?.source.length ?? 0) > 0 && !misplacesSource(site))
    return { speakerOf: reports }
  if (site.group.passive) return agent === null ? null : { phrase: agent }
  if (subject === null) return null
  return isFirstPerson(site) ? speaker : { phrase: subject }
}

/** The source of a statement, without a reference to it. */
export const isSpeakerOf = (holder: Holder, statement: number | null): boolean =>
  'speakerOf' in holder && holder.speakerOf === statement
