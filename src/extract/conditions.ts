import { contains, type Span } from '../domain/span.ts'
import type { Sentence } from './sentence.ts'

// "if the guns fall silent", "in exchange for grain", "only when the road is open": what a stance is made to depend on.
const CONDITION =
  /\b(only if|only when|only once|only after|even if|if and when|if|unless|provided(?: that)?|providing that|on (?:the )?condition that|conditional (?:up)?on|as long as|so long as|in exchange for|in return for|until|once|failing which|otherwise|assuming that|in case)\b/giu

// "asked if", "whether or not", "as if", "what if", "for once": not conditions.
const NOT_A_CONDITION =
  /\b(as|what|ask(?:s|ed|ing)?|wonder(?:s|ed)?|know|knew|see|sure|doubt(?:s|ed)?|say|at|for|more than|all at|not|from (?:\w+ )?(?:\w+ )?(?:\w+ )?) $/iu
const NOT_OPENED_BY: Record<string, RegExp> = {
  once: /^(again|more|said|told|was|had been|were|part|a |the )/i,
  until:
    /^(now|recently|then|today|19|20|last|\d|late|early|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/i,
}
const ENDS = /[,;:.!?–—”"»]|\s-\s/u

/** The wordings of conditions in a sentence, in text order. */
export const conditionsIn = (text: string, { span }: Sentence): Span[] => {
  const words = text.slice(...span)
  const found: Span[] = []
  for (const match of words.matchAll(CONDITION)) {
    if (NOT_A_CONDITION.test(words.slice(0, match.index))) continue
    const behind = words.slice(match.index + match[0].length).trimStart()
    if (NOT_OPENED_BY[match[0].toLowerCase()]?.test(behind)) continue
    const rest = words.slice(match.index + match[0].length)
    const end = ENDS.exec(rest)
    const length = match[0].length + (end === null ? rest.length : end.index)
    if (length < match[0].length + 3 && match[0].toLowerCase() !== 'otherwise') continue
    const start = span[0] + match.index
    if (!found.some((other) => contains(other, [start, start + 1])))
      found.push([start, start + words.slice(match.index, match.index + length).trimEnd().length])
  }
  return found
}
