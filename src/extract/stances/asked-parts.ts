import { contains, type Span } from '../../domain/span.ts'
import { phraseAt } from '../adjuncts.ts'
import { trimSpan } from '../reader/extent.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { wordClass } from '../word-classes.ts'
import { tailAt } from './asked-tail.ts'
import { isPlainVerb } from './plain-verbs.ts'

/** Words that are asked for, with whom they name beside them as the one to do it ("on the harbour to open"). */
export interface Asked {
  what: Span
  of: Span[]
}

/** Tokens [start, end). */
type Run = [start: number, end: number]

const LINKING = /^(?:also|then|thus|instead)$/
const ADVERB = /^(?:also|then|thus|instead|immediately|not|never)$/

// Nouns of deeds, which are asked for by themselves: "the return of the ships and an apology". What else is joined behind
// "of" belongs to the first: "the return of the ships and the crews".
const DEED_ENDING = /(?:tion|sion|ment|[tv]al|ance|ence|iry|ure)s?$/
const DEEDS = wordClass('deed-noun')
/** "To wait a month and see what happens" asks for one thing. */
const NO_DEED = /^(?:see|wait|hope|look|know|think|learn|find|be|have|watch|enjoy)$/
const JOINS_NOUNS = /^(?:of|for|on|in|from|with|between|to|against|at|over|into)$/

/** Where the verb of an infinitive stands that opens at a token: "to", "also" and "not" left out; -1 where none does. */
const plainVerbAt = (sentence: Sentence, from: number): number => {
  let at = from
  while (ADVERB.test(lower(sentence, at)) || (lower(sentence, at) === 'to' && at - from < 2)) at++
  return isPlainVerb(sentence, at) ? at : -1
}

/** "That [the army] withdraw its tanks": whether a clause with a plain verb opens at a token. */
const isSubjunctive = (sentence: Sentence, first: number): boolean => {
  const subject = phraseAt(sentence, first)
  return subject !== undefined && isPlainVerb(sentence, subject.end) && lower(sentence, subject.end) !== 'be'
}

/** Whether a token stands in quotation marks that open behind the first of the words. */
const isQuoted = ({ quotations, tokens }: Sentence, first: number, at: number): boolean => {
  const [from, offset] = [tokens[first]?.start ?? 0, tokens[at]?.start ?? 0]
  return quotations.some(({ inner }) => inner[0] > from && inner[0] <= offset && offset < inner[1])
}

const cutTail = (sentence: Sentence, [start, end]: Run): Run => {
  for (let at = start + 1; at < end; at++)
    if (!isQuoted(sentence, start, at) && tailAt(sentence, start, at)) return [start, at]
  return [start, end]
}

const hasJoinedNoun = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens.slice(from, to).some(({ lower: word }) => JOINS_NOUNS.test(word))

/** Whether a noun phrase at a token is asked for beside the words before it, and not joined to their last noun. */
const isOwnNoun = (sentence: Sentence, first: number, joint: number, at: number): boolean => {
  const phrase = phraseAt(sentence, at)
  if (phrase === undefined) return false
  if (sentence.groups.some(({ start }) => start >= first && start < joint)) return false
  const opening = phraseAt(sentence, first)
  if (opening === undefined || opening.end - first < (joint - first > 1 ? 1 : 2)) return false
  // "The disarmament and dissolution of the militia": one complement for both.
  const bare = !/^(?:DET|NUM)$/.test(sentence.tokens[at]?.pos ?? '')
  if (
    bare &&
    lower(sentence, joint) === 'and' &&
    lower(sentence, phrase.end) === 'of' &&
    !hasJoinedNoun(sentence, first, joint)
  )
    return false
  const head = lower(sentence, phrase.end - 1)
  if (/^an?$/.test(lower(sentence, at))) return true
  const opens = sentence.tokens[at]?.pos === 'DET' || lower(sentence, joint) === ','
  return DEED_ENDING.test(head) || DEEDS.has(head) || (opens && !hasJoinedNoun(sentence, first, joint))
}

/** Where a further thing asked for begins behind a joint, and whom it is asked of; null where the joint joins less. */
const furtherAt = (
  sentence: Sentence,
  { first, part, joint }: { first: number; part: number; joint: number },
): { start: number; of: Span[] } | null => {
  let at = joint + 1
  if (lower(sentence, joint) === ',' && lower(sentence, at) === 'and') at++
  while (LINKING.test(lower(sentence, at))) at++
  const plain = plainVerbAt(sentence, first) >= 0 || isSubjunctive(sentence, first)
  // "on the harbour to open and on the islands to wait", "to the harbour to open and to the islands to wait"
  const hearer = /^(?:on|upon|to)$/.test(lower(sentence, at)) ? phraseAt(sentence, at + 1) : undefined
  if (hearer !== undefined && lower(sentence, hearer.end) === 'to' && plainVerbAt(sentence, hearer.end + 1) >= 0)
    return { start: hearer.end + 1, of: [tokenSpan(sentence, hearer.start, hearer.end)] }
  if (/^(?:for|that)$/.test(lower(sentence, at)) && lower(sentence, first - 1) === lower(sentence, at))
    return { start: at + 1, of: [] }
  // "The islands to lift the ban and [the kingdom] to withdraw its fleet"
  const other = phraseAt(sentence, at)
  if (plain && other !== undefined && lower(sentence, other.end) === 'to' && plainVerbAt(sentence, other.end + 1) >= 0)
    return { start: other.end + 1, of: [tokenSpan(sentence, other.start, other.end)] }
  if (plain) {
    // "Come and see" is one thing.
    const verb = plainVerbAt(sentence, at)
    return verb >= 0 && !NO_DEED.test(lower(sentence, verb)) && joint - plainVerbAt(sentence, part) > 1
      ? { start: lower(sentence, at) === 'to' ? at + 1 : at, of: [] }
      : null
  }
  return isOwnNoun(sentence, part, joint, at) ? { start: at, of: [] } : null
}

const isLastJoint = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at) === 'and' || (lower(sentence, at) === ',' && lower(sentence, at + 1) === 'and')

/**
 * What is asked, each thing by itself: "[lay down its arms] and [free all captives]", "[an apology], [damages] and [an inquiry]".
 * Words that only go on telling are cut off.
 */
export const askedParts = ({ text }: Parsed, sentence: Sentence, { what, of }: Asked): Asked[] => {
  const start = sentence.tokens.findIndex((token) => token.start >= what[0])
  const behind = sentence.tokens.findIndex((token) => token.start >= what[1])
  // Words of several sentences, or of another one, are left as they are.
  if (start < 0 || start === behind || !contains(sentence.span, what)) return [{ what, of }]
  const [first, end] = cutTail(sentence, [start, behind < 0 ? sentence.tokens.length : behind])
  const parts: { run: Run; of: Span[] }[] = [{ run: [first, end], of }]
  let openCommas = 0
  for (let joint = first + 1; joint < end - 1; joint++) {
    const last = parts.at(-1)
    if (last === undefined || joint <= last.run[0] || isQuoted(sentence, first, joint)) continue
    const closes = isLastJoint(sentence, joint)
    if (lower(sentence, joint) !== ',' && !closes) continue
    const further = furtherAt(sentence, { first, part: last.run[0], joint })
    if (further === null || further.start >= end) continue
    openCommas = closes ? 0 : openCommas + 1
    last.run[1] = joint
    parts.push({ run: [further.start, end], of: further.of.length > 0 ? further.of : last.of })
  }
  // A comma joins only where "and" joins the last: "the old port, the harbour" is one thing named twice.
  const told = openCommas > 0 ? [{ run: [first, end] satisfies Run, of }] : parts
  return told.flatMap((part) => {
    const span = trimSpan(text, [sentence.tokens[part.run[0]]?.start ?? what[0], tokenSpan(sentence, ...part.run)[1]])
    return span === null ? [] : [{ what: boundedBy(span, what), of: part.of }]
  })
}

const boundedBy = (span: Span, [start, end]: Span): Span => [Math.max(span[0], start), Math.min(span[1], end)]
