import { isTimePhrase, phraseAt, phraseBefore } from './adjuncts.ts'
import { cueFrames } from './cues.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { growLeft, JOINS } from './phrase-growth.ts'
import { lower, type Sentence } from './sentence.ts'
import type { VerbGroup } from './verb-groups.ts'

/** The phrase that a relative pronoun goes on from: "[the head of the board], who said". */
export const antecedent = (sentence: Sentence, relative: number): NounPhrase | null => {
  const before = lower(sentence, relative - 1) === ',' ? relative - 1 : relative
  const phrase = phraseBefore(sentence, before)
  if (phrase === undefined) return null
  // "Alda Verin, a former pilot who had sued": who is described is the one named.
  const named = /^(a|an)$/.test(lower(sentence, phrase.start)) ? phraseBefore(sentence, phrase.start - 1) : undefined
  const isDescription =
    named !== undefined &&
    lower(sentence, phrase.start - 1) === ',' &&
    sentence.tokens[named.end - 1]?.pos === 'PROPN' &&
    /^(NOUN|ADJ)$/.test(sentence.tokens[phrase.end - 1]?.pos ?? '')
  return growLeft(sentence, isDescription ? named : phrase)
}

const opensSentence = (sentence: Sentence, end: number): boolean => {
  const phrase = phraseBefore(sentence, end)
  return phrase?.start === 0 && !isTimePhrase(sentence, 0, phrase.end)
}

/** Where an aside between commas before a verb begins, when the comma at `comma` closes one; else null. */
const asideStart = (sentence: Sentence, comma: number): number | null => {
  for (let at = comma - 1; at > 0 && comma - at < 45; at--) {
    if (sentence.tokens[at]?.text !== ',' && sentence.tokens[at]?.text !== '–' && sentence.tokens[at]?.text !== '—')
      continue
    if (phraseBefore(sentence, at) === undefined && sentence.tokens[at - 1]?.text !== ')') continue
    const first = lower(sentence, at + 1)
    const apposition = phraseAt(sentence, at + 1)
    if (
      /^(who|which|whose|whom|where|a|an|the)$/.test(first) ||
      apposition !== undefined ||
      JOINS.test(first) ||
      // "The kingdom, out of step with its partners, blocked": no verb, behind what opens the sentence.
      (opensSentence(sentence, at) && !sentence.groups.some(({ start }) => start > at && start < comma)) ||
      // "The miners, many of whom stayed below, insisted"
      /^(whom|which|them)$/.test(lower(sentence, at + 3)) ||
      /^(meanwhile|however|too|also|himself|herself|itself|then|now|speaking|citing|\d+)$/.test(first) ||
      // "The assembly, convened in the port, voted": a past form right behind a comma has no subject of its own.
      sentence.groups.some(({ start, participle, past }) => start === at + 1 && (participle || past))
    )
      return at
  }
  return null
}

/** Where the date that ends before a token begins: "the guild [on Friday] blocked"; the token itself where there is none. */
const dateStart = (sentence: Sentence, at: number): number => {
  const time = phraseBefore(sentence, at)
  if (time === undefined || !isTimePhrase(sentence, time.start, time.end)) return at
  return /^(on|in|at|late|early)$/.test(lower(sentence, time.start - 1)) ? time.start - 1 : time.start
}

const adjacentSubject = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  let at = group.start
  while (sentence.tokens[at - 1]?.pos === 'ADV' && phraseBefore(sentence, at) === undefined) at--
  at = dateStart(sentence, at)
  // "had in August demanded": the date stands between the auxiliary and its verb.
  const auxiliary = sentence.groups.find(({ end }) => end === at && end < group.start)
  if (auxiliary !== undefined && /^(have|be|do)$/.test(auxiliary.lemma)) return adjacentSubject(sentence, auxiliary)
  if (sentence.tokens[at - 1]?.text === ')') {
    const open = sentence.tokens.findLastIndex((token, i) => i < at && token.text === '(')
    if (open > 0 && at - open < 9) at = open
  }
  // "The railways themselves refused"
  if (/^(him|her|it|them)sel(f|ves)$/.test(lower(sentence, at - 1)) && phraseBefore(sentence, at - 1) !== undefined)
    at--
  const phrase = phraseBefore(sentence, at)
  if (phrase === undefined) return null
  const word = lower(sentence, phrase.start)
  if (word === 'whose') return null
  if (
    phrase.end - phrase.start === 1 &&
    sentence.tokens[phrase.start]?.text !== 'WHO' &&
    (word === 'who' || word === 'which' || word === 'that')
  )
    return antecedent(sentence, phrase.start)
  return growLeft(sentence, phrase)
}

const beforeAside = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const close = dateStart(sentence, group.start) - 1
  const mark = sentence.tokens[close]?.text
  if (mark !== ',' && mark !== '–' && mark !== '—') return null
  const open = asideStart(sentence, close)
  if (open === null) return null
  const phrase = phraseBefore(sentence, open)
  if (phrase === undefined) return null
  const subject = growLeft(sentence, phrase)
  const apposition = phraseAt(sentence, open + 1)
  const whole = apposition !== undefined && !sentence.groups.some(({ start, end }) => start > open && end < group.start)
  return { start: subject.start, end: whole ? close : subject.end }
}

/** The verb of the sentence that a participle opens, behind the comma that closes the opening: "Backing down, the guild [signed]." */
export const openedBy = ({ tokens, groups }: Sentence, group: VerbGroup): VerbGroup | undefined => {
  const isFirst = tokens.slice(0, group.start).every(({ pos }) => pos === 'PUNCT' || pos === 'ADV')
  if (!isFirst || !/ing$/.test(tokens[group.start]?.lower ?? '')) return undefined
  const next = groups.find(({ start, finite }) => finite && start > group.start)
  const hasComma = tokens.slice(group.end, next?.start).some(({ text }) => text === ',')
  return hasComma ? next : undefined
}

/** "Lodged a protest after the ships [entered] the bay, demanding that": what tells when has no part in what follows the comma. */
const isSubordinate = ({ tokens, groups }: Sentence, group: VerbGroup): boolean => {
  const before = groups.findLast(({ finite, start }) => finite && start < group.start)
  const between = tokens.slice(before?.end ?? group.start, group.start).map(({ lower: word }) => word)
  const opener = between.findLastIndex((word) => /^(?:after|when|while|because|before|since)$/.test(word))
  return opener >= 0 && !between.slice(opener).some((word) => /^[,;:–—]$/.test(word))
}

/**
 * Who does what a verb group says: the phrase before it, over adverbs, dates and asides; the subject of an earlier verb where
 * it is joined by "and" or is a participle ("..., adding that"), of the next one for a participle that opens the sentence; the noun before "who". null where no phrase can be found.
 */
export const subjectOf = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const known = subjects.get(group)
  if (known !== undefined) return known
  const subject = findSubject(sentence, group)
  subjects.set(group, subject)
  return subject
}

const subjects = new WeakMap<VerbGroup, NounPhrase | null>()

const findSubject = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const index = sentence.groups.indexOf(group)
  const earlier = sentence.groups.slice(0, index)
  if (group.infinitive) {
    const governor = earlier.at(-1)
    return governor === undefined ? null : subjectOf(sentence, governor)
  }
  if (group.participle) {
    const own = phraseBefore(sentence, group.start)
    // "With the league urging", "calls by the guild asking"
    if (own !== undefined && /^(?:with|by)$/.test(lower(sentence, own.start - 1))) return growLeft(sentence, own)
    const governor =
      earlier.find((other) => other.finite && cueFrames(other.lemma).length > 0 && !isSubordinate(sentence, other)) ??
      earlier.find((other) => other.finite) ??
      // "Backing down, the guild signed": a participle that opens a sentence has the subject behind its comma.
      openedBy(sentence, group)
    return governor === undefined ? null : subjectOf(sentence, governor)
  }
  let before = group.start
  while (sentence.tokens[before - 1]?.pos === 'ADV' && phraseBefore(sentence, before) === undefined) before--
  if (/^(and|but|or|yet|then)$/.test(lower(sentence, before - 1))) {
    const finite = earlier.filter((other) => other.finite)
    const governor =
      finite.findLast((other) => cueFrames(other.lemma).length > 0 && adjacentSubject(sentence, other) !== null) ??
      finite.at(-1)
    if (governor !== undefined) return subjectOf(sentence, governor)
  }
  return adjacentSubject(sentence, group) ?? beforeAside(sentence, group)
}
