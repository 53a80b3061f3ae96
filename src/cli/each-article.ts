import { resolve } from 'node:path'
import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { PipelineOptions } from '../ingest/pipeline.ts'
import { type ArticlesInOrder, startArticles } from './articles-in-order.ts'
import { workAtHand } from './at-hand.ts'
import { EXIT } from './exit-codes.ts'
import { holdInterrupts } from './interruption.ts'
import { refuse, unexpected } from './output.ts'
import type { Services, SourcePlace } from './services.ts'

export interface ArticleRun {
  services: Services
  pipeline: PipelineOptions
  /** How many articles are read at once; 1 reads them in this thread. */
  workers: number
  /** Before each article, and once with `done === total` at the end. */
  onProgress?(done: number, total: number, next: string | null): void
  /** Clears what progress left on the terminal before a line is printed on stderr. */
  beforeNote?(): void
  /** With the path that the article was read from, as it was given. */
  onArticle(contribution: Contribution, path: string): Promise<void>
  /** How many may have been handed on before the first of them is done; 1 unless given. */
  atHand?: number
}

export interface ArticleRunResult {
  refused: number
  exitCode: number
}

type OnFailure = (error: unknown, path: string) => void

/** Every source under the paths once, in the order of the paths. */
const collectSources = async (paths: readonly string[], services: Services, onFailure: OnFailure) => {
  const places = new Map<string, SourcePlace>()
  for (const path of paths) {
    const { sources, refusals } = await services.findSources(path)
    for (const refusal of refusals) onFailure(refusal, path)
    for (const place of sources) {
      const key = `${resolve(place.path)}\n${place.relativePath}`
      if (!places.has(key)) places.set(key, place)
    }
  }
  return [...places.values()]
}

/** Failures that say nothing of the article: they end the run. */
const endsTheRun = (error: unknown): boolean =>
  error instanceof DemarcheError && (error.code.startsWith('STORE_') || error.code === 'WORKER_DIED')

/**
 * Reads, extracts and hands on every article under the paths, in their order whatever the number of workers. A refused article costs one line on
 * stderr and exit code 3, one on which anything fails unexpectedly one line and 1; the rest goes on, for one odd file
 * says nothing about the next. Only a failure of the store or of a worker thread ends
 * the run. Ctrl-C ends it after the article at hand.
 */
export const eachArticle = async (paths: readonly string[], run: ArticleRun): Promise<ArticleRunResult> => {
  const { services } = run
  let refused = 0
  let failed = 0
  const onFailure: OnFailure = (error, path) => {
    if (endsTheRun(error)) throw error
    run.beforeNote?.()
    if (error instanceof DemarcheError) {
      refused += 1
      refuse(error)
    } else {
      failed += 1
      unexpected(error, path)
    }
  }

  const interruption = holdInterrupts('article')
  let articles: ArticlesInOrder | undefined
  try {
    articles = await startArticles(run)
    const sources = await collectSources(paths, services, onFailure)
    const contributionAt = articles.of(sources)
    const atHand = workAtHand(run.atHand ?? 1, onFailure, endsTheRun)
    let interrupted = false
    for (const [at, { path }] of sources.entries()) {
      interrupted = await interruption.requested()
      if (interrupted) break
      run.onProgress?.(at, sources.length, path)
      let contribution: Contribution
      try {
        contribution = await contributionAt(at)
      } catch (error) {
        onFailure(error, path)
        continue
      }
      await atHand.add(run.onArticle(contribution, path), path)
    }
    await atHand.finish()
    if (!interrupted) run.onProgress?.(sources.length, sources.length, null)
    const exitCode = interrupted
      ? EXIT.interrupted
      : failed > 0
        ? EXIT.unexpected
        : refused > 0
          ? EXIT.refused
          : EXIT.ok
    return { refused: refused + failed, exitCode }
  } finally {
    await articles?.close()
    interruption.release()
  }
}
