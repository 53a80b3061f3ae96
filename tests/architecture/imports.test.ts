import { beforeAll, describe, expect, it } from 'vitest'
import { runHere, runOnPlanted } from './planted-tree.ts'

interface Report {
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number }
}

const CRUISE = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src']

/** What each room may import, as a file of another room, and the rule that a planted import of it breaks; null breaks none. */
const PLANTED: readonly (readonly [from: string, to: string, rule: string | null])[] = [
  ['domain', '../read/x.ts', 'room-domain'],
  ['domain', '../store/port.ts', 'room-domain'],
  ['read', '../extract/x.ts', 'room-read'],
  ['read', '../domain/x.ts', null],
  ['extract', '../resolve/x.ts', 'room-extract'],
  ['extract', '../store/port.ts', 'room-extract'],
  ['resolve', '../store/port.ts', 'room-resolve'],
  ['link', '../ingest/x.ts', 'room-link'],
  ['graph', '../query/x.ts', 'room-graph'],
  ['store', '../link/x.ts', 'room-store'],
  ['store', '../graph/x.ts', 'room-store'],
  ['store', './neo4j/x.ts', null],
  ['store/embedded', '../neo4j/x.ts', 'room-store-embedded'],
  ['store/embedded', '../../graph/x.ts', null],
  ['store/embedded', '../port.ts', null],
  ['store/neo4j', '../embedded/x.ts', 'room-store-neo4j'],
  ['store/neo4j', '../../graph/x.ts', 'room-store-neo4j'],
  ['ingest', '../store/embedded/x.ts', 'room-ingest'],
  ['ingest', '../store/port.ts', 'room-ingest-types'],
  ['ingest', 'type ../store/port.ts', null],
  ['ingest', '../query/x.ts', 'room-ingest'],
  ['query', '../store/neo4j/x.ts', 'room-query'],
  ['query', '../store/port.ts', 'room-query-types'],
  ['query', 'type ../store/port.ts', null],
  ['export', '../query/x.ts', 'room-export'],
  ['export', '../store/port.ts', 'room-export-types'],
  ['eval', 'type ../store/port.ts', 'room-eval'],
  ['eval', '../ingest/x.ts', null],
  ['http', '../extract/x.ts', 'room-http'],
  ['http', '../store/open.ts', 'room-http'],
  ['cli', '../http/x.ts', 'room-cli'],
  ['cli', '../store/open.ts', 'room-cli'],
  ['cli', '../extract/x.ts', 'room-cli'],
  ['explorer', '../store/port.ts', 'room-explorer'],
  ['explorer', '../http/x.ts', 'room-explorer-types'],
  ['explorer', 'type ../http/x.ts', null],
  ['domain', '../main.ts', 'main-is-imported-by-nothing'],
  ['elsewhere', '../domain/x.ts', 'known-room'],
  ['query', 'neo4j-driver', 'home-neo4j-driver'],
  ['ingest', 'type neo4j-driver', 'home-neo4j-driver'],
  ['store/neo4j', 'neo4j-driver', null],
  ['store/neo4j', 'lmdb', 'home-lmdb'],
  ['store/neo4j', 'graphology', 'home-graphology'],
  ['query', 'graphology-types', 'home-graphology'],
  ['graph', 'graphology', null],
  ['resolve', 'wink-nlp', 'home-wink-nlp'],
  ['cli', 'express', 'home-express'],
  ['http', 'commander', 'home-commander'],
  ['ingest', 'yaml', 'home-mozilla-readability'],
  ['read', 'chrono-node', 'home-chrono-node'],
  ['extract', 'node:http', 'pure-rooms-stay-pure'],
  ['query', 'vitest', 'no-development-package'],
  ['query', './nowhere.ts', 'resolvable'],
]

const planted = (): Record<string, string> => {
  const files: Record<string, string> = {
    'src/main.ts': 'export const x = 1\n',
    'src/store/port.ts': 'export const x = 1\n',
  }
  for (const [room, to] of PLANTED) {
    files[`src/${room}/x.ts`] ??= 'export const x = 1\n'
    if (!to.endsWith('open.ts')) continue
    files['src/store/open.ts'] = 'export const x = 1\n'
  }
  for (const [index, [room, to]] of PLANTED.entries()) {
    const isType = to.startsWith('type ')
    files[`src/${room}/planted-${index}.ts`] = isType
      ? `import type * as planted from '${to.slice(5)}'\nexport type Planted = typeof planted\n`
      : `import * as planted from '${to}'\nexport const all = planted\n`
  }
  files['src/query/round.ts'] = "import { b } from './about.ts'\nexport const a = () => b\n"
  files['src/query/about.ts'] = "import { a } from './round.ts'\nexport const b = () => a\n"
  files['src/query/alone.ts'] = 'export const alone = 1\n'
  return files
}

describe('import rules', () => {
  let broken: Map<string, string[]>

  beforeAll(async () => {
    const { output } = await runOnPlanted(planted(), 'depcruise', CRUISE)
    const report: Report = JSON.parse(output)
    expect(report.summary.totalCruised).toBeGreaterThan(PLANTED.length)
    broken = new Map()
    for (const { from, rule } of report.summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name])
  })

  it.each(PLANTED.map(([room, to, rule], index) => ({ room, to, rule, index })))(
    '$room importing $to: $rule',
    ({ room, rule, index }) => {
      const names = broken.get(`src/${room}/planted-${index}.ts`) ?? []
      if (rule === null) expect(names).toEqual([])
      else expect(names).toContain(rule)
    },
  )

  it('catch a circle of imports and a file that nothing imports', () => {
    expect(broken.get('src/query/about.ts')).toContain('no-circle')
    expect(broken.get('src/query/alone.ts')).toContain('no-orphan')
  })

  it('hold for this repository, of which they read every module', async () => {
    const { output } = await runHere('depcruise', CRUISE)
    const { summary }: Report = JSON.parse(output)
    expect(summary.violations).toEqual([])
    // With a TypeScript that it does not know, the tool reads nothing and finds nothing wrong.
    expect(summary.totalCruised).toBeGreaterThan(150)
  })
})
