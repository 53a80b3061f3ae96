import type { ActorPhrase } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { growRight } from './phrase-growth.ts'
import { type Parsed, type Sentence, tokenSpan } from './sentence.ts'
import { subjectOf } from './subjects.ts'

const CONNECTOR = /^(of|the|de|da|do|dos|del|della|di|van|von|der|den|bin|ibn|al|el|la|le|y|e|and|for|-|–|‑)$/i

/** Runs of proper nouns; small words join them only where a proper noun follows ("Ministry of Foreign Affairs"). */
const namesIn = (sentence: Sentence, { start, end }: NounPhrase): Span[] => {
  const { tokens } = sentence
  const proper = (at: number): boolean =>
    at < end && (tokens[at]?.pos === 'PROPN' || (/^\p{Lu}/u.test(tokens[at]?.text ?? '') && at > start))
  const names: Span[] = []
  let at = start
  while (at < end) {
    if (!proper(at)) {
      at++
      continue
    }
    let last = at
    for (let next = at + 1; next < end; next++) {
      if (proper(next)) last = next
      else if (!CONNECTOR.test(tokens[next]?.text ?? '') || next - last > 2) break
    }
    names.push(tokenSpan(sentence, at, last + 1))
    at = last + 1
  }
  return names
}

const phraseOf = (sentence: Sentence, phrase: NounPhrase, subjects: ReadonlySet<number>): ActorPhrase => {
  const single = phrase.end - phrase.start === 1
  const pronoun = single && sentence.tokens[phrase.start]?.pos === 'PRON'
  const whole = pronoun ? phrase : growRight(sentence, phrase)
  const names = pronoun ? [] : namesIn(sentence, whole)
  return {
    span: tokenSpan(sentence, whole.start, whole.end),
    kind: pronoun ? 'pronoun' : names.length > 0 ? 'name' : 'description',
    names,
    subject:
      subjects.has(phrase.start) ||
      sentence.groups.some(({ start, finite }) => finite && start >= phrase.end && start - phrase.end <= 1),
  }
}

/** Where the subjects of finite verbs begin, also beyond an aside: "[Verin], then a pilot, refused". */
const subjectsOf = (sentence: Sentence): Set<number> =>
  new Set(sentence.groups.filter(({ finite }) => finite).flatMap((group) => subjectOf(sentence, group)?.start ?? []))

/** The noun phrases of an article in text order. */
export const findPhrases = ({ sentences }: Parsed): ActorPhrase[] =>
  sentences.flatMap((sentence) => {
    const subjects = subjectsOf(sentence)
    return sentence.phrases.map((phrase) => phraseOf(sentence, phrase, subjects))
  })
