import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POSITION_KINDS } from '../../../src/domain/vocabulary.ts'
import { createModelReader } from '../../../src/extract/model/model-reader.ts'

const DESCRIPTION = {
  format: 2,
  window: 382,
  overlap: 128,
  left: 48,
  slice: 128,
  paragraphEnd: '[unused1]',
  modes: ['speech', 'belief', 'intent'],
  kinds: POSITION_KINDS,
  candidate: 0.25,
  limits: { attribution: 0.5, content: 0.5, source: 0.4, gap: 3, stance: 0.5, asked: 0.5 },
  sha256: {},
}

describe('without its files the trained reader says so, and no other reader takes its place', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-reader-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const refusal = (directory: string): Promise<unknown> =>
    createModelReader(directory).then(
      () => 'a reader',
      (error: unknown) => error,
    )

  it.each<[string, Record<string, string>, string]>([
    ['no folder', {}, 'reader.json'],
    [
      'a description of another format',
      { 'reader.json': JSON.stringify({ ...DESCRIPTION, format: 1 }) },
      'reader.json',
    ],
    ['no vocabulary', { 'reader.json': JSON.stringify(DESCRIPTION) }, 'vocabulary.txt'],
    [
      'a vocabulary without special pieces',
      { 'reader.json': JSON.stringify(DESCRIPTION), 'vocabulary.txt': 'a\nb\n' },
      'vocabulary.txt',
    ],
    [
      'weights that are none',
      {
        'reader.json': JSON.stringify(DESCRIPTION),
        'vocabulary.txt': '[UNK]\n[CLS]\n[SEP]\n[unused1]\n',
        'encoder.onnx': 'version',
      },
      'encoder.onnx',
    ],
  ])('%s', async (name, files, missing) => {
    const directory = join(folder, name)
    await mkdir(directory)
    for (const [file, text] of Object.entries(files)) await writeFile(join(directory, file), text)
    expect(await refusal(directory)).toMatchObject({
      code: 'READER_UNAVAILABLE',
      message: expect.stringContaining('--reader rules'),
      place: { file: join(directory, missing) },
    })
  })
})
