import { lower, type Sentence } from '../sentence.ts'
import { wordClass } from '../word-classes.ts'

const VERB_OR_NOT = wordClass('verb-or-not')
const OPENS_OBJECT = /^(?:the|an?|all|its|his|her|their|our|your|both|every|any|this|these|those|it|them|him|us|me)$/

const PARTICLE = /^(?:down|up|out|off|away|back|aside|over)$/

/** Whether an object opens at a token, plain as "the" or "them", also behind a particle: "[down] your guns". */
export const opensObject = (sentence: Sentence, at: number): boolean =>
  OPENS_OBJECT.test(lower(sentence, PARTICLE.test(lower(sentence, at)) ? at + 1 : at))

/** Whether a token is a verb in its plain form, also where the tagger took it for a noun: "and [free] all captives", "[Open] the gates". */
export const isPlainVerb = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]
  const group = sentence.groups.find(({ main }) => main === at)
  if (token === undefined) return false
  const isPlain =
    group !== undefined &&
    (group.infinitive || group.modal !== null || (group.start === at && token.lower === group.lemma))
  // "[Lay] down your arms": the lemma may be another verb's.
  if (isPlain || (group !== undefined && group.start !== at)) return isPlain
  return VERB_OR_NOT.has(token.lower) && opensObject(sentence, at + 1)
}
