import type { ExtractedStatement } from '../../domain/extraction.ts'
import { type Span, slice } from '../../domain/span.ts'
import { phraseAt } from '../adjuncts.ts'
import type { NounPhrase } from '../noun-phrases.ts'
import { phraseEnd, trimSpan } from '../reader/extent.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'
import type { VerbRule } from './rules.ts'
import { insideWords, type Site } from './site.ts'

const wordsFrom = (site: Site, from: number): Span | null => {
  const { parsed, sentence } = site
  if (from >= sentence.tokens.length) return null
  const words = insideWords(site, tokenSpan(sentence, from, Math.max(from + 1, phraseEnd(sentence, from))))
  return words === null ? null : trimSpan(parsed.text, words)
}

const hearers = (sentence: Sentence, from: number, to: number): Span[] => {
  const at = /^(on|upon|to|with)$/.test(lower(sentence, from)) ? from + 1 : from
  const phrase = phraseAt(sentence, at)
  if (phrase === undefined || phrase.end > to) return []
  let end = phrase.end
  while (/^(and|of|in)$/.test(lower(sentence, end))) {
    const next = phraseAt(sentence, end + 1)
    if (next === undefined || next.end > to) break
    end = next.end
  }
  return [tokenSpan(sentence, phrase.start, end)]
}

const infinitiveBehind = (sentence: Sentence, group: VerbGroup): VerbGroup | undefined =>
  sentence.groups.find(({ start, infinitive }) => infinitive && start > group.end && start - group.end < 16)

/** Where the words go on behind the agent of a passive: "was petitioned by the guild and two others [for a ruling]". */
const behindAgent = (sentence: Sentence, { end }: VerbGroup): number => {
  if (lower(sentence, end) !== 'by') return end
  const at = sentence.tokens.findIndex(({ lower: word }, i) => i > end && /^(for|to)$/.test(word))
  return at < 0 ? sentence.tokens.length : at
}

/** Who must do what a clause asks; a bare verb behind a noun can be read as its adjective: "[the pact] close its bases". */
const askedOf = (sentence: Sentence, { start, end }: NounPhrase): Span => {
  const bareVerb = sentence.tokens[end - 1]?.pos === 'ADJ' && /^(NOUN|PROPN)$/.test(sentence.tokens[end - 2]?.pos ?? '')
  return tokenSpan(sentence, start, bareVerb ? end - 1 : end)
}

const bare = (words: string): string => words.replace(/[\s“”"‘„«»]/g, '')

/** The token right after the words of a rule's pattern, counted from the sentence's end: to there both texts run alike. */
const tokenBehind = ({ sentence, behind }: Site, words: RegExp): number => {
  const match = words.exec(behind)
  let left = bare(behind.slice((match?.index ?? 0) + (match?.[0].length ?? 0))).length
  let at = sentence.tokens.length
  while (at > 0 && left > 0) left -= bare(sentence.tokens[--at]?.lower ?? '').length
  return at
}

/** "Want, [among other things,] a guarantee". */
const behindAside = (sentence: Sentence, at: number): number => {
  if (lower(sentence, at) !== ',') return at
  const close = sentence.tokens.findIndex(({ lower: word }, i) => i > at && i < at + 7 && word === ',')
  return close < 0 ? at : close + 1
}

const REQUESTED = /^(?:request|demand|ask|want|urge|propose|suggest|recommend)$/

/** "Will [return the logbook], as the port had requested": what is granted was asked. */
const asRequested = ({ parsed, sentence, group, subject, behind }: Site): Span | null => {
  const as = sentence.tokens.findIndex(({ start }) => subject !== null && start >= subject[0]) - 1
  if (as < 1 || lower(sentence, as) !== 'as' || group.passive || !REQUESTED.test(group.lemma)) return null
  if (group.end - group.start < 2 || !/^(?:$|[.,;:!?]|(?:on|in|at|last|earlier|this|yesterday)\b)/.test(behind))
    return null
  const verb = sentence.groups.findLast(({ end }) => end <= as)
  return verb === undefined ? null : trimSpan(parsed.text, tokenSpan(sentence, verb.main, as))
}

/** "Renewed its call on the islands [to disarm]". */
const askedInfinitive = (site: Site): { what: Span; of: Span[] } | null => {
  const verb = infinitiveBehind(site.sentence, site.group)
  const what = verb === undefined ? null : wordsFrom(site, verb.start)
  return what === null ? null : { what, of: [] }
}

/** What is asked, by the smallest span that says it, and of whom; null where the words ask for nothing. */
export const demandedWords = (
  rule: VerbRule,
  site: Site,
  statement: ExtractedStatement | undefined,
): { what: Span; of: Span[] } | null => {
  const { sentence, group, subject } = site
  const granted = asRequested(site)
  if (granted !== null) return { what: granted, of: [] }
  if (rule.demand === 'must') {
    const binds = /^(?:have|need|ought|be)$/.test(group.lemma) && lower(sentence, group.end) === 'to'
    const to = binds ? group.end + 1 : group.negated ? group.start : group.main
    const done = wordsFrom(site, to)
    const what: Span | null = done !== null && group.passive && subject !== null ? [subject[0], done[1]] : done
    return what === null ? null : { what, of: subject === null ? [] : [subject] }
  }
  if (rule.demand === 'behind') {
    // "Renewed its call on Monday": words that only may lead on to what is asked, and do not.
    if (!/[\s,:]$/.test(rule.behind.exec(site.behind)?.[0] ?? '')) return askedInfinitive(site)
    const what = wordsFrom(site, tokenBehind(site, rule.behind))
    return what === null ? null : { what, of: [] }
  }
  const infinitive = rule.demand === 'complement' ? undefined : infinitiveBehind(sentence, group)
  if (infinitive !== undefined) {
    const denied = infinitive.negated && /^(not|never)$/.test(lower(sentence, infinitive.start - 2))
    const what = wordsFrom(site, denied ? infinitive.start - 2 : infinitive.start)
    return what === null ? null : { what, of: hearers(sentence, group.end, infinitive.start) }
  }
  if (rule.demand === 'infinitive') return null
  const reported = statement?.content[0]
  if (reported !== undefined) {
    const first = sentence.tokens.findIndex(({ start }) => start >= reported[0])
    const clause =
      rule.demand === 'complement' && first > 0 && lower(sentence, first - 1) === 'that'
        ? phraseAt(sentence, first)
        : undefined
    const lead = /^(?:for|that|to)\s/.exec(slice(site.parsed.text, reported))?.[0].length ?? 0
    return {
      what: [reported[0] + lead, reported[1]],
      of: clause === undefined ? (statement?.addressees ?? []) : [askedOf(sentence, clause)],
    }
  }
  let at = site.group.passive ? behindAgent(sentence, group) : behindAside(sentence, group.end)
  while (/^(for|on|upon|to|that)$/.test(lower(sentence, at))) at++
  const what = wordsFrom(site, at)
  return what === null ? null : { what, of: [] }
}
