/**
 * The main job once on each Node version: load `seed-data/` into a store of its own, ask, export. Every answer must
 * hold something, and be the same on all versions. Exits with 1 where that fails.
 *   npx tsx tools/node-versions/main-job.ts
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentOf, installNode, NODE_VERSIONS } from './install.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

const QUESTIONS: readonly (readonly string[])[] = [
  ['ask', 'statements', '--format', 'json'],
  ['ask', 'positions', '--holder', 'Russia', '--format', 'json'],
  ['ask', 'demands', '--by', 'Russia', '--format', 'json'],
  ['articles', '--format', 'json'],
  ['export'],
]

const answersOn = async (version: string): Promise<string[]> => {
  const env = environmentOf(await installNode(version))
  const folder = mkdtempSync(join(tmpdir(), `demarche-node-${version}-`))
  const demarche = (...args: string[]): string =>
    execFileSync('node', ['bin/demarche.mjs', '--store', `embedded:${join(folder, 'store')}`, ...args], {
      cwd: REPOSITORY,
      env,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
  try {
    demarche('load', 'seed-data')
    return QUESTIONS.map((question) => demarche(...question))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const holdsSomething = (question: readonly string[], answer: string): boolean => {
  if (!question.includes('json')) return answer.trim() !== ''
  const { items } = JSON.parse(answer) as { items: unknown[] }
  return items.length > 0
}

const faults: string[] = []
let first: string[] | undefined
for (const version of NODE_VERSIONS) {
  const answers = await answersOn(version)
  first ??= answers
  for (const [index, question] of QUESTIONS.entries()) {
    const answer = answers[index] ?? ''
    if (!holdsSomething(question, answer)) faults.push(`Node ${version}: nothing for ${question.join(' ')}`)
    if (answer !== first[index])
      faults.push(`Node ${version}: another answer than Node ${NODE_VERSIONS[0]} to ${question.join(' ')}`)
  }
  const sum = createHash('sha256').update(answers.join('\0')).digest('hex').slice(0, 12)
  console.log(
    `Node ${version}: ${answers.map((answer) => answer.length).join(' + ')} characters of answers, sum ${sum}`,
  )
}
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
