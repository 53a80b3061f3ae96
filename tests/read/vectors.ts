import { readFileSync } from 'node:fs'

/** The lines of a vector file, without comments and empty lines. */
export const vectorLines = (file: string): string[] =>
  readFileSync(new URL(`vectors/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
