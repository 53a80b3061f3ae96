import { isTimePhrase, phraseAt, phraseBefore } from './adjuncts.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { lower, type Sentence } from './sentence.ts'

/** Prepositions that join a noun phrase to the one before it. */
export const JOINS = /^(of|for|in|at|from|to|on|with|near|under|against|about|over|behind|between|within|to)$/
const CLAUSE_WORD =
  /^(that|who|which|whom|where|when|while|because|although|if|unless|whether|as|after|before|since|but)$/

/** "Republican Ambassador [to the islands]": offices that are held at a place, though written like names. */
const SENT_OFFICE = /^(?:ambassador|envoy|emissary|delegate|representative|consul|coordinator)$/

const groupEndingAt = (sentence: Sentence, at: number) => sentence.groups.find(({ end }) => end === at)

/** Grows a phrase to the left over "X of", "X for", and coordinated phrases: "a spokesman for [the ministry]". */
export const growLeft = (sentence: Sentence, phrase: NounPhrase): NounPhrase => {
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
  const proper = (): boolean =>
    sentence.tokens[end - 1]?.pos === 'PROPN' && !SENT_OFFICE.test(sentence.tokens[end - 1]?.lower ?? '')
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
