import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPLY, TALKS, WIRE } from './articles.ts'
import { demarche, inFolder } from './demarche.ts'

const NEWS = { 'news/talks.md': TALKS, 'news/reply.md': REPLY, 'news/wire.txt': WIRE }

/** What a whole export in each format begins and ends with. */
const FORMATS: [format: string, whole: RegExp][] = [
  ['jsonl', /^\{"node":.*\}\n$/s],
  ['graphml', /^<\?xml.*<\/graphml>\n$/s],
  ['gexf', /^<\?xml.*<\/gexf>\n$/s],
  ['jsonld', /^\{"@context":.*\]\}\n$/s],
  ['cypher', /^\/\/ A graph.*;\n$/s],
]

describe('demarche export', () => {
  it.each(FORMATS)('writes %s to stdout, and the same to a file', async (format, whole) => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      const printed = await demarche(['export', '--format', format], { cwd })
      expect([printed.exit, printed.stderr]).toEqual([0, ''])
      expect(printed.stdout).toMatch(whole)
      await writeFile(join(cwd, 'graph'), 'former')
      const written = await demarche(['export', '--format', format, '--output', 'graph'], { cwd })
      expect(written).toEqual({ exit: 0, stdout: '', stderr: '' })
      expect(await readFile(join(cwd, 'graph'), 'utf8')).toBe(printed.stdout)
      expect((await readdir(cwd)).sort()).toEqual(['.demarche', 'graph', 'news'])
    })
  })

  it('leaves a former file, and nothing beside it, where it cannot write the whole', async () => {
    await inFolder({ graph: 'former' }, async (cwd) => {
      const missing = await demarche(['export', '--format', 'gexf', '--output', 'graph'], { cwd })
      expect([missing.exit, missing.stderr]).toEqual([4, expect.stringMatching(/^STORE_NOT_INITIALISED/)])
      expect(await readFile(join(cwd, 'graph'), 'utf8')).toBe('former')
      expect(await readdir(cwd)).toEqual(['graph'])
      await writeFile(join(cwd, 'a.txt'), WIRE)
      await demarche(['load', 'a.txt'], { cwd })
      const nowhere = await demarche(['export', '--output', 'no/such/graph'], { cwd })
      expect([nowhere.exit, nowhere.stderr]).toEqual([2, expect.stringMatching(/^OUTPUT_REFUSED no\/such\/graph/)])
    })
  })

  it('writes csv as a new folder alone', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      const unnamed = await demarche(['export', '--format', 'csv'], { cwd })
      expect([unnamed.exit, unnamed.stderr]).toEqual([2, expect.stringMatching(/^INPUT_INVALID --output/)])
      expect(await demarche(['export', '--format', 'csv', '--output', 'graph'], { cwd })).toMatchObject({ exit: 0 })
      const files = await readdir(join(cwd, 'graph'))
      expect(files).toEqual(expect.arrayContaining(['neo4j-admin.args', 'nodes-Actor.csv', 'relationships-MADE.csv']))
      const [header] = (await readFile(join(cwd, 'graph', 'nodes-Statement.csv'), 'utf8')).split('\n')
      expect(header).toMatch(/^id:ID,:LABEL,.*confidence:double,.*ends:long\[\],.*name:string,/)
      const again = await demarche(['export', '--format', 'csv', '--output', 'graph'], { cwd })
      expect([again.exit, again.stderr]).toEqual([2, expect.stringMatching(/^OUTPUT_REFUSED graph: is there already/)])
    })
  })
})

describe('demarche ask, as a graph', () => {
  it('writes the claims that were found, all that they touch, and nothing else', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      const asked = await demarche(['ask', 'demands', '--by', 'Norland', '--format', 'jsonl'], { cwd })
      expect([asked.exit, asked.stderr]).toEqual([0, ''])
      const rows = asked.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const labels = new Set(rows.filter(({ node }) => node).map(({ node }) => node.label))
      expect(labels).toEqual(new Set(['Actor', 'Article', 'Demand', 'Position', 'Statement', 'Topic']))
      const kinds = rows.flatMap(({ node }) => (node?.label === 'Position' ? [node.props.kind] : [])).sort()
      expect(kinds).toEqual(['demands', 'rejects'])
      expect(asked.stdout).not.toContain('nothing has been agreed')
      const ids = new Set(rows.flatMap(({ node }) => (node ? [node.id] : [])))
      for (const { edge } of rows) if (edge) expect([ids.has(edge.from), ids.has(edge.to)]).toEqual([true, true])
      const whole = await demarche(['export'], { cwd })
      for (const line of asked.stdout.trim().split('\n')) expect(whole.stdout).toContain(line)
    })
  })

  it('tells of the next page, writes to a file, and refuses a file for a list', async () => {
    await inFolder(NEWS, async (cwd) => {
      await demarche(['load', 'news'], { cwd })
      const ask = ['ask', 'statements', '--limit', '1', '--output', 'a']
      const page = await demarche([...ask, '--format', 'gexf'], { cwd })
      expect([page.exit, page.stdout, page.stderr]).toEqual([0, '', expect.stringMatching(/^there is more: --cursor/)])
      expect(await readFile(join(cwd, 'a'), 'utf8')).toMatch(/<\/gexf>\n$/)
      const list = await demarche([...ask, '--format', 'csv'], { cwd })
      expect([list.exit, list.stderr]).toEqual([2, expect.stringMatching(/^INPUT_INVALID --output: is for a graph/)])
    })
  })
})
