import { lower, type Sentence } from './sentence.ts'
import { wordClass } from './word-classes.ts'

const TIME_WORDS = wordClass('time')
const ADJUNCT_PREPOSITIONS = wordClass('adjunct-preposition')

/** The phrase that starts at a token, or undefined. */
export const phraseAt = (sentence: Sentence, at: number) => sentence.phrases.find((phrase) => phrase.start === at)

/** The phrase that ends before a token, or undefined. */
export const phraseBefore = (sentence: Sentence, at: number) => sentence.phrases.find((phrase) => phrase.end === at)

/** Whether a phrase tells when: "Thursday evening", "last week", "10 May". */
export const isTimePhrase = (sentence: Sentence, start: number, end: number): boolean => {
  const words = sentence.tokens.slice(start, end)
  return (
    words.some((token) => TIME_WORDS.has(token.lower)) &&
    words.every((token) => !/^(NOUN|PROPN)$/.test(token.pos) || TIME_WORDS.has(token.lower))
  )
}

export interface Adjunct {
  start: number
  end: number
  preposition: string | null
  phrase: { start: number; end: number }
}

/**
 * The adjuncts of time, place and manner that start at a token ("on Thursday", "in a statement", "late"), and where they end.
 * "said late on Monday in Vostrava that ..." has two between the verb and its message.
 */
export const adjunctsAt = (sentence: Sentence, from: number): { adjuncts: Adjunct[]; end: number } => {
  const adjuncts: Adjunct[] = []
  let at = from
  while (at < sentence.tokens.length) {
    const token = sentence.tokens[at]
    if (token === undefined) break
    if (token.pos === 'ADV' && !/^(so|not|never|only|too|also|even|yes|no)$/.test(token.lower)) {
      at++
      continue
    }
    if (ADJUNCT_PREPOSITIONS.has(token.lower)) {
      const phrase = phraseAt(sentence, at + 1)
      if (phrase === undefined) break
      let end = phrase.end
      const joins = isTimePhrase(sentence, phrase.start, phrase.end) ? /^of$/ : /^(of|with|in|at|for|on|to|between)$/
      while (joins.test(lower(sentence, end))) {
        const next = phraseAt(sentence, end + 1)
        if (next === undefined) break
        end = next.end
      }
      adjuncts.push({ start: at, end, preposition: token.lower, phrase: { start: phrase.start, end } })
      at = end
      continue
    }
    const phrase = phraseAt(sentence, at)
    if (phrase !== undefined && isTimePhrase(sentence, phrase.start, phrase.end)) {
      adjuncts.push({ start: at, end: phrase.end, preposition: null, phrase })
      at = phrase.end
      continue
    }
    break
  }
  return { adjuncts, end: at }
}
