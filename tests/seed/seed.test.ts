import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSource } from '../../src/read/read-source.ts'

const FOLDER = join(import.meta.dirname, '../../seed-data')
const FILES = (await readdir(FOLDER)).filter((file) => file.endsWith('.md')).sort()

/** Said in public by the person named, and short: nothing else stands between quotation marks. */
const KNOWN_QUOTATIONS: Record<string, string> = {
  'significant differences': 'Jens Stoltenberg, press conference, 12 January 2022',
  'historic mistake': 'Benjamin Netanyahu, cabinet meeting, 24 November 2013',
  'horrible, one-sided deal': 'Donald Trump, remarks on the JCPOA, 8 May 2018',
  'war games': 'Donald Trump, press conference in Singapore, 12 June 2018',
  'Sometimes you have to walk': 'Donald Trump, press conference in Hanoi, 28 February 2019',
  'a beacon on the Black Sea': 'António Guterres, signing ceremony in Istanbul, 22 July 2022',
}

const MAX_QUOTED_WORDS = 6

/** Talks that several articles follow, and a word that only they have in common. */
const TALKS: [name: string, mark: RegExp][] = [
  ['security guarantees', /security (?:guarantees|demands|proposals)|NATO membership/],
  ['nuclear deal', /nuclear deal/],
  ['North Korea', /North Korea/],
  ['the dam', /filling of the dam/],
  ['backstop', /backstop/],
  ['grain deal', /Black Sea Grain Initiative/],
  ['tariffs', /additional tariffs?/],
]

const textOf = async (file: string): Promise<string> => (await readSource(join(FOLDER, file), file)).text

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

const quotationsOf = (text: string): string[] =>
  [...text.matchAll(/[“"‘]([^”"“]*?)[”"]|‘([^’]*)’/g)].map((match) => (match[1] ?? match[2] ?? '').replace(/[.,]$/, ''))

describe('seed data', () => {
  it('has at least fourteen articles', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(14)
  })

  it.each(FILES)('%s states title, day, licence and public sources', async (file) => {
    const { metadata } = await readSource(join(FOLDER, file), file)
    expect(metadata).toMatchObject({
      publisher: 'demarche seed data',
      author: null,
      language: 'en',
      licence: 'CC0-1.0',
    })
    expect(metadata.title).not.toBeNull()
    expect(metadata.publishedAt).toBe(basename(file).slice(0, 10))

    const [, front = ''] = (await readFile(join(FOLDER, file), 'utf8')).split(/^---$/m)
    const { sources } = parse(front) as { sources: string[] }
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.every((source) => source.length > 20)).toBe(true)
  })

  it.each(FILES)('%s is short', async (file) => {
    const words = wordsOf(await textOf(file)).length
    expect(words).toBeGreaterThanOrEqual(150)
    expect(words).toBeLessThanOrEqual(370)
  })

  it.each(FILES)('%s quotes no one but in a few known words', async (file) => {
    const quotations = quotationsOf(await textOf(file))
    expect(quotations.filter((words) => !(words in KNOWN_QUOTATIONS))).toEqual([])
    expect(quotations.filter((words) => wordsOf(words).length > MAX_QUOTED_WORDS)).toEqual([])
  })

  it('uses every quotation of the list', async () => {
    const used = (await Promise.all(FILES.map(textOf))).flatMap(quotationsOf)
    expect(Object.keys(KNOWN_QUOTATIONS).filter((words) => !used.includes(words))).toEqual([])
  })

  it.each(TALKS)('follows %s over at least three days', async (_name, mark) => {
    const about = []
    for (const file of FILES) if (mark.test(await textOf(file))) about.push(file.slice(0, 10))
    expect(new Set(about).size).toBeGreaterThanOrEqual(3)
  })
})
