import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startArticleWorkers } from '../../src/ingest/article-workers.ts'
import { extractArticle } from '../../src/ingest/extract-article.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { readSource } from '../../src/read/read-source.ts'

const OPTIONS = { reader: 'rules' } as const

describe('articles read in threads of their own', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-workers-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }

  it('say what they say in this thread, and fail with the same code and place', async () => {
    const names = ['a.txt', 'b.txt', 'c.txt']
    for (const name of names) await file(name, `Minister Ana Berg said that ${name} is no treaty.\n`)
    const empty = await file('empty.txt', '')
    const workers = await startArticleWorkers(2, OPTIONS)
    try {
      const found = await Promise.all(
        names.map((name) => workers.extract({ path: join(folder, name), relativePath: name })),
      )
      const pipeline = await createPipeline(OPTIONS)
      for (const [at, name] of names.entries())
        expect(found[at]).toEqual(await extractArticle(await readSource(join(folder, name), name), pipeline))
      await expect(workers.extract({ path: empty, relativePath: 'empty.txt' })).rejects.toMatchObject({
        name: 'DemarcheError',
        code: 'READ_EMPTY',
        place: { file: empty },
      })
    } finally {
      await workers.close()
    }
  })

  it('do not begin where the pipeline cannot be made', async () => {
    const readerDirectory = join(folder, 'none')
    await expect(startArticleWorkers(2, { reader: 'model', readerDirectory })).rejects.toMatchObject({
      code: 'READER_UNAVAILABLE',
      place: { file: join(readerDirectory, 'reader.json') },
    })
  })

  it.each([
    ['leaves', 'process.exit(7)', /exit code 7/],
    ['throws', "throw new Error('out of luck')", /out of luck/],
  ])('a thread that %s is told by code and file, and nothing waits for it', async (_, end, reason) => {
    const entry = await file(
      'dying.mjs',
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', () => { ${end} })
       parentPort.postMessage({ ready: true })`,
    )
    const workers = await startArticleWorkers(1, OPTIONS, pathToFileURL(entry))
    for (const path of ['a.txt', 'b.txt'])
      await expect(workers.extract({ path, relativePath: path })).rejects.toMatchObject({
        code: 'WORKER_DIED',
        message: expect.stringMatching(reason),
        place: { file: path },
      })
    await workers.close()
  })
})
