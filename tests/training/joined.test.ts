import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWN_ARTICLES, python } from './python.ts'

const COMPARE = `
import sys
from pathlib import Path
from training.annotations import read_folder
from training.joined import read_joined
offsets, folder = map(Path, sys.argv[1:])
joined = read_joined(offsets, folder / "txt")
marked = sorted(read_folder(folder), key=lambda article: article.name)
print(len(joined), joined == marked, sum(len(article.attributions) for article in joined))
`

const JOIN = `
import sys
from pathlib import Path
from training.joined import JoinError, read_joined
offsets, texts, some = sys.argv[1:]
try:
    print(len(read_joined(Path(offsets), Path(texts), some == "some")))
except JoinError as error:
    print(error)
`

describe('annotations as offsets', () => {
  let folder: string
  let offsets: string
  let names: string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-offsets-'))
    offsets = join(folder, 'offsets.jsonl')
    await cp(OWN_ARTICLES, folder, { recursive: true })
    const annotated = await readdir(join(folder, 'ann'))
    names = annotated.map((name) => name.replace(/\.ann$/, '')).sort()
    const about = { url: 'https://press.example/', date: '2021-03-04', licence: 'ours' }
    await writeFile(
      join(folder, 'SOURCES.json'),
      JSON.stringify(names.map((name) => ({ file: `${name}.txt`, ...about }))),
    )
    await writeFile(offsets, await python('-m', 'training.offsets', folder))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const joinedBy = async (some: boolean): Promise<string> =>
    (await python('-c', JOIN, offsets, join(folder, 'txt'), some ? 'some' : 'all')).trim()

  it('give with their texts what the annotations themselves give', async () => {
    const [count, same, attributions] = (await python('-c', COMPARE, offsets, folder)).trim().split(' ')
    expect([Number(count), same]).toEqual([names.length, 'True'])
    expect(Number(attributions)).toBeGreaterThan(3000)
  })

  it('name the article whose text is missing, or do without it where they may', async () => {
    await rm(join(folder, 'txt', 'A-03.txt'))
    expect(await joinedBy(false)).toMatch(/^A-03: no text .*A-03\.txt \(the article: https:\/\/press\.example\/\)$/)
    expect(await joinedBy(true)).toBe(String(names.length - 1))
  })

  it('name the article whose text is another, and never do with it', async () => {
    await appendFile(join(folder, 'txt', 'A-02.txt'), '\n')
    for (const some of [true, false]) {
      expect(await joinedBy(some)).toMatch(
        /^A-02: .*A-02\.txt is not the text that was annotated \(sha256 [0-9a-f]{64}\)$/,
      )
    }
  })
})
