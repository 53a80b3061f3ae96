import { readdirSync, readFileSync } from 'node:fs'

/** The lines of a vector file, without comments and empty lines. */
export const vectorLines = (file: string): string[] =>
  readFileSync(new URL(`vectors/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

export interface Case {
  name: string
  source: string
  expected: string
}

const SEPARATOR = '\n=====\n'

/** The files of a folder of vectors: a document, a line of five equal signs, and what must come of it. */
export const vectorCases = (folder: string): Case[] => {
  const url = new URL(`vectors/${folder}/`, import.meta.url)
  return readdirSync(url).map((name) => {
    const [source = '', expected = ''] = readFileSync(new URL(name, url), 'utf8').split(SEPARATOR)
    return { name, source, expected: expected.trimEnd() }
  })
}
