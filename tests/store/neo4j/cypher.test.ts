import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cypher, cypherFiles } from '../../../src/store/neo4j/cypher.ts'

const FOLDERS = ['schema', 'schema/1', 'read', 'write']
const text = (file: string) => readFileSync(new URL(`../../../cypher/${file}.cypher`, import.meta.url), 'utf8')
const sorted = (found: Iterable<string>) => [...new Set(found)].sort()
const captured = (statement: string, pattern: RegExp) =>
  sorted([...statement.matchAll(pattern)].map(([, name]) => name as string))

/** The names before the colons of a header line and its continuations: `ids, types: list; limit: integer`. */
const stated = (header: string, title: string): string[] => {
  const block = new RegExp(`^// ${title}: ((?:.*)(?:\\n//   .*)*)`, 'm').exec(header)?.[1]
  if (block === undefined || block === 'nothing') return []
  const entries = block.replaceAll('\n//  ', '').split(';')
  return sorted(entries.flatMap((entry) => (entry.split(':')[0] as string).split(',')).map((name) => name.trim()))
}

describe.each(FOLDERS)('cypher/%s', (folder) => {
  it.each(cypherFiles(folder))('%s is one statement under a header that says what it takes', (file) => {
    const header = /^(?:\/\/.*\n)+/.exec(text(file))?.[0] ?? ''
    const statement = text(file).slice(header.length)
    expect(header).toMatch(/^\/\/ [A-Z].*[.?]\n/)
    expect(statement).not.toMatch(/;|\/\//)
    expect(
      text(file)
        .split('\n')
        .filter((line) => line.length > 140),
    ).toEqual([])
    if (folder !== 'schema/1') {
      expect(header).toMatch(/^\/\/ Given: ./m)
      expect(header).toMatch(/^\/\/ Returns: ./m)
    }
    const names = captured(statement, /\$(?:any)?\(\$(\w+)\)|\[\$(\w+)\]/g).concat(captured(statement, /\[\$(\w+)\]/g))
    expect(stated(header, 'Given')).toEqual(captured(statement, /\$given\.(\w+)/g))
    expect(stated(header, 'Names')).toEqual(sorted(names.filter((name) => name !== undefined)))
  })
})

describe('a statement', () => {
  it('has its names set in, and nothing else of its file', () => {
    expect(cypher('write/put-edges', { type: 'ON', fromLabels: ['Position'], toLabels: ['Demand', 'Topic'] })).toBe(
      [
        'UNWIND $given.rows AS row',
        'MATCH (a:Position {id: row.from})',
        'MATCH (b:Demand|Topic {id: row.to})',
        'MERGE (a)-[r:ON {id: row.id}]->(b)',
        'SET r = row.properties',
        'RETURN count(r) AS written',
      ].join('\n'),
    )
    expect(cypher('read/between', { label: 'Position', index: 'standKey' })).toContain('n.standKey = $given.key')
  })

  it('takes no name that could be more than a name', () => {
    expect(() => cypher('read/dump-nodes', { label: 'A) DETACH DELETE (n' })).toThrow(TypeError)
    expect(() => cypher('read/edges-out', { type: 'ON', labels: [] })).toThrow(TypeError)
  })

  it('has a file', () => {
    expect(existsSync(new URL('../../../cypher/read/absent.cypher', import.meta.url))).toBe(false)
    expect(() => cypher('read/absent')).toThrow('ENOENT')
  })
})
