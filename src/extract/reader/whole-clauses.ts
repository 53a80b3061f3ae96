import type { Attribution } from '../../domain/extraction.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { type Parsed, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'

/** The subject that stands right before a content that begins with its finite verb; null where it begins otherwise. */
const lostSubject = ({ sentences }: Parsed, [start]: Span): Span | null => {
  const sentence = sentences.find(({ span }) => span[0] <= start && start < span[1])
  if (sentence === undefined) return null
  const first = sentence.tokens.findIndex((token) => token.start === start)
  let at = first
  while (sentence.tokens[at]?.pos === 'ADV') at++
  const verb = sentence.groups.find((group) => group.finite && group.start === at)
  if (first < 0 || verb === undefined) return null
  const subject = subjectOf(sentence, verb)
  return subject !== null && subject.end === first ? tokenSpan(sentence, subject.start, subject.end) : null
}

/**
 * Contents that lost their subject, made whole: "[The tolls] are final, the envoy said". Where the subject is the very word that
 * was taken for a cue, nobody reports anything: "the demands are unjust" does not tell what is demanded.
 */
export const withWholeClauses = (parsed: Parsed, attributions: readonly Attribution[]): Attribution[] =>
  attributions.flatMap((attribution) => {
    const [first, ...rest] = attribution.content
    const subject = first === undefined ? null : lostSubject(parsed, first)
    if (first === undefined || subject === null) return attribution
    if (attribution.cue.some((cue) => overlaps(cue, subject))) return []
    if (attribution.source.some((source) => overlaps(source, subject))) return attribution
    return { ...attribution, content: [[subject[0], first[1]], ...rest] }
  })
