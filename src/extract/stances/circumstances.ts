import type { ExtractedStatement } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Temporality } from '../../domain/vocabulary.ts'
import { lower } from '../sentence.ts'
import { conditionsIn, isExchange } from './conditions.ts'
import type { Site } from './site.ts'

const verbStart = ({ sentence, group }: Site): number => sentence.tokens[group.start]?.start ?? 0
const mainStart = ({ sentence, group }: Site): number => sentence.tokens[group.main]?.start ?? 0

/** `past` for what was so before the time that the sentence tells of ("had opposed"), or in a year that it names. */
export const temporalityOf = ({ sentence, group, parsed }: Site): Temporality => {
  if (lower(sentence, group.start) === 'had' && group.end - group.start > 1) return 'past'
  return group.past && /\bin (19|20)\d\d\b/i.test(parsed.text.slice(...sentence.span)) ? 'past' : 'current'
}

const holds = (statement: ExtractedStatement, span: Span): boolean =>
  statement.content.some((content) => overlaps(content, span))

/** What a stance is made to depend on: the nearest condition on its side of a semicolon, inside reported words one of their own. */
export const conditionOf = (site: Site): Span | null => {
  const { text } = site.parsed
  const at = mainStart(site)
  const conditions = conditionsIn(text, site.sentence).filter(
    ([start]) => !text.slice(Math.min(at, start), Math.max(at, start)).includes(';'),
  )
  const within = site.within === null ? undefined : site.statements[site.within]
  const own = within === undefined ? conditions : conditions.filter((condition) => holds(within, condition))
  const only = within?.mode === 'speech' && conditions.length === 1 ? conditions : []
  const byDistance = (a: Span, b: Span): number => Math.abs(a[0] - at) - Math.abs(b[0] - at)
  return (own.length > 0 ? own : only).toSorted(byDistance)[0] ?? null
}

// "the demand that the fleet withdraw", "insisted that it lift": what is asked is not done.
const ASKED_FOR =
  /\b(?:demands?|demanded|demanding|requests?|requested|proposals?|proposes?|proposed|insists?|insisted|insisting|calls?|conditions?|guarantees?|assurances?|urges?|urged|asks?|asked|recommends?|recommended|suggests?|suggested|suggestion)\b[^,;:.]{0,40} that [^,;:.]{0,80}$/i

// "accused the port of denying them entry", "blame it for denying them entry": an allegation, and no stance of who makes it.
const ALLEGED_DEED =
  /\b(?:accus|blam|critici[sz]|suspect|condemn|fault|denounc|prais|thank|forgiv|punish)\w*\b[^;:.]{0,80}\b(?:of|for) $/i

// "Asked whether she would accept", "it is not known if the port agreed": a question answers nothing.
const IN_QUESTION =
  /\bwhether (?!or not\b)[^,;:.]{0,60}$|\b(?:ask|wonder|know|clear|say|see|question)\w* if [^,;:.]{0,60}$/i
const QUESTION = /^["“‘'(]*(?:would|will|does|did|do|can|could|is|are|was|were|has|have|should)\b[^.!]*\?["”’')]*$/i

/** Whether the verb stands in a question, direct or reported: its stance is asked for, not told. */
export const isQuestioned = (site: Site): boolean => {
  const { text } = site.parsed
  const [start, end] = site.sentence.span
  if (QUESTION.test(text.slice(start, end))) return true
  const asked = IN_QUESTION.exec(text.slice(start, verbStart(site)))
  if (asked === null) return false
  const from = start + asked.index + asked[0].search(/\b(?:whether|if)\b/i)
  return !site.sentence.groups.some(
    ({ finite, start: first, main }) =>
      finite && main < site.group.main && (site.sentence.tokens[first]?.start ?? 0) > from,
  )
}

/** What is denied or doubted of someone is not said to be so. */
const DISBELIEVES = new Set(['deny', 'dispute', 'refute', 'doubt'])

/** Whether the verb tells of what is not so, or is only asked for. */
export const isHypothetical = (site: Site): boolean => isUnreal(site) || isOnlyAsked(site)

const isOnlyAsked = (site: Site): boolean =>
  site.group.modal === null &&
  !site.group.past &&
  ASKED_FOR.test(site.parsed.text.slice(site.sentence.span[0], verbStart(site)))

/** Whether the verb tells of what is not so: "would have rejected", or a verb inside an if-clause. */
export const isUnreal = (site: Site): boolean => {
  const { text } = site.parsed
  if (site.group.modal === 'would' && /\bhave$/.test(text.slice(0, mainStart(site)).trimEnd())) return true
  if (site.said !== null && DISBELIEVES.has(site.said)) return true
  const at = verbStart(site)
  if (site.group.participle && ALLEGED_DEED.test(text.slice(site.sentence.span[0], at))) return true
  return conditionsIn(text, site.sentence).some(
    (condition) => contains(condition, [at, at + 1]) && !isExchange(text.slice(...condition)),
  )
}
