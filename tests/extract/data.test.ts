import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../src/extract/data')
const FILES = readdirSync(FOLDER).filter((name) => name.startsWith('stance-') || name === 'no-reports.json')

const keysTwice = (row: string): string[] => {
  const keys = [...row.matchAll(/[{,] ?"(\w+)": /g)].map(([, key]) => key ?? '')
  return keys.filter((key, i) => keys.indexOf(key) !== i)
}

describe('the rules of stances', () => {
  it.each(FILES)('%s has no field twice in a rule, since the former would be lost', (name) => {
    const rows = readFileSync(join(FOLDER, name), 'utf8').split('\n')
    expect(rows.flatMap((row) => keysTwice(row).map((key) => `${key}: ${row.slice(0, 40)}`))).toEqual([])
  })

  it.each(FILES)('%s has no class of Unicode, which patterns without the flag u would read as letters', (name) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).not.toContain('\\\\p{')
  })
})
