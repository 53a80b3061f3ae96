import { parentPort, workerData } from 'node:worker_threads'
import { readSource } from '../read/read-source.ts'
import { extractArticle } from './extract-article.ts'
import { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.ts'
import { type FromWorker, sendable, type ToWorker } from './worker-messages.ts'

// One thread of article-workers.ts: reads and extracts one article at a time, until it is told that there are no more.

const port = parentPort
if (port === null) throw new Error('article-worker.ts runs as a worker thread')
const send = (message: FromWorker): void => port.postMessage(message)

const answer = async ({ path, relativePath }: ToWorker, pipeline: Pipeline): Promise<FromWorker> => {
  try {
    return { contribution: await extractArticle(await readSource(path, relativePath), pipeline) }
  } catch (error) {
    return { failure: sendable(error) }
  }
}

try {
  const pipeline = await createPipeline(workerData as PipelineOptions)
  port.on('message', (message: ToWorker | null) => {
    if (message === null) port.close()
    else void answer(message, pipeline).then(send)
  })
  send({ ready: true })
} catch (error) {
  send({ failure: sendable(error) })
}
