import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { loadNetwork } from '../src/extract/model/network.ts'
import { extractArticle } from '../src/ingest/extract-article.ts'
import { createPipeline } from '../src/ingest/pipeline.ts'
import { countWords, readArticles } from './articles.ts'
import { encoderRuns } from './encoder-runs.ts'
import { inTurns, median } from './in-turns.ts'
import type { Ratio } from './ratio.ts'

const READER = fileURLToPath(new URL('../models/reader', import.meta.url))
const ROUNDS = 5

/**
 * `extractArticle` with models loaded, beside onnxruntime alone on the same windows of the encoder (same session options,
 * one window a run), and wink-nlp's whole pipeline on the same texts.
 */
export async function measure(): Promise<readonly Ratio[]> {
  const articles = await readArticles()
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0)
  const threads = availableParallelism()
  const pipeline = await createPipeline({ reader: 'model', threads })
  const rules = await createPipeline({ reader: 'rules' })
  const network = await loadNetwork(READER, threads)
  const wink = winkNLP(model)
  const items = articles.map((document) => ({ document, runs: encoderRuns(network, document) }))

  const rounds = await inTurns(
    items,
    [
      async ({ runs }) => {
        for (const ids of runs) await network.encode(ids)
      },
      // Copies: an article's words are parsed once and remembered.
      ({ document }) => extractArticle({ ...document }, pipeline),
      ({ document }) => extractArticle({ ...document }, rules),
      ({ document }) => wink.readDoc(document.text),
    ],
    ROUNDS,
  )
  const perSecond = (job: number): number => words / (median(rounds.map((spent) => spent[job] ?? 0)) / 1000)
  const beside = (job: number): number => median(rounds.map((spent) => (spent[0] ?? 0) / (spent[job] ?? 0)))
  const detail = (name: string, job: number): string =>
    `${Math.round(perSecond(job))} words/s ${name}, ${Math.round(perSecond(0))} the encoder alone`
  return [
    {
      name: 'extractArticle / encoder',
      value: beside(1),
      goal: 'at least 0.7',
      detail: detail('by the trained reader', 1),
    },
    { name: 'extractArticle by rules / encoder', value: beside(2), goal: '', detail: detail('by rules', 2) },
    { name: 'wink-nlp / encoder', value: beside(3), goal: '', detail: detail('by wink-nlp', 3) },
  ]
}
