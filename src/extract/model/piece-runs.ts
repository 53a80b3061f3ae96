import type { Span } from '../../domain/span.ts'
import type { Pieces } from './word-pieces.ts'

/** Word pieces [start, end). */
export type Run = [start: number, end: number]

/** The characters from a run's first piece to its last. */
export const spanOf = ({ starts, ends }: Pieces, [start, end]: Run): Span => [
  starts[start] ?? 0,
  Math.max(...ends.slice(start, end)),
]

/** Runs of the `count` pieces from `from` on that are one word each; a piece that is no word is left out. */
export const wordRuns = ({ words }: Pieces, from: number, count: number): Run[] => {
  const runs: Run[] = []
  for (let at = from; at < from + count; ) {
    const word = words[at]
    let end = at + 1
    while (end < from + count && word !== -1 && words[end] === word) end++
    if (word !== -1) runs.push([at, end])
    at = end
  }
  return runs
}
