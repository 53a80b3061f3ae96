import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reading, readInNode, readInPython } from './both-readings.ts'
import { oddly } from './odd-texts.ts'
import { BASE, OWN_ARTICLES, python, REPOSITORY } from './python.ts'

const LEARNT = ['C-04', 'D-06', 'E-05', 'S-02', 'S-03', 'S-09']
const GOLDEN = join(REPOSITORY, 'tests/golden/articles')
const SHIPPED = join(REPOSITORY, 'models/reader')

/** Releases of the runtime may differ in the last digit of a score; nothing else may. */
const expectSame = (ours: Reading[][], theirs: Reading[][]): void => {
  const spans = (found: Reading[][]): Omit<Reading, 'score'>[][] =>
    found.map((article) => article.map(({ cue, source, content, mode }) => ({ cue, source, content, mode })))
  expect(spans(ours)).toEqual(spans(theirs))
  const scores = theirs.flat().map(({ score }) => score)
  ours.flat().forEach(({ score }, at) => {
    expect(Math.abs(score - (scores[at] ?? -1))).toBeLessThanOrEqual(1)
  })
}

describe('a model trained for some steps, exported', () => {
  let folder: string
  let model: string
  let texts: string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-training-'))
    const articles = join(folder, 'articles')
    model = join(folder, 'model')
    await mkdir(articles)
    for (const name of LEARNT) {
      await copyFile(join(OWN_ARTICLES, 'txt', `${name}.txt`), join(articles, `${name}.txt`))
      await copyFile(join(OWN_ARTICLES, 'ann', `${name}.ann`), join(articles, `${name}.ann`))
    }
    const steps = ['--epochs', '32', '--held-back', '0.17']
    await python('-m', 'training', '--base', BASE, '--articles', articles, ...steps, '--out', model)
    texts = await Promise.all(LEARNT.map((name) => readFile(join(OWN_ARTICLES, 'txt', `${name}.txt`), 'utf8')))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('finds the same in Python and in the program, span for span, whatever the letters and the length', async () => {
    const given = [...texts, ...texts.map(oddly), texts.join('\n'), texts.map(oddly).join('\n'), '', '🕊️\n\u00a0\n']
    const found = await readInNode(model, given)
    expectSame(found, await readInPython(model, given))
    const counts = found.map((article) => article.length)
    const sum = (from: number, to: number): number => counts.slice(from, to).reduce((all, count) => all + count, 0)
    expect(sum(0, LEARNT.length)).toBeGreaterThan(10)
    expect(sum(LEARNT.length, 2 * LEARNT.length)).toBeGreaterThan(5)
    const [plain = 0, odd = 0, ...none] = counts.slice(2 * LEARNT.length)
    expect(plain).toBeGreaterThan(10)
    expect(odd).toBeGreaterThan(5)
    expect(none).toEqual([0, 0])
  })
})

describe('the shipped weights', () => {
  it('say the same in Python and in the program of each golden article, as it stands and in odd letters', async () => {
    const names = (await readdir(GOLDEN)).filter((name) => name.endsWith('.txt')).sort()
    const plain = await Promise.all(names.map((name) => readFile(join(GOLDEN, name), 'utf8')))
    const given = [...plain, ...plain.map(oddly)]
    const found = await readInNode(SHIPPED, given)
    expectSame(found, await readInPython(SHIPPED, given))
    expect(plain.length).toBeGreaterThanOrEqual(15)
    expect(found.map((article) => article.length > 0)).toEqual(given.map(() => true))
  })
})
