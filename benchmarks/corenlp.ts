import { availableParallelism } from 'node:os'
import { extractArticle } from '../src/ingest/extract-article.ts'
import { createPipeline } from '../src/ingest/pipeline.ts'
import { startCoreNlp } from '../tools/corenlp/start.ts'
import { countWords, readArticles } from './articles.ts'
import { inTurns, median } from './in-turns.ts'
import type { Ratio } from './ratio.ts'

const ROUNDS = 2

/** `extractArticle` with models loaded, beside Stanford CoreNLP up to coreference and quotations on the same texts. */
export async function measure(): Promise<readonly Ratio[]> {
  const articles = await readArticles()
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0)
  const threads = availableParallelism()
  const pipeline = await createPipeline({ reader: 'model', threads })
  const corenlp = await startCoreNlp(threads)
  try {
    const rounds = await inTurns(
      articles,
      [
        ({ text }) => corenlp.annotate(text),
        // Copies: an article's words are parsed once and remembered.
        (document) => extractArticle({ ...document }, pipeline),
      ],
      ROUNDS,
    )
    const perSecond = (job: number): number =>
      Math.round(words / (median(rounds.map((spent) => spent[job] ?? 0)) / 1000))
    return [
      {
        name: 'extractArticle / CoreNLP',
        value: median(rounds.map(([theirs = 0, ours = 1]) => theirs / ours)),
        goal: '',
        detail: `${perSecond(1)} words/s by the trained reader, ${perSecond(0)} by CoreNLP`,
      },
    ]
  } finally {
    await corenlp.stop()
  }
}
