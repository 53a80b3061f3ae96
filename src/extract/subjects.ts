import { isTimePhrase, phraseAt, phraseBefore } from './adjuncts.ts'
import { cueFrames } from './cues.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { lower, type Sentence } from './sentence.ts'
import type { VerbGroup } from './verb-groups.ts'

const JOINS = /^(of|for|in|at|from|to|on|with|near|under|against|about|over|behind|between|within|to)$/
const CLAUSE_WORD =
  /^(that|who|which|whom|where|when|while|because|although|if|unless|whether|as|after|before|since|but)$/

const groupEndingAt = (sentence: Sentence, at: number) => sentence.groups.find(({ end }) => end === at)

/** Grows a phrase to the left over "X of", "X for", and coordinated phrases: "a spokesman for [the ministry]". */
const growLeft = (sentence: Sentence, phrase: NounPhrase): NounPhrase => {
  let { start } = phrase
  for (;;) {
    const before = lower(sentence, start - 1)
    if (JOINS.test(before)) {
      const outer = phraseBefore(sentence, start - 1)
      if (outer === undefined) break
      if (isTimePhrase(sentence, outer.start, outer.end)) break
      start = outer.start
    } else if (before === 'and' || before === 'or') {
      const other = phraseBefore(sentence, start - 1) ?? phraseBefore(sentence, start - 2)
      if (other === undefined) break
      if (groupEndingAt(sentence, other.start) !== undefined) break
      if (isTimePhrase(sentence, other.start, other.end)) break
      start = other.start
      while (lower(sentence, start - 1) === ',') {
        const listed = phraseBefore(sentence, start - 1)
        if (
          listed === undefined ||
          groupEndingAt(sentence, listed.start) !== undefined ||
          JOINS.test(lower(sentence, listed.start - 1))
        )
          break
        if (
          listed.start === 0 ||
          CLAUSE_WORD.test(lower(sentence, listed.start - 1)) ||
          lower(sentence, listed.start - 1) === ','
        )
          start = listed.start
        else break
      }
    } else break
  }
  // A fronted "In Moscow" or "On Thursday" is no part of the subject.
  if (JOINS.test(lower(sentence, start - 1)) && start < phrase.start) start = phrase.start
  return { start, end: phrase.end }
}

/**
 * Grows a phrase to the right over what belongs to it: "the envoy [of the republic to the talks]", a bracket,
 * and an apposition between commas ("Alda Verin[, the deputy minister of the islands]").
 */
export const growRight = (sentence: Sentence, phrase: NounPhrase): NounPhrase => {
  let { end } = phrase
  const proper = (): boolean => sentence.tokens[end - 1]?.pos === 'PROPN'
  for (;;) {
    const next = lower(sentence, end)
    if (
      next === 'of' ||
      (!proper() && /^(for|to|at|from)$/.test(next)) ||
      (!proper() && next === 'in' && sentence.tokens[end + 1]?.pos === 'PROPN')
    ) {
      const inner = phraseAt(sentence, end + 1)
      if (inner === undefined || isTimePhrase(sentence, inner.start, inner.end)) break
      end = inner.end
    } else if (next === 'and') {
      const other = phraseAt(sentence, end + 1)
      if (other === undefined || sentence.groups.some(({ start, finite }) => start === other.end && finite)) break
      end = other.end
    } else if (next === '(') {
      const close = sentence.tokens.findIndex((token, i) => i > end && token.text === ')')
      if (close < 0 || close - end > 8) break
      end = close + 1
    } else if (next === ',') {
      const apposition = phraseAt(sentence, end + 1)
      if (apposition === undefined || sentence.tokens[apposition.end - 1]?.pos === 'PRON') break
      if (isTimePhrase(sentence, apposition.start, apposition.end)) break
      let close = apposition.end
      while (/^(of|for|to|in|at)$/.test(lower(sentence, close))) {
        const inner = phraseAt(sentence, close + 1)
        if (inner === undefined) break
        close = inner.end
      }
      if (!/^[,.;:]?$/.test(lower(sentence, close))) break
      end = close
      break
    } else break
  }
  return { start: phrase.start, end }
}

const antecedent = (sentence: Sentence, relative: number): NounPhrase | null => {
  const before = lower(sentence, relative - 1) === ',' ? relative - 1 : relative
  const phrase = phraseBefore(sentence, before)
  return phrase === undefined ? null : growLeft(sentence, phrase)
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
      /^(meanwhile|however|too|also|himself|herself|itself|then|now|speaking|citing|\d+)$/.test(first) ||
      sentence.groups.some(({ start, participle }) => start === at + 1 && participle)
    )
      return at
  }
  return null
}

const adjacentSubject = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  let at = group.start
  while (sentence.tokens[at - 1]?.pos === 'ADV' && phraseBefore(sentence, at) === undefined) at--
  const time = phraseBefore(sentence, at)
  if (time !== undefined && isTimePhrase(sentence, time.start, time.end)) {
    const before = /^(on|in|at|late|early)$/.test(lower(sentence, time.start - 1)) ? time.start - 1 : time.start
    if (phraseBefore(sentence, before) !== undefined) at = before
  }
  if (sentence.tokens[at - 1]?.text === ')') {
    const open = sentence.tokens.findLastIndex((token, i) => i < at && token.text === '(')
    if (open > 0 && at - open < 9) at = open
  }
  const phrase = phraseBefore(sentence, at)
  if (phrase === undefined) return null
  const word = lower(sentence, phrase.start)
  if (phrase.end - phrase.start === 1 && (word === 'who' || word === 'which' || word === 'that'))
    return antecedent(sentence, phrase.start)
  return growLeft(sentence, phrase)
}

const beforeAside = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const mark = sentence.tokens[group.start - 1]?.text
  if (mark !== ',' && mark !== '–' && mark !== '—') return null
  const open = asideStart(sentence, group.start - 1)
  if (open === null) return null
  const phrase = phraseBefore(sentence, open)
  if (phrase === undefined) return null
  const subject = growLeft(sentence, phrase)
  const apposition = phraseAt(sentence, open + 1)
  const whole = apposition !== undefined && !sentence.groups.some(({ start, end }) => start > open && end < group.start)
  return { start: subject.start, end: whole ? group.start - 1 : subject.end }
}

/**
 * Who does what a verb group says: the phrase before it, over adverbs, dates and asides; the subject of an earlier verb where
 * it is joined by "and" or is a participle ("..., adding that"); the noun before "who". null where no phrase can be found.
 */
export const subjectOf = (sentence: Sentence, group: VerbGroup): NounPhrase | null => {
  const index = sentence.groups.indexOf(group)
  const earlier = sentence.groups.slice(0, index)
  if (group.infinitive) {
    const governor = earlier.at(-1)
    return governor === undefined ? null : subjectOf(sentence, governor)
  }
  if (group.participle) {
    const own = phraseBefore(sentence, group.start)
    if (own !== undefined && lower(sentence, own.start - 1) === 'with') return own
    const governor =
      earlier.find((other) => other.finite && cueFrames(other.lemma).length > 0) ??
      earlier.find((other) => other.finite)
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
