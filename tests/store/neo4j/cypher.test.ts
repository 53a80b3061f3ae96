import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cypher, headline } from '../../../src/store/neo4j/cypher.ts'

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

  it('has a headline', () => {
    expect(headline('read/contributions-of')).toBe('What do these articles say?')
  })

  it('has a file', () => {
    expect(existsSync(new URL('../../../cypher/read/absent.cypher', import.meta.url))).toBe(false)
    expect(() => cypher('read/absent')).toThrow('ENOENT')
  })
})
