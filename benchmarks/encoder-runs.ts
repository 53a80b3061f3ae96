import type { SourceText } from '../src/domain/article.ts'
import type { Network } from '../src/extract/model/network.ts'
import { readParts } from '../src/extract/model/parts.ts'
import { windowsOver } from '../src/extract/model/windows.ts'

/** The ids of each run of the encoder for an article, as the trained reader makes them: one window a run. */
export const encoderRuns = ({ wordPieces, description }: Network, source: SourceText): number[][] =>
  readParts(source)
    .map((part) => wordPieces.encode(source.text, part, source.credits).ids)
    .filter((ids) => ids.length > 0)
    .flatMap((ids) =>
      windowsOver(ids.length, description).map(({ start, end }) => [
        wordPieces.first,
        ...ids.slice(start, end),
        wordPieces.last,
      ]),
    )
