import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnsweredDemand, Paged, StatementView } from '../../src/query/views.ts'
import { REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, type Outcome } from './demarche.ts'

let cwd = ''
const ask = (...args: string[]): Promise<Outcome> => demarche(args, { cwd })
const items = async <T>(...args: string[]): Promise<Paged<T>> =>
  JSON.parse((await ask(...args, '--format', 'json')).stdout)

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'demarche-ask-'))
  for (const [name, text] of Object.entries({ 'talks.md': TALKS, 'reply.md': REPLY, 'wire.txt': WIRE }))
    await writeFile(join(cwd, name), text)
  const { exit, stderr } = await demarche(['load', '.'], { cwd })
  expect([exit, stderr]).toEqual([0, ''])
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe('ask statements', () => {
  it('answers who said what as a table no wider than COLUMNS', async () => {
    for (const columns of [70, 100]) {
      const { exit, stdout } = await demarche(['ask', 'statements', '--speaker', 'Ana Berg'], {
        cwd,
        env: { COLUMNS: String(columns) },
      })
      expect(exit).toBe(0)
      expect(stdout).toContain('Ana Berg')
      expect(stdout).not.toContain('Jon Falk')
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  it('answers as JSON with exact words, by speaker, words and dates', async () => {
    const { items: said } = await items<StatementView>(
      'ask',
      'statements',
      '--speaker',
      'Ana Berg',
      '--from',
      '2024-03-05',
    )
    expect(said.map(({ text }) => text)).toEqual(['nothing has been agreed so far'])
    const { items: both } = await items<StatementView>(
      'ask',
      'statements',
      '--speaker',
      'Ana Berg',
      '--speaker',
      'Jon Falk',
      '--to',
      '2024-03-31',
    )
    expect(both.map(({ date }) => date)).toEqual(['2024-03-01', '2024-03-08', '2024-03-08'])
    const { items: words } = await items<StatementView>('ask', 'statements', '--text', 'border open')
    expect(words.map(({ speaker }) => speaker?.name)).toEqual(['Jon Falk'])
  })

  it('answers as CSV of RFC 4180 with a header, one record a statement', async () => {
    const { stdout } = await ask('ask', 'statements', '--format', 'csv')
    const records = stdout.split('\r\n')
    expect(records[0]).toMatch(/^id,date,saidOn,speaker,/)
    expect(records.at(-1)).toBe('')
    const { items: all } = await items<StatementView>('ask', 'statements')
    expect(records.slice(1, -1).map((record) => record.split(',')[0])).toEqual(all.map(({ id }) => id))
  })

  it('pages with --limit and --cursor, and prints everything with --all', async () => {
    const { items: all } = await items<StatementView>('ask', 'statements')
    const first = await items<StatementView>('ask', 'statements', '--limit', '2')
    const second = await items<StatementView>('ask', 'statements', '--limit', '2', '--cursor', first.next ?? '')
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 4))
    expect((await items('ask', 'statements', '--limit', '1', '--all')).items).toEqual(all)
    const { stderr } = await ask('ask', 'statements', '--limit', '1')
    expect(stderr).toContain('--cursor')
  })

  it('says on stderr when nothing was found, which is no failure', async () => {
    const { exit, stdout, stderr } = await ask('ask', 'statements', '--text', 'zeppelin')
    expect([exit, stdout, stderr]).toEqual([0, '', 'nothing found\n'])
  })

  it('exits with 5 for a name that nobody bears', async () => {
    const { exit, stdout, stderr } = await ask('ask', 'statements', '--speaker', 'Nobody Known', '--format', 'csv')
    expect([exit, stdout]).toEqual([5, ''])
    expect(stderr).toMatch(/^NOT_FOUND .*Nobody Known/)
  })
})

describe('ask demands and positions', () => {
  it('shows a demand with its answers', async () => {
    const { items: demands } = await items<AnsweredDemand>('ask', 'demands', '--by', 'Norland')
    const demand = demands.find(({ text }) => text.includes('withdraw its troops'))
    expect(demand?.answers.map(({ holder, kind }) => [holder.name, kind])).toEqual([['Orland', 'rejects']])
    const { stdout } = await ask('ask', 'demands', '--by', 'Norland')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Orland')
  })

  it('filters positions by kind, issue and polarity', async () => {
    const { items: rejected } = await items<{ kind: string }>('ask', 'positions', '--kind', 'rejects')
    expect(rejected.map(({ kind }) => kind)).toEqual(['rejects'])
    const { items: positive } = await items('ask', 'positions', '--holder', 'Orland', '--polarity', 'positive')
    expect(positive).toEqual([])
    const { items: demands } = await items<AnsweredDemand>('ask', 'demands', '--by', 'Norland')
    const { items: on } = await items<{ kind: string }>('ask', 'positions', '--issue', demands[0]!.id)
    expect(on.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['rejects']))
  })
})

describe('pages', () => {
  it('show an actor by name and by id', async () => {
    const { exit, stdout } = await ask('actor', 'Ana Berg')
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^Ana Berg, Person\n/)
    expect(stdout).toMatch(/Statements: 3, the latest/)
    const { id } = JSON.parse((await ask('actor', 'Ana Berg', '--format', 'json')).stdout) as { id: string }
    expect((await ask('actor', id)).stdout).toBe(stdout)
    expect((await ask('actor', 'Nobody Known')).exit).toBe(5)
  })

  it('show an article with all that was found in it', async () => {
    const { items: articles } = await items<{ id: string; source: string }>('articles', '--text', 'valley')
    expect(articles.map(({ source }) => source)).toEqual(['talks.md'])
    const { stdout } = await ask('article', articles[0]!.id)
    expect(stdout).toMatch(/^Talks in the valley go on\n2024-03-01, Vestan Courier, /)
    expect(stdout).toMatch(/^statement .*the talks will continue on Friday/m)
    expect(stdout).toMatch(/^demand /m)
    expect((await ask('article', '00000000000000000000')).exit).toBe(5)
  })

  it('list actors by name and type', async () => {
    const { items: actors } = await items<{ name: string }>('actors', '--name', 'berg', '--type', 'Person')
    expect(actors.map(({ name }) => name)).toEqual(['Ana Berg'])
  })
})

describe('usage', () => {
  it.each([
    [['ask', 'statements', '--speeker', 'x'], /unknown option '--speeker'\n\(Did you mean --speaker\?\)/],
    [['ask', 'statements', '--from', 'yesterday'], /^INPUT_INVALID --from: /],
    [['ask', 'positions', '--kind', 'maybe'], /^INPUT_INVALID --kind: /],
    [['ask', 'positions', '--limit', '0'], /^INPUT_INVALID --limit: /],
    [['ask', 'positions', '--limit', 'many'], /^INPUT_INVALID --limit: /],
    [['ask', 'positions', '--cursor', 'xyz'], /^INPUT_INVALID cursor: /],
    [['ask', 'positions', '--format', 'xml'], /Allowed choices are table, json, csv/],
    [['ask'], /^Usage: demarche ask/],
    [['lod'], /Did you mean load\?/],
    [['load'], /missing required argument 'path'/],
    [['extract'], /missing required argument 'file'/],
    [['articles', 'extra'], /too many arguments/],
    [['serve', '--port', '70000'], /a port is a number from 0 to 65535/],
    [['rebuild'], /required option '--into <address>' not specified/],
  ])('%j exits with 2 and says what is wrong', async (args, message) => {
    const { exit, stdout, stderr } = await ask(...args)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})
