import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cypherIn } from './cypher-in-code.ts'

const SRC = new URL('../../src/', import.meta.url)
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[cm]?[jt]sx?$/.test(path))

describe('Cypher', () => {
  it('stands under cypher/ alone', () => {
    expect(sources.length).toBeGreaterThan(100)
    const found = sources.flatMap((path) =>
      cypherIn(readFileSync(new URL(path, SRC), 'utf8')).map((text) => `${path}: ${text}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    "run('MATCH (n) RETURN n')",
    'run(`MATCH (n:Actor {id: $id}) SET n.name = $name`)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the planted code is a template
    'run(`MERGE (n:${label})`)',
    "run('UNWIND $rows AS row')",
    "run('CREATE CONSTRAINT actor_id IF NOT EXISTS')",
    "run('CREATE FULLTEXT INDEX names')",
    "run('CALL db.awaitIndexes()')",
    "run('SHOW INDEXES YIELD name')",
    "run('DETACH DELETE n')",
    "const part = '-[:MADE]->'",
    "const end = 'RETURN count(n)'",
  ])('is found in %s', (code) => {
    expect(cypherIn(code)).toHaveLength(1)
  })

  it('is not seen where there is none', () => {
    expect(cypherIn("// MATCH (n) RETURN n\nconst text = 'no match: return (it) to the sender'")).toEqual([])
    expect(cypherIn("const method = ['GET', 'DELETE']; const note = 'CREATE a store first'")).toEqual([])
  })
})
