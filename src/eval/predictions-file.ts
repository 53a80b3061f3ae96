import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DemarcheError } from '../domain/errors.ts'
import { type Prediction, predictionSchema } from './predicted.ts'

/** Extractions by the name of their article: the base name of their source, without its ending. */
export type Predictions = ReadonlyMap<string, Prediction>

const nameOf = ({ source, id }: Prediction): string =>
  basename(source || (id ?? '')).replace(/\.(txt|md|markdown|html?)$/, '')

/** The output of `demarche extract --format jsonl`. Throws READ_NOT_FOUND, and DATA_INVALID with the line. */
export const readPredictions = async (file: string): Promise<Predictions> => {
  const lines = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DemarcheError('READ_NOT_FOUND', 'there is no such file', { file }, { cause })
  })
  return new Map(
    lines.split('\n').flatMap((line, at): [string, Prediction][] => {
      if (line.trim() === '') return []
      try {
        const prediction = predictionSchema.parse(JSON.parse(line))
        return [[nameOf(prediction), prediction]]
      } catch (cause) {
        throw new DemarcheError('DATA_INVALID', 'this is no extraction', { file, line: at + 1 }, { cause })
      }
    }),
  )
}
