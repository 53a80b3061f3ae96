import type { ExtractedStatement } from '../../domain/extraction.ts'
import { contains, type Span } from '../../domain/span.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'

const FIRST_PERSON = /^(i|we|our|my)\b/i
// An infinitive tells a stance only behind a verb that lets it happen, or that denies it.
const CARRIES_INFINITIVE =
  /^(refuse|decline|fail|continue|begin|start|hasten|dare|join|go|write|march|rally|gather|demonstrate|assemble)$/
// "Summoned the envoy to demand an apology": what is done for a stance shows it, unless it is only meant to be done.
const PURPOSE = /^(demand|protest|denounce|condemn)$/
const NOT_DONE =
  /^(want|plan|intend|hope|expect|threaten|consider|agree|vow|promise|pledge|aim|seek|urge|ask|tell|call|need|be|have|prepare|try|attempt|decide|like|prefer|invite|allow|force|fail|stop|use)$/
const DENIES_INFINITIVE = /^(refuse|decline|fail|stop)$/
// "stopped short of condemning", "without rejecting"
const AVOIDS = /\b(short of|without) $/i

// "no member accepts", "in neither of them does it accept"
const NOBODY = /^(no|neither|none|nobody|nothing|few|not (?:all|every|many|everyone))\b/i

/** A verb that may tell a stance, with everything that rules ask about it. */
export interface Site {
  parsed: Parsed
  statements: readonly ExtractedStatement[]
  sentence: Sentence
  group: VerbGroup
  subject: Span | null
  /** The sentence's words behind the verb, in lower case and without quotation marks. */
  behind: string
  /** Index of the statement that the verb reports: the verb is its cue. */
  reports: number | null
  /** Index of the innermost statement in whose content the verb stands. */
  within: number | null
  negated: boolean
  /** Lemma of the verb that reports the words in which this one stands, or null. */
  said: string | null
}

/** Index of the innermost statement in whose content an offset lies, or null. */
const innermost = (statements: readonly ExtractedStatement[], at: number): number | null => {
  let best: number | null = null
  let shortest = Number.POSITIVE_INFINITY
  statements.forEach(({ content }, i) => {
    for (const [start, end] of content) {
      if (start <= at && at < end && end - start < shortest) {
        best = i
        shortest = end - start
      }
    }
  })
  return best
}

const subjectSpan = (sentence: Sentence, group: VerbGroup): Span | null => {
  const subject = subjectOf(sentence, group)
  return subject === null ? null : tokenSpan(sentence, subject.start, subject.end)
}

const reportingLemma = ({ sentences }: Parsed, cue: Span | undefined): string | null => {
  if (cue === undefined) return null
  const sentence = sentences.find(({ span }) => contains(span, cue))
  const verb = sentence?.groups.find(({ main }) => {
    const token = sentence.tokens[main]
    return token !== undefined && contains(cue, [token.start, token.end])
  })
  return verb?.lemma ?? null
}

/** When or how far, between a verb and its object: "sought on Monday the repeal", "accepted in principle the plan". */
const BETWEEN =
  /^(?:(?:late|early|earlier|later) )?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:this|last) week|in principle)(?: (?:morning|afternoon|evening|night))? /

const wordsBehind = (text: string, from: number, end: number): string =>
  text
    .slice(from, end)
    .replace(/[“”"‘„«»]/g, '')
    .trimStart()
    .toLowerCase()
    .replace(BETWEEN, '')

/** "Rejected its right [to demand] a toll": a noun that has an infinitive of its own. */
const HAS_INFINITIVE =
  /^(?:right|power|reason|chance|opportunity|offer|mandate|plan|attempt|effort|need|decision|wish|desire|intention|call|threat|refusal|freedom|authority|duty)s?$/

const carriesInfinitive = (sentence: Sentence, governor: VerbGroup, { lemma, start }: VerbGroup): boolean =>
  CARRIES_INFINITIVE.test(governor.lemma) ||
  (PURPOSE.test(lemma) &&
    governor.finite &&
    governor.modal === null &&
    !governor.negated &&
    !NOT_DONE.test(governor.lemma) &&
    !HAS_INFINITIVE.test(lower(sentence, start - 2)))

/** The site of a verb; null for an infinitive that no verb before it lets happen. */
export const siteOf = (
  parsed: Parsed,
  sentence: Sentence,
  group: VerbGroup,
  statements: readonly ExtractedStatement[],
): Site | null => {
  const main = sentence.tokens[group.main]
  if (main === undefined) return null
  const governor = group.infinitive ? sentence.groups[sentence.groups.indexOf(group) - 1] : undefined
  if (group.infinitive && (governor === undefined || !carriesInfinitive(sentence, governor, group))) return null
  const reports = statements.findIndex(({ cue }) => cue.some((span) => contains(span, [main.start, main.end])))
  const within = innermost(statements, main.start)
  const subject = subjectSpan(sentence, group)
  return {
    parsed,
    statements,
    sentence,
    group,
    subject,
    behind: wordsBehind(parsed.text, sentence.tokens[group.end - 1]?.end ?? main.end, sentence.span[1]),
    reports: reports < 0 ? null : reports,
    within,
    said: within === null ? null : reportingLemma(parsed, statements[within]?.cue[0]),
    negated:
      group.negated ||
      (subject !== null && NOBODY.test(parsed.text.slice(...subject))) ||
      (group.participle && AVOIDS.test(parsed.text.slice(sentence.span[0], main.start))) ||
      (governor !== undefined && (governor.negated || DENIES_INFINITIVE.test(governor.lemma))),
  }
}

/** The site of a set phrase, at the verb in whose midst it stands or else at the sentence's first; null without a verb. */
export const siteOfPhrase = (
  parsed: Parsed,
  sentence: Sentence,
  at: number,
  length: number,
  statements: readonly ExtractedStatement[],
): Site | null => {
  const touched = sentence.groups.find(
    ({ start, end }) =>
      (sentence.tokens[start]?.start ?? 0) <= at + length && at <= (sentence.tokens[end - 1]?.end ?? 0),
  )
  const group = touched ?? sentence.groups[0]
  if (group === undefined) return null
  return {
    parsed,
    statements,
    sentence,
    // Whose words a set phrase is in does not turn on the voice of its verb: "would not be drawn".
    group: { ...group, passive: false },
    subject: subjectSpan(sentence, group),
    behind: '',
    reports: null,
    within: innermost(statements, at),
    said: null,
    negated: false,
  }
}

/** Whether the verb's subject is the one who speaks: "I", "we", "our side". */
export const isFirstPerson = ({ parsed, subject }: Site): boolean =>
  subject !== null && FIRST_PERSON.test(parsed.text.slice(...subject))

/**
 * A span behind a verb without what goes beyond the reported words in which the verb stands ("reject the toll[,” she said]");
 * null where it begins beyond them.
 */
export const insideWords = ({ statements, within }: Site, [start, end]: Span): Span | null => {
  if (within === null) return [start, end]
  const words = statements[within]?.content.find((span) => contains(span, [start, start + 1]))
  return words === undefined ? null : [start, Math.min(end, words[1])]
}
