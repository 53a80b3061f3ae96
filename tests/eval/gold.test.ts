import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGold } from '../../src/eval/gold.ts'
import { readGoldFolder } from '../../src/eval/gold-folder.ts'
import { scoredText } from '../../src/eval/scored-text.ts'
import { readSource } from '../../src/read/read-source.ts'

const TEXT = scoredText('Ana Berg said that the toll stays.')
const gold = (content: string): object => ({
  actors: [{ name: 'Ana Berg', type: 'Person', aliases: [] }],
  statements: [
    { speaker: 'Ana Berg', speakerText: 'Ana Berg', cue: 'said', content: [{ exact: content }], quoteType: 'indirect' },
  ],
  positions: [],
  demands: [],
})
const read = (annotation: unknown) => readGold(JSON.stringify(annotation), TEXT, 'toll.json')

describe('an annotated article', () => {
  it('is read into words of its text', () => {
    const [statement] = read(gold('the toll stays')).statements
    expect([[...statement!.source], [...statement!.words]]).toEqual([
      [0, 1],
      [4, 5, 6],
    ])
  })

  it('that quotes what the text does not hold is refused with its place', () => {
    expect(() => read(gold('the toll falls'))).toThrow(
      expect.objectContaining({ code: 'DATA_INVALID', place: { file: 'toll.json', field: 'statements.0.content' } }),
    )
  })

  it('of another form is refused with its place', () => {
    expect(() => read({ ...gold('toll'), demands: [{ by: 'Ana Berg' }] })).toThrow(
      expect.objectContaining({ code: 'DATA_INVALID', place: { file: 'toll.json', field: 'demands.0.what' } }),
    )
    expect(() => readGold('{', TEXT, 'toll.json')).toThrow(expect.objectContaining({ code: 'DATA_INVALID' }))
  })

  it('that is no file is refused with its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-gold-'))
    await writeFile(join(folder, 'toll.txt'), 'Ana Berg said that the toll stays.')
    await mkdir(join(folder, 'toll.json'))
    await expect(readGoldFolder(folder, readSource)).rejects.toMatchObject({
      code: 'DATA_INVALID',
      place: { file: join(folder, 'toll.json') },
    })
    await rm(folder, { recursive: true })
  })
})
