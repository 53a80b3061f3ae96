import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DemarcheError } from '../../src/domain/errors.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { readTopicsFile, Topics, topicId } from '../../src/resolve/topics.ts'
import { contributionOf } from './resolved.ts'

const topics = new Topics([
  [
    { name: 'strait toll', terms: ['toll', 'passage fee', 'Treaty of Lund'] },
    { name: 'fishing', terms: ['herring quota', 'fishery', 'boat'] },
  ],
])
const namesIn = (text: string): string[] => topics.find(text, [0, text.length]).map(({ name }) => name)

describe('topics', () => {
  it.each([
    ['The toll is lawful.', ['strait toll']],
    ['The TOLLS are lawful.', ['strait toll']],
    ['The passage fees are lawful.', ['strait toll']],
    ['The treaty of Lund holds.', ['strait toll']],
    ['Fisheries and boats', ['fishing']],
    ['The boats pay a herring quota and a toll.', ['fishing', 'strait toll']],
    ['The extolled boatman', []],
  ])('%s names %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('are searched in the span alone', () => {
    const text = 'The toll and the boats'
    expect(topics.find(text, [8, text.length]).map(({ name }) => name)).toEqual(['fishing'])
  })

  it('have ids that only their names decide', () => {
    expect(topics.find('toll', [0, 4])[0]?.id).toBe(topicId('Strait  Toll'))
    expect(topicId('strait toll')).not.toBe(topicId('fishing'))
  })

  it('of the repository are a hundred, each found by its own name', () => {
    const own = new Topics()
    expect(own.find('the Northern Territories and the Crimea', [0, 39]).map(({ name }) => name)).toEqual([
      'Kuril Islands',
      'Crimea',
    ])
  })
})

describe('a user’s file of topics', () => {
  let folder: string
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }
  const failure = (path: string): DemarcheError => {
    try {
      readTopicsFile(path)
    } catch (error) {
      if (error instanceof DemarcheError) return error
      throw error
    }
    throw new Error(`${path} was read`)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'topics-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is searched beside the repository’s, and counts into the version of the data', async () => {
    const topicsFile = await file('good.json', JSON.stringify([{ name: 'strait toll', terms: ['toll'] }]))
    const pipeline = await createPipeline({ reader: 'rules', topicsFile })
    const plain = await createPipeline({ reader: 'rules' })
    const text = 'Alda Verin said that the toll on the way to the Crimea was lawful.'
    const names = async (used: typeof plain) => (await contributionOf(text, null, used)).topics.map(({ name }) => name)
    expect((await names(pipeline)).toSorted()).toEqual(['Crimea', 'strait toll'])
    expect(await names(plain)).toEqual(['Crimea'])
    expect(pipeline.run.dataVersion).not.toBe(plain.run.dataVersion)
  })

  it.each([
    ['no JSON', '[{', ''],
    ['no list', '{}', ''],
    ['a topic without a name', '[{"name": "a", "terms": []}, {"terms": []}]', '1.name'],
    ['a term that is empty', '[{"name": "a", "terms": ["b", ""]}]', '0.terms.1'],
  ])('that holds %s is refused with its place', async (_, text, field) => {
    const path = await file('bad.json', text)
    const { code, place } = failure(path)
    expect(code).toBe('DATA_INVALID')
    expect([place.file, place.field ?? '']).toEqual([path, field])
  })

  it('that is not there is refused', () => {
    expect(failure(join(folder, 'nowhere.json')).code).toBe('READ_NOT_FOUND')
  })
})
