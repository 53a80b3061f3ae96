import type { Attribution } from '../../domain/extraction.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { cueFrames } from '../cues.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { subjectOf } from '../subjects.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { messageAfter } from './content.ts'
import { cueAttribution } from './cue-attribution.ts'
import { trimSpan } from './extent.ts'

/** How far behind "was quoted" its "as saying" may stand, in tokens: between them stands who quotes, and when. */
const REACH = 14

const readIn = (text: string, sentence: Sentence, quoted: VerbGroup): Attribution | null => {
  if (!/^(?:quote|cite)$/.test(quoted.lemma) || !quoted.passive) return null
  const said = sentence.groups.find(
    ({ start, participle }) =>
      participle && start > quoted.end && start - quoted.end < REACH && lower(sentence, start - 1) === 'as',
  )
  const frame = said === undefined ? undefined : cueFrames(said.lemma).find((each) => each.frame === 'clause')
  const subject = subjectOf(sentence, quoted)
  if (said === undefined || frame === undefined || subject === null) return null
  const source = tokenSpan(sentence, subject.start, subject.end)
  const follows = !/^(?:by|in|on|,|\.)$/.test(lower(sentence, said.end))
  const behind = follows ? messageAfter(text, sentence, said, frame)?.content : undefined
  // "“The bridge is safe,” the mayor was quoted as saying."
  const content = behind ?? trimSpan(text, [sentence.span[0], source[0]])
  const cue = tokenSpan(sentence, said.start - 1, said.end)
  return content === null ? null : cueAttribution(frame, 'quoted-as', cue, [source], [content])
}

/**
 * "The minister was quoted by the radio [as saying] that": he speaks, and who quotes him is the medium; a reader takes either
 * for the other. In the place of what was found there, with the stances seen in it.
 */
export const withQuotedAs = ({ text, sentences }: Parsed, found: readonly Attribution[]): Attribution[] => {
  const read = sentences.flatMap((sentence) => sentence.groups.flatMap((group) => readIn(text, sentence, group) ?? []))
  const shares = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => overlaps(x, y)))
  const isSame = (own: Attribution, other: Attribution): boolean =>
    shares(own.content, other.content) || shares(own.cue, other.cue) || shares(own.source, other.content)
  const kept = found.filter(
    (other) => !read.some((own) => isSame(own, other) && !own.content.some((span) => shares(other.cue, [span]))),
  )
  return [
    ...kept,
    ...read.map((own) => {
      const before = found.find((other) => shares(own.content, other.content))
      return { ...own, told: before?.told ?? [], asked: before?.asked ?? [] }
    }),
  ]
}
