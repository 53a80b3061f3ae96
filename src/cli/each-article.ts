import { resolve } from 'node:path'
import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { PipelineOptions } from '../ingest/pipeline.ts'
import { EXIT } from './exit-codes.ts'
import { holdInterrupts } from './interruption.ts'
import { note, printable, refuse } from './output.ts'
import type { Services, SourcePlace } from './services.ts'

export interface ArticleRun {
  services: Services
  pipeline: PipelineOptions
  /** Before each article, and once with `done === total` at the end. */
  onProgress?(done: number, total: number, next: string | null): void
  /** Clears what progress left on the terminal before a line is printed on stderr. */
  beforeNote?(): void
  onArticle(contribution: Contribution): Promise<void>
}

export interface ArticleRunResult {
  refused: number
  exitCode: number
}

const isRefusal = (error: unknown): error is DemarcheError =>
  error instanceof DemarcheError && /^(READ|INPUT)_/.test(error.code)

/** Every source under the paths once, in the order of the paths. A path that is not there is refused like a file. */
const collectSources = async (paths: readonly string[], services: Services, onRefusal: (error: unknown) => void) => {
  const places = new Map<string, SourcePlace>()
  for (const path of paths) {
    const found = await services.findSources(path).catch((error: unknown) => {
      onRefusal(error)
      return []
    })
    for (const place of found) {
      const key = `${resolve(place.path)}\n${place.relativePath}`
      if (!places.has(key)) places.set(key, place)
    }
  }
  return [...places.values()]
}

/**
 * Reads and extracts every article under the paths, one after the other. A refused file costs one line on stderr and
 * exit code 3, an article on which extraction fails unexpectedly one line and 1; the rest goes on. Ctrl-C ends the run
 * after the article at hand. Errors of `onArticle` end the run.
 */
export const eachArticle = async (paths: readonly string[], run: ArticleRun): Promise<ArticleRunResult> => {
  const { services } = run
  let refused = 0
  const onRefusal = (error: unknown): void => {
    if (!isRefusal(error)) throw error
    refused += 1
    run.beforeNote?.()
    refuse(error)
  }

  const interruption = holdInterrupts('article')
  try {
    const [{ extractArticle }, { createPipeline }] = await Promise.all([
      import('../ingest/extract-article.ts'),
      import('../ingest/pipeline.ts'),
    ])
    const pipeline = await createPipeline(run.pipeline)
    const sources = await collectSources(paths, services, onRefusal)
    let failed = 0
    let interrupted = false
    for (const [at, { path, relativePath }] of sources.entries()) {
      interrupted = await interruption.requested()
      if (interrupted) break
      run.onProgress?.(at, sources.length, path)
      const document = await services.readSource(path, relativePath).catch(onRefusal)
      if (!document) continue
      const contribution = await extractArticle(document, pipeline).catch((error: unknown) => {
        if (error instanceof DemarcheError) return onRefusal(error)
        failed += 1
        run.beforeNote?.()
        note(printable(`UNEXPECTED ${path}: ${error instanceof Error ? error.message : String(error)}`))
      })
      if (!contribution) continue
      await run.onArticle(contribution)
    }
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
    interruption.release()
  }
}
