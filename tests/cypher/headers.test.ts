import { describe, expect, it } from 'vitest'
import { ALL_PATHS, FOLDERS, filesOf, readCypherFile, readEntries } from './header.ts'

const sorted = (found: Iterable<string>) => [...new Set(found)].sort()
const captured = (text: string, pattern: RegExp) =>
  sorted([...text.matchAll(pattern)].flatMap((groups) => groups.slice(1)).filter((name) => name !== undefined))

describe('cypher/', () => {
  it('holds statements in known folders, all of one ending', () => {
    expect(FOLDERS).toEqual(expect.arrayContaining(['read', 'schema', 'verify', 'write']))
    for (const folder of FOLDERS)
      for (const path of filesOf(folder)) expect(path).toMatch(/^[a-z]+\/[\da-z-]+\.cypher$/)
  })

  it('numbers migrations from 1 without a gap', () => {
    const numbers = filesOf('schema').map((path) => Number(/^schema\/(\d{3})-/.exec(path)?.[1]))
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  it.each(ALL_PATHS)('%s is one statement under a header that says what it takes', (path) => {
    const { folder, headline, names, given, statement } = readCypherFile(path)
    expect(headline).toMatch(folder === 'schema' || folder === 'write' ? /^[A-Z].*[.?]/ : /^[A-Z].*\?/)
    expect(statement).not.toMatch(/;|\/\//)
    expect(statement.split('\n').filter((line) => line.length > 140)).toEqual([])

    const asNames = captured(statement, /\$(?:any)?\(\$(\w+)\)|\[\$(\w+)\]/g)
    expect(sorted(names)).toEqual(asNames)
    const parameters = captured(statement, /\$(\w+)\b(?!\()/g).filter((name) => !asNames.includes(name))
    const stated = sorted(given.map(({ name }) => name))
    if (folder === 'browser') expect(stated).toEqual(parameters)
    else {
      expect(stated).toEqual(captured(statement, /\$given\.(\w+)/g))
      expect(parameters).toEqual(stated.length === 0 ? [] : ['given'])
    }
  })
})

describe('the form of headers', () => {
  it('is read as written', () => {
    const [ids, other, rows, name] = readEntries(
      "ids, types: list of strings or null; rows: list of maps {id, to}; name: string, such as 'A'",
    )
    expect(ids).toMatchObject({ name: 'ids', type: 'list', items: 'string', nullable: true })
    expect(other).toMatchObject({ name: 'types', items: 'string' })
    expect(rows).toMatchObject({ name: 'rows', items: 'map', nullable: false, fields: ['id', 'to'] })
    expect(name).toMatchObject({ type: 'string', example: 'A' })
    expect(readEntries('nothing')).toEqual([])
  })

  it.each(['ids', 'ids: strings', 'ids: list of words', 'a: string; b'])('is not that of %j', (part) => {
    expect(() => readEntries(part)).toThrow('not of the form of headers')
  })
})
