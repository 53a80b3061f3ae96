import type { Span } from '../../domain/span.ts'
import { adjunctsAt, isTimePhrase, phraseAt } from '../adjuncts.ts'
import { cueFrames } from '../cues.ts'
import { lower, type Sentence } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'

const FINAL_MARKS = /[\s.!?,;:–—-]+$/u
const LEADING = /^[\s,;:–—-]+/u

const RELATIVE =
  /^(who|which|where|when|while|as|after|before|because|since|although|though|whereas|but|so|if|unless|until|once|whose)$/

/** Cuts white space and marks at the edges; a full stop inside closing quotation marks stays. */
export const trimSpan = (text: string, [start, end]: Span): Span | null => {
  const part = text.slice(start, end)
  const from = start + (LEADING.exec(part)?.[0].length ?? 0)
  const to = end - (FINAL_MARKS.exec(part)?.[0].length ?? 0)
  return from < to ? [from, to] : null
}

const inQuotation = (sentence: Sentence, at: number): boolean => {
  const offset = sentence.tokens[at]?.start ?? 0
  return sentence.quotations.some(({ inner }) => inner[0] <= offset && offset < inner[1])
}

/** The finite verb group that starts at or soon after a token, when only a noun phrase and adverbs stand before it. */
export const clauseVerb = (sentence: Sentence, from: number): VerbGroup | undefined => {
  const group = sentence.groups.find(({ start, finite }) => start >= from && finite)
  if (group === undefined || group.start - from > 30) return undefined
  return group
}

/** Whether words from a token on read as a clause: a noun phrase with a finite verb after it and no clause mark between. */
export const clauseStartsAt = (sentence: Sentence, from: number): boolean => {
  const phrase = phraseAt(sentence, from)
  const there = /^(there|it|what|whoever|whether|how|why|if|nobody|nothing|everything|anything)$/.test(
    lower(sentence, from),
  )
  // "the “strait toll” is lawful"
  const quotedNoun = sentence.tokens[from]?.pos === 'DET' && /^["“‘„«]$/.test(lower(sentence, from + 1))
  if (phrase === undefined && !there && !quotedNoun && !/^["“‘'„«]$/.test(lower(sentence, from))) return false
  const verb = clauseVerb(sentence, from)
  if (verb === undefined) return false
  for (let at = from + 1; at < verb.start; at++) {
    // "plans, but the envoy says": what comes before the comma has no verb of its own.
    if (lower(sentence, at) === ',' && /^(and|but|or|who|which|where|with)$/.test(lower(sentence, at + 1))) return false
    if (/^[;:]$/.test(lower(sentence, at)) || /^(that|who|which)$/.test(lower(sentence, at))) return at - from > 1
  }
  return true
}

const reportingParticiple = (sentence: Sentence, at: number): boolean => {
  const group = sentence.groups.find(({ start }) => start === at)
  return group?.participle === true && cueFrames(group.lemma).length > 0
}

/** Whether words from a token on are no more than "she said" or "said the envoy on Monday", to the sentence's end. */
const isTrailingSource = (sentence: Sentence, from: number): boolean => {
  const verb = sentence.groups.find(({ start }) => start >= from)
  if (verb === undefined || !verb.finite || !cueFrames(verb.lemma).some(({ frame }) => frame === 'clause')) return false
  const subject = phraseAt(sentence, verb.start === from ? verb.end : from)
  if (subject === undefined || (verb.start !== from && subject.end !== verb.start)) return false
  const { end } = adjunctsAt(sentence, Math.max(verb.end, subject.end))
  return sentence.tokens.slice(end).every(({ pos }) => pos === 'PUNCT')
}

/** Where a content that is a clause ends (token index, exclusive): at the sentence's end, or at what is no longer said. */
export const clauseEnd = (sentence: Sentence, from: number): number => {
  const { tokens } = sentence
  for (let at = from + 1; at < tokens.length; at++) {
    if (inQuotation(sentence, at)) continue
    const word = lower(sentence, at)
    const next = lower(sentence, at + 1)
    if (
      word === ';' ||
      (word === '.' && at + 1 < tokens.length && sentence.tokens[at + 1]?.start !== sentence.tokens[at]?.end)
    )
      return at
    if (word === ',' && (next === 'according' || reportingParticiple(sentence, at + 1))) return at
    if (word === ',' && isTrailingSource(sentence, at + 1)) return at
    if (word === ',' && /^(and|but)$/.test(next) && lower(sentence, at + 2) === 'according') return at
  }
  return tokens.length
}

/** "To sign [and] ratify the treaty", "must resign [and] go": a plain verb behind another is one more. */
const joinsInfinitive = ({ tokens, groups }: Sentence, from: number, joint: number): boolean => {
  const joined = groups.find(({ start }) => start === joint + 1)
  const opens = groups.some(
    ({ start, main, infinitive, modal }) =>
      (infinitive && start >= from && start <= from + 1) || (modal !== null && main === from),
  )
  return opens && joined !== undefined && tokens[joined.main]?.lower === joined.lemma && joined.main === joined.start
}

/** Where a content that is an infinitive or a noun phrase ends (token index, exclusive): earlier than a clause does. */
export const phraseEnd = (sentence: Sentence, from: number): number => {
  const limit = clauseEnd(sentence, from)
  for (let at = from + 1; at < limit; at++) {
    if (inQuotation(sentence, at)) continue
    const word = lower(sentence, at)
    const next = lower(sentence, at + 1)
    if (word === ',') {
      // "who asked not to be named, said ...": the main verb goes on.
      if (
        sentence.groups.some(({ start, finite }) => start === at + 1 && finite) &&
        !joinsInfinitive(sentence, from, at)
      )
        return at
      if (RELATIVE.test(next) || reportingParticiple(sentence, at + 1)) return at
      if (sentence.groups.some(({ start, participle }) => start === at + 1 && participle)) return at
      if (
        /^(and|or|nor|yet)$/.test(next) &&
        (clauseStartsAt(sentence, at + 2) || sentence.groups.some(({ start, finite }) => start === at + 2 && finite))
      )
        return at
      if (sentence.tokens[at + 1]?.pos === 'PRON' && clauseStartsAt(sentence, at + 1)) return at
    }
    if (
      /^(and|but)$/.test(word) &&
      sentence.groups.some(({ start, finite }) => start === at + 1 && finite) &&
      !sentence.groups.some(({ start, end }) => start >= from && end <= at && start > from + 1) &&
      !joinsInfinitive(sentence, from, at)
    )
      return at
    if (
      /^(and|but)$/.test(word) &&
      sentence.groups.some(
        ({ start, finite, lemma, past }) => start === at + 1 && finite && past && cueFrames(lemma).length > 0,
      )
    )
      return at
    if (
      /^(after|when|while|as|because|although|since|before)$/.test(word) &&
      clauseStartsAt(sentence, at + 1) &&
      sentence.tokens[at]?.pos === 'SCONJ' &&
      !/^(if|unless)$/.test(word)
    )
      return at
    if (/^[–—]$/.test(word)) return at
  }
  let end = limit
  // A date at the end belongs to the reporting verb.
  for (;;) {
    const last = sentence.phrases.find(
      (phrase) => phrase.end === end || (phrase.end === end - 1 && /^[.!?]$/.test(lower(sentence, end - 1))),
    )
    if (last === undefined || last.start <= from + 1 || !isTimePhrase(sentence, last.start, last.end)) break
    const preposition = /^(on|late|early)$/.test(lower(sentence, last.start - 1))
    if (!preposition && !/day$|^yesterday$/.test(lower(sentence, last.end - 1))) break
    end = preposition ? last.start - 1 : last.start
  }
  return end
}
