import { beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, runOnPlanted } from './planted-tree.ts'

const STORE = `export interface Store { close(): Promise<void>; write<T>(work: () => Promise<T>): Promise<T> }
export const later = async (): Promise<number> => 1
`
const HEAD = `import { readFile } from 'node:fs/promises'
import neo4j from 'neo4j-driver'
import { later, type Store } from './store.ts'
`

/** Each drops a promise in another way; types from this file, another file and a package are needed to see it. */
const FLOATING = {
  'an async function': 'export const work = () => { later() }',
  'a method of an interface': 'export const work = (store: Store) => { store.close() }',
  'a generic method': 'export const work = (store: Store) => { store.write(async () => 1) }',
  'a function of Node': "export const work = () => { readFile('x') }",
  'a method of a package': "export const work = () => { neo4j.driver('bolt://x').close() }",
  'a thenable of a package': "export const work = () => { neo4j.driver('bolt://x').session().run('RETURN 1') }",
  'a chain': 'export const work = () => { later().then((one) => one) }',
  'all of a list': 'export const work = () => { Promise.all([later()]) }',
}
const KEPT = {
  'an awaited promise': 'export const work = async (store: Store) => { await store.close() }',
  'a promise that is returned': 'export const work = () => later()',
  'a promise that is caught': 'export const work = () => { later().catch(() => 0) }',
}

const all = Object.entries({ ...FLOATING, ...KEPT }).map(([name, code], index) => ({
  name,
  code,
  file: `src/planted-${index}.ts`,
}))

describe('lint', () => {
  let outcome: Outcome

  beforeAll(async () => {
    const files = Object.fromEntries(all.map(({ file, code }) => [file, `${HEAD}${code}\n`]))
    outcome = await runOnPlanted({ 'src/store.ts': STORE, ...files }, 'oxlint', [
      '--type-aware',
      '--format=unix',
      'src',
    ])
  })

  it.each(all)('on $name', ({ name, file }) => {
    const reported = outcome.output.split('\n').filter((line) => line.startsWith(`${file}:`))
    expect(reported.some((line) => line.includes('no-floating-promises'))).toBe(name in FLOATING)
  })

  it('fails', () => {
    expect(outcome.exitCode).not.toBe(0)
  })
})
