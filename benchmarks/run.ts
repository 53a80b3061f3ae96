import { availableParallelism, cpus } from 'node:os'
import type { Ratio } from './ratio.ts'
import { tableOf } from './table.ts'

/**
 * npm run bench [SUITE...]: measures and shows ratios with their goals. Exits with 0 whatever they are, with 2 where a
 * suite is not known. Without a name it runs all.
 */
const SUITES: Record<string, () => Promise<{ measure(): Promise<readonly Ratio[]> }>> = {
  extraction: () => import('./extraction.ts'),
  folder: () => import('./folder.ts'),
  neo4j: () => import('./neo4j.ts'),
  // Last: it needs half a gigabyte of models.
  corenlp: () => import('./corenlp.ts'),
}

const names = process.argv.slice(2)
const unknown = names.filter((name) => !Object.hasOwn(SUITES, name))
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}`)
  process.exit(2)
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} threads, Node ${process.version}`)
for (const [name, load] of Object.entries(SUITES)) {
  if (names.length > 0 && !names.includes(name)) continue
  const { measure } = await load()
  console.log(`\n${name}\n${tableOf(await measure())}`)
}
