import type { Contribution } from '../domain/contribution.ts'
import type { ArticleWorkers } from '../ingest/article-workers.ts'
import type { PipelineOptions } from '../ingest/pipeline.ts'
import type { Services, SourcePlace } from './services.ts'

export interface ReadingOptions {
  services: Services
  pipeline: PipelineOptions
  /** How many articles are read at once; 1 reads them in this thread. */
  workers: number
}

export interface ArticlesInOrder {
  /** What the source at a place says. To be asked for every place, from 0 on: throws what reading it threw. */
  of(sources: readonly SourcePlace[]): (at: number) => Promise<Contribution>
  close(): Promise<void>
}

/** How many articles for each worker are read ahead of the one at hand, so that none waits and few lie in memory. */
const AHEAD = 2

const startWorkers = async ({ services, pipeline: options, workers }: ReadingOptions): Promise<ArticleWorkers> => {
  if (workers > 1) {
    const { startArticleWorkers } = await import('../ingest/article-workers.ts')
    return startArticleWorkers(workers, { ...options, threads: 1 })
  }
  const [{ extractArticle }, { createPipeline }] = await Promise.all([
    import('../ingest/extract-article.ts'),
    import('../ingest/pipeline.ts'),
  ])
  const pipeline = await createPipeline(options)
  return {
    extract: async ({ path, relativePath }) => extractArticle(await services.readSource(path, relativePath), pipeline),
    close: async () => {},
  }
}

/** Throws what the pipeline throws. */
export const startArticles = async (options: ReadingOptions): Promise<ArticlesInOrder> => {
  const articles = await startWorkers(options)
  const ahead = options.workers > 1 ? AHEAD * options.workers : 0
  return {
    close: articles.close,
    of: (sources) => {
      const asked: Promise<Contribution>[] = []
      return (at) => {
        for (const place of sources.slice(asked.length, at + ahead + 1)) {
          const contribution = articles.extract(place)
          // Its failure is told when its turn comes, which an interruption may prevent.
          contribution.catch(() => {})
          asked.push(contribution)
        }
        const contribution = asked[at]
        if (contribution === undefined) throw new RangeError(`there is no source ${at}`)
        delete asked[at]
        return contribution
      }
    },
  }
}
