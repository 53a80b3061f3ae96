import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { readArticles } from '../../benchmarks/articles.ts'
import { encoderRuns } from '../../benchmarks/encoder-runs.ts'
import { loadNetwork, Network } from '../../src/extract/model/network.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'

afterEach(() => vi.restoreAllMocks())

test('the encoder is measured on the very runs that extracting an article makes', async () => {
  const articles = (await readArticles()).slice(0, 3)
  const network = await loadNetwork(fileURLToPath(new URL('../../models/reader', import.meta.url)), 1)
  const encode = vi.spyOn(Network.prototype, 'encode')
  const pipeline = await createPipeline({ reader: 'model', threads: 1 })
  for (const document of articles) await extractArticle(document, pipeline)
  const made = encode.mock.calls.map(([ids]) => ids)
  expect(made.length).toBeGreaterThan(3)
  expect(articles.flatMap((document) => encoderRuns(network, document))).toEqual(made)
})
