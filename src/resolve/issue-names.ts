import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import { type Topic, type Topics, topicId } from './topics.ts'

const POINTS_BACK = /^(it|this|that|them|these|those|everything|so|such a (thing|step|move|demand))$/i
const LEADING =
  /^(?:(?:to|for|on|of|about|that|the|a|an|any|all|its|his|her|their|our|some|such|this|these|those|further|also|with|by)\s+)+/i
const CLAUSE_BREAK =
  /\s+(?:who|which|that|because|while|although|if|unless|after|before|when|until|so that|in order to)\s|[,;:–—(]/i
const LONGEST_NAME_WORDS = 8
/** What a name cut short must not end in. */
const LOOSE_END =
  /\s+(?:a|an|the|and|or|but|nor|as|at|by|for|from|in|into|of|on|to|with|without|its|his|her|their|our|is|are|was|were|be|has|have|had|not|no|any|all|well|than)$/i
/** Words that name no matter by themselves: pronouns, days, and nouns as empty as "thing". */
const NAMES_NOTHING =
  /^(?:i|you|he|she|we|me|us|him|one|ones|two|both|all|none|nothing|something|anything|everybody|nobody|himself|herself|itself|themselves|here|there|now|then|well|way|ways|thing|things|time|day|days|week|year|years|point|part|place|matter|fact|other|others|same|more|less|much|many|few|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|it as well|as well|hold|go on|do so)$/i

/** Whether words mean what was said before ("it", "those") and name nothing themselves. */
export const pointsBack = (words: string): boolean => POINTS_BACK.test(words)

/** A short name for an issue that no list knows: the noun phrase itself, without what opens it and what follows it. */
export const issueName = (text: string, span: Span): string | null => {
  const phrase = slice(text, span)
    .replace(/["“”„«»‘]/g, '')
    .replace(/\s+/g, ' ')
    .replace(LEADING, '')
  const cut = phrase.search(CLAUSE_BREAK)
  const words = (cut > 0 ? phrase.slice(0, cut) : phrase).split(' ').slice(0, LONGEST_NAME_WORDS)
  let name = words.join(' ').replace(/[\s.,;:!?'’]+$/u, '')
  while (LOOSE_END.test(name)) name = name.replace(LOOSE_END, '')
  const empty =
    foldedKey(name) === '' || pointsBack(name) || NAMES_NOTHING.test(name) || /^(?:if|unless|whether)\s/i.test(name)
  return empty ? null : name
}

/** The topic of the list that a span names, else the noun phrase itself as a topic that later articles can meet again. */
export const topicOf = (text: string, span: Span | null, topics: Topics): Topic | null => {
  if (span === null) return null
  const listed = topics.find(text, span)[0]
  if (listed !== undefined) return listed
  const name = issueName(text, span)
  return name === null ? null : { id: topicId(name), name }
}
