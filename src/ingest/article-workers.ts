import { Worker } from 'node:worker_threads'
import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { PipelineOptions } from './pipeline.ts'
import { type FromWorker, received, type ToWorker } from './worker-messages.ts'

/** Something that reads and extracts articles, one or several at a time. */
export interface ArticleWorkers {
  /** Throws what reading and extracting throw, and WORKER_DIED. */
  extract(source: ToWorker): Promise<Contribution>
  /** Lets articles at hand go and waits for the threads' ends. */
  close(): Promise<void>
}

const ENTRY = new URL('./article-worker.mjs', import.meta.url)

const diedOf = (reason: string, file?: string): DemarcheError =>
  new DemarcheError('WORKER_DIED', `a worker thread ended before its work was done (${reason})`, file ? { file } : {})

/** One thread, which has at most one article at hand. Throws what its pipeline throws. */
const startThread = async (options: PipelineOptions, entry: URL): Promise<ArticleWorkers> => {
  const thread = new Worker(entry, { workerData: options })
  let answered: (message: FromWorker) => void
  let failed: (reason: string) => void
  let gone: string | null = null
  const answer = (file?: string): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      answered = resolve
      failed = (reason) => reject(diedOf(reason, file))
      if (gone !== null) failed(gone)
    })
  const end = (reason: string): void => {
    gone ??= reason
    failed(gone)
  }
  const ended = new Promise((resolve) => thread.once('exit', resolve))
  const ready = answer()
  thread.on('message', (message: FromWorker) => answered(message))
  thread.on('error', (error: unknown) => end(error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => end(`exit code ${code}`))

  const began = await ready
  if ('failure' in began) throw received(began.failure)
  return {
    extract: async (source) => {
      thread.postMessage(source)
      const message = await answer(source.path)
      if ('failure' in message) throw received(message.failure)
      if ('contribution' in message) return message.contribution
      throw new Error('the worker began twice')
    },
    // No terminate(): it may stop the thread inside the runtime's own code, and the process with it.
    close: async () => {
      thread.postMessage(null)
      await ended
    },
  }
}

/**
 * Threads with a pipeline each. Articles are taken in the order in which they are asked for, each by the next free thread.
 * Throws what the pipeline throws, and WORKER_DIED.
 */
export const startArticleWorkers = async (
  count: number,
  options: PipelineOptions,
  entry = ENTRY,
): Promise<ArticleWorkers> => {
  const begun = await Promise.allSettled(Array.from({ length: count }, () => startThread(options, entry)))
  const threads = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const close = async (): Promise<void> => {
    await Promise.all(threads.map((thread) => thread.close()))
  }
  const failure = begun.find((one) => one.status === 'rejected')
  if (failure !== undefined) {
    await close()
    throw failure.reason
  }

  const free = [...threads]
  const waiting: ((thread: ArticleWorkers) => void)[] = []
  const extract = async (source: ToWorker): Promise<Contribution> => {
    const thread = free.shift() ?? (await new Promise<ArticleWorkers>((resolve) => waiting.push(resolve)))
    try {
      return await thread.extract(source)
    } finally {
      const next = waiting.shift()
      if (next === undefined) free.push(thread)
      else next(thread)
    }
  }
  return {
    extract,
    close: async () => {
      waiting.length = 0
      await close()
    },
  }
}
