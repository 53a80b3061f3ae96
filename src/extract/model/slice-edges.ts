import type { Span } from '../../domain/span.ts'
import type { Candidate } from './candidates.ts'
import type { Run } from './piece-runs.ts'
import type { Pieces } from './word-pieces.ts'

/** Pieces from a slice's edge at which its content is held to go on. */
const NEARLY = 1
/** Where what is said ends before its sentence does. */
const GOES_ON = /[;–—]|, (?:and|but|while|whereas|although|though|adding|saying|which|who)\b/

const sentenceOf = ({ starts }: Pieces, piece: number, sentences: readonly Span[]): Span | undefined =>
  sentences.find(([start, end]) => start <= (starts[piece] ?? -1) && (starts[piece] ?? -1) < end)

/** The pieces of a sentence around one of its pieces, [first, end). */
const piecesOf = (pieces: Pieces, piece: number, sentence: Span): Run => {
  const inside = (at: number): boolean => {
    const start = pieces.starts[at]
    return start !== undefined && pieces.words[at] !== -1 && start >= sentence[0] && start < sentence[1]
  }
  let [first, end] = [piece, piece + 1]
  while (inside(first - 1)) first--
  while (inside(end)) end++
  return [first, end]
}

/**
 * A content that reaches the edge of its cue's slice goes on beyond it, to the sentence's: "[...] before talks resume, the envoy
 * said" may be longer than what is read around "said". Not where another cue stands there, `cues` by their first pieces.
 */
export const overEdge = (
  text: string,
  [start, end]: Run,
  { from, source }: Candidate,
  pieces: Pieces,
  sentences: readonly Span[],
  cues: readonly number[],
): Run => {
  const isFree = (first: number, last: number): boolean => !cues.some((cue) => cue >= first && cue < last)
  const grown: Run = [start, end]
  const left = start - from <= NEARLY ? sentenceOf(pieces, start, sentences) : undefined
  if (left !== undefined) {
    const [first] = piecesOf(pieces, start, left)
    if (isFree(first, start)) grown[0] = first
  }
  const right = from + source.length - end <= NEARLY ? sentenceOf(pieces, end - 1, sentences) : undefined
  if (right !== undefined) {
    const [, last] = piecesOf(pieces, end - 1, right)
    const stop = GOES_ON.exec(text.slice(pieces.starts[end] ?? right[1], right[1]))?.index ?? Number.POSITIVE_INFINITY
    const until = pieces.starts.findIndex((start, at) => at >= end && start >= (pieces.starts[end] ?? 0) + stop)
    const to = until < 0 ? last : Math.min(last, until)
    if (isFree(end, to)) grown[1] = Math.max(end, to)
  }
  return grown
}
