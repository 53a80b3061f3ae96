import type { ToldStance } from '../../domain/extraction.ts'
import type { Span } from '../../domain/span.ts'
import type { Candidate } from './candidates.ts'
import type { Description, Limits } from './description.ts'
import { type Run, wordRuns } from './piece-runs.ts'
import type { Pieces } from './word-pieces.ts'

/** Stances at this share of their limit are kept as nearly seen. */
const NEARLY = 0.5

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

const meanOf = ({ stances, classes }: Candidate, rows: readonly number[], at: number): number => {
  let sum = 0
  for (const row of rows) sum += stances[row * classes + at] ?? 0
  return sum / rows.length
}

/**
 * The stances that the network sees in an attribution's words, sentence by sentence: the mean over the pieces of cue and
 * content that stand in a sentence is what that sentence says.
 */
export const readTold = (
  candidate: Candidate,
  { starts }: Pieces,
  runs: readonly Run[],
  { limits, kinds }: Pick<Description, 'limits' | 'kinds'>,
  sentences: readonly Span[],
): ToldStance[] => {
  const bySentence = new Map<Span, number[]>()
  // Pieces come in their order: most stand in the sentence of the one before.
  let sentence: Span | undefined
  for (const [start, end] of runs) {
    for (let piece = start; piece < end; piece++) {
      const at = starts[piece] ?? -1
      if (sentence === undefined || at < sentence[0] || at >= sentence[1])
        sentence = sentences.find(([from, to]) => from <= at && at < to)
      const row = piece - candidate.from
      if (sentence === undefined || row < 0 || row >= candidate.source.length) continue
      const rows = bySentence.get(sentence)
      if (rows === undefined) bySentence.set(sentence, [row])
      else rows.push(row)
    }
  }
  return [...bySentence].flatMap(([sentence, rows]) =>
    kinds.flatMap((kind, at): ToldStance[] => {
      const chance = chanceOf(meanOf(candidate, rows, at))
      if (chance < limits.stance * NEARLY) return []
      const negated = chanceOf(meanOf(candidate, rows, kinds.length)) >= 0.5
      return [{ sentence, kind, negated, chance: Math.round(chance * 1000) / 1000, reached: chance >= limits.stance }]
    }),
  )
}

/** The pieces around a candidate that say what is asked: words are judged whole, by the mean of their pieces. */
export const readAsked = (candidate: Candidate, pieces: Pieces, limits: Limits): Map<number, 'asked'> => {
  const asked = new Map<number, 'asked'>()
  for (const [start, end] of wordRuns(pieces, candidate.from, candidate.source.length)) {
    const rows = Array.from({ length: end - start }, (_, at) => start - candidate.from + at)
    const chance = chanceOf(meanOf(candidate, rows, candidate.classes - 1))
    for (let piece = start; chance >= limits.asked && piece < end; piece++) asked.set(piece, 'asked')
  }
  return asked
}
