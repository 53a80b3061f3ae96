import { lower, type Sentence } from './sentence.ts'

const TIME_WORD =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|noon|midnight|week|month|year|weekend|day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|hours?|minutes?|days|weeks|months|years|ago|earlier|later|late|early|last|next|this|recently|now)$/
const ADJUNCT_PREPOSITION =
  /^(on|in|at|during|after|before|to|from|via|by|through|over|with|since|until|under|near|about|outside|aboard|following|ahead|around|amid|for)$/

/** The phrase that starts at a token, or undefined. */
export const phraseAt = (sentence: Sentence, at: number) => sentence.phrases.find((phrase) => phrase.start === at)

/** The phrase that ends before a token, or undefined. */
export const phraseBefore = (sentence: Sentence, at: number) => sentence.phrases.find((phrase) => phrase.end === at)

/** Whether a phrase tells when: "Thursday evening", "last week", "10 May". */
export const isTimePhrase = (sentence: Sentence, start: number, end: number): boolean => {
  const words = sentence.tokens.slice(start, end)
  return (
    words.some((token) => TIME_WORD.test(token.lower)) &&
    words.every((token) => token.pos !== 'PROPN' || TIME_WORD.test(token.lower))
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
    if (ADJUNCT_PREPOSITION.test(token.lower)) {
      const phrase = phraseAt(sentence, at + 1)
      if (phrase === undefined) break
      let end = phrase.end
      while (/^(of|with|in|at|for|on|to|between)$/.test(lower(sentence, end))) {
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
