import { contractOf } from '../domain/contract.ts'
import { extractArticle } from '../ingest/extract-article.ts'
import type { Pipeline } from '../ingest/pipeline.ts'
import type { GoldArticle, ReadSource } from './gold-folder.ts'
import { type Prediction, predictionSchema } from './predicted.ts'

/** The extraction of an annotated article's text, read from its file as any article is. Throws what reading throws. */
export const predictWith =
  (pipeline: Pipeline, readSource: ReadSource) =>
  async ({ path, file }: GoldArticle): Promise<Prediction> =>
    predictionSchema.parse(contractOf(await extractArticle(await readSource(path, file), pipeline), path))
