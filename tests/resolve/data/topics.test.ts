import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldedKey } from '../../../src/domain/fold.ts'

interface Topic {
  name: string
  terms: string[]
}

const FILE = join(import.meta.dirname, '../../../src/resolve/data/topics.json')
const SOURCE = await readFile(FILE, 'utf8')
const TOPICS = JSON.parse(SOURCE) as Topic[]

describe('the list of topics', () => {
  it('has about a hundred and more, one a line', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(100)
    expect(SOURCE.trim().split('\n')).toHaveLength(TOPICS.length + 2)
  })

  it('has no name twice', () => {
    const names = TOPICS.map((topic) => foldedKey(topic.name))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('has no term under two topics, and no topic whose name is a term of another', () => {
    const owner = new Map<string, string>()
    const clashes: string[] = []
    for (const { name, terms } of TOPICS) {
      expect(terms.length, name).toBeGreaterThan(0)
      for (const term of new Set([name, ...terms].map(foldedKey))) {
        const other = owner.get(term)
        if (other !== undefined) clashes.push(`${term}: ${other} and ${name}`)
        owner.set(term, name)
      }
    }
    expect(clashes).toEqual([])
  })
})
