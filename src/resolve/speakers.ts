import type { ExtractedStatement } from '../domain/extraction.ts'
import { contains, type Span, slice } from '../domain/span.ts'
import { speakersOf } from './actors-of.ts'
import type { Member } from './cast.ts'
import { meantByPronoun } from './pronouns.ts'
import type { Scene } from './scene.ts'

const FIRST_PERSON = /^(?:i|we)$/i

/** Who speaks in each extracted statement: none where the text names no source, several where speakers are joined. */
export type Speakers = readonly (readonly Member[])[]

/** Index of the statement in whose content a span stands, the innermost, `except` left out; null where none does. */
const enclosing = (statements: readonly ExtractedStatement[], span: Span, except: number): number | null => {
  let best: number | null = null
  let shortest = Number.POSITIVE_INFINITY
  statements.forEach(({ content }, i) => {
    if (i === except) return
    for (const piece of content) {
      if (contains(piece, span) && piece[1] - piece[0] < shortest) {
        best = i
        shortest = piece[1] - piece[0]
      }
    }
  })
  return best
}

/** Who speaks last before an offset in its paragraph, else first behind it: whom a quotation without reporting words quotes. */
const speakerBeside = (
  { text }: Scene,
  statements: readonly ExtractedStatement[],
  speakers: Speakers,
  at: number,
): readonly Member[] => {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const beside = statements
    .map(({ source }, i) => ({ at: source[0]?.[0] ?? -1, speakers: speakers[i] ?? [] }))
    .filter((each) => each.speakers.length > 0 && start <= each.at && (end < 0 || each.at < end))
    .toSorted((a, b) => a.at - b.at)
  return (beside.findLast((each) => each.at < at) ?? beside[0])?.speakers ?? []
}

const PRONOUN = /^(?:he|she)$/i
const NAME = /^(?!(?:He|She|They|It|I|We)\b)\p{Lu}/u

/** Whether quoted words name a member: nobody speaks of himself by name ("'Oland is buying time,' he said"). */
const isNamedIn = (text: string, content: readonly Span[], { seenAt }: Member): boolean =>
  seenAt.some(({ at }) => content.some((words) => contains(words, [at, at + 1])) && NAME.test(text.slice(at)))

/** Who speaks in a statement whose words are quoted: "he" is nobody whom they name. */
const notNamedInOwnWords = (
  scene: Scene,
  { quoteType, content }: ExtractedStatement,
  source: Span,
  speaker: Member | null,
  found: Member[],
): Member[] => {
  const word = slice(scene.text, source).toLowerCase()
  const isNamed = (member: Member): boolean => isNamedIn(scene.text, content, member)
  if (quoteType !== 'direct' || !PRONOUN.test(word) || !found.some(isNamed)) return found
  return [meantByPronoun(scene, word, source[0], speaker, isNamed) ?? found].flat()
}

const placeOf = ({ content }: ExtractedStatement): number => content[0]?.[0] ?? 0

/** Who spoke last before a quotation without reporting words, and can have spoken it: a person, and none whom it names. */
const personBefore = (
  statements: readonly ExtractedStatement[],
  speakers: Speakers,
  at: number,
  cannot: (member: Member) => boolean,
): Member[] => {
  const quoted = statements[at]
  const before = statements
    .map((statement, i) => ({ place: placeOf(statement), speakers: speakers[i] ?? [] }))
    .filter((each) => quoted !== undefined && each.place < placeOf(quoted))
    .filter((each) => each.speakers.some(({ type }) => type === 'Person') && !each.speakers.some(cannot))
    .toSorted((a, b) => a.place - b.place)
  return [...(before.at(-1)?.speakers ?? [])]
}

/** Resolves sources in text order; one inside reported words after the one who reports them, whom "I" and "we" mean. */
export const readSpeakers = (scene: Scene, statements: readonly ExtractedStatement[]): Speakers => {
  const speakers: Member[][] = statements.map(() => [])
  const done = new Set<number>()
  const read = (i: number): readonly Member[] => {
    const statement = statements[i]
    const source = statement?.source[0]
    if (source !== undefined && !done.has(i)) {
      done.add(i)
      const outer = enclosing(statements, source, i)
      const speaker = outer === null ? null : (read(outer)[0] ?? null)
      const found = speakersOf(scene, source, speaker)
      speakers[i] = statement === undefined ? found : notNamedInOwnWords(scene, statement, source, speaker, found)
    }
    return speakers[i] ?? []
  }
  for (const i of statements.keys()) read(i)
  for (const [i, statement] of statements.entries()) {
    const cannot = (member: Member): boolean => member.medium || isNamedIn(scene.text, statement.content, member)
    if (statement.cue.length === 0 && speakers[i]?.some(cannot))
      speakers[i] = personBefore(statements, speakers, i, cannot)
  }
  for (const [i, { source, content }] of statements.entries()) {
    const first = source[0]
    if (speakers[i]?.length === 0 && first !== undefined && FIRST_PERSON.test(slice(scene.text, first)))
      speakers[i] = [...speakerBeside(scene, statements, speakers, content[0]?.[0] ?? first[0])]
  }
  return speakers
}
