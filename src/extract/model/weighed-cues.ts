import type { SourceText } from '../../domain/article.ts'
import type { WeighedCue } from '../../domain/extraction.ts'
import { type Candidate, readCandidates } from './candidates.ts'
import type { Network } from './network.ts'
import { readParts } from './parts.ts'
import { spanOf } from './piece-runs.ts'
import type { Pieces } from './word-pieces.ts'

const rounded = (chance: number): number => Math.round(chance * 1000) / 1000

const weighed = (candidate: Candidate, pieces: Pieces, limit: number): WeighedCue => {
  const [speech = 0, belief = 0, intent = 0] = candidate.modes.map(rounded)
  return {
    cue: spanOf(pieces, [candidate.start, candidate.end]),
    rules: [],
    chances: {
      cue: rounded(candidate.score),
      limit,
      modes: { speech, belief, intent },
      words: candidate.source
        .map((source, i) => ({
          span: spanOf(pieces, [candidate.from + i, candidate.from + i + 1]),
          source,
          content: candidate.content[i] ?? 0,
        }))
        .filter(({ span }) => span[0] < span[1]),
    },
  }
}

/** Every cue that the network thinks possible, with its chances; the title by itself, as it is read. */
export const weighCues = async (network: Network, source: SourceText): Promise<WeighedCue[]> => {
  const found: WeighedCue[] = []
  for (const part of readParts(source)) {
    const pieces = network.wordPieces.encode(source.text, part, source.credits)
    const candidates = await readCandidates(network, pieces, network.description.candidate)
    found.push(...candidates.map((candidate) => weighed(candidate, pieces, network.description.limits.attribution)))
  }
  return found
}
