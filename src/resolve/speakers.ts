import type { ExtractedStatement } from '../domain/extraction.ts'
import { contains, type Span } from '../domain/span.ts'
import { speakersOf } from './actors-of.ts'
import type { Member } from './cast.ts'
import type { Scene } from './scene.ts'

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

/** Resolves sources in text order; one inside reported words after the one who reports them, whom "I" and "we" mean. */
export const readSpeakers = (scene: Scene, statements: readonly ExtractedStatement[]): Speakers => {
  const speakers: Member[][] = statements.map(() => [])
  const done = new Set<number>()
  const read = (i: number): readonly Member[] => {
    const source = statements[i]?.source[0]
    if (source !== undefined && !done.has(i)) {
      done.add(i)
      const outer = enclosing(statements, source, i)
      const speaker = outer === null ? null : (read(outer)[0] ?? null)
      speakers[i] = speakersOf(scene, source, speaker)
    }
    return speakers[i] ?? []
  }
  for (const i of statements.keys()) read(i)
  return speakers
}
