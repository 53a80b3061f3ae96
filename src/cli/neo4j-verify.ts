import { type Command, InvalidArgumentError } from 'commander'
import type { ModelCheck } from '../domain/model-check.ts'
import { describeCommand } from './describe-command.ts'
import { EXIT } from './exit-codes.ts'
import { globalsOf } from './global-options.ts'
import { requireNeo4j } from './neo4j-store.ts'
import { outputWidth, writeLine } from './output.ts'
import type { Services } from './services.ts'
import { type Column, renderTable } from './table.ts'

const SHOWN_IDS = 3

interface Line {
  check: string
  question: string
  answer: string
  count: string
  ids: readonly string[]
}

const columns: readonly Column<Line>[] = [
  { header: 'check', cell: ({ check }) => check, whole: true },
  { header: 'question', cell: ({ question }) => question },
  { header: 'answer', cell: ({ answer }) => answer },
  { header: 'count', cell: ({ count }) => count },
  { header: 'ids', cell: ({ ids }) => ids, whole: true },
]

const linesOf = ({ name, question, faults }: ModelCheck): Line[] =>
  faults.length === 0
    ? [{ check: name, question, answer: 'none', count: '0', ids: [] }]
    : faults.map(({ fault, count, ids }, at) => ({
        check: at === 0 ? name : '',
        question: at === 0 ? question : '',
        answer: fault,
        count: String(count),
        ids,
      }))

const readCount = (text: string): number => {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0 || count > 10_000)
    throw new InvalidArgumentError('a whole number from 0 to 10000 is expected.')
  return count
}

/** Proves the model on a live database; the exit code says whether it holds. */
export const verifyCommand = (services: Services): Command =>
  describeCommand('verify', {
    description:
      'Prove that the graph in a Neo4j is whole: properties, ends, sources, spans, ids. Exits with 6 where it is not.',
    examples: [
      ['demarche --store bolt://localhost:7687 neo4j verify', 'a table of what was asked and what breaks it'],
      ['demarche --store bolt://localhost:7687 neo4j verify --json', 'the same for a program'],
    ],
  })
    .option('--json', 'print JSON')
    .option('--ids <count>', 'ids to show for each fault', readCount, SHOWN_IDS)
    .action(async ({ json, ids }: { json?: boolean; ids: number }, command: Command) => {
      requireNeo4j(command)
      const checks = await services.verifyNeo4j(globalsOf(command).store, ids)
      const faults = checks.flatMap((check) => check.faults)
      if (faults.length > 0) process.exitCode = EXIT.broken
      if (json) await writeLine(JSON.stringify({ whole: faults.length === 0, checks }, null, 2))
      else {
        await writeLine(renderTable(columns, checks.flatMap(linesOf), outputWidth()))
        await writeLine(
          faults.length === 0
            ? `the graph is whole: ${checks.length} checks find nothing`
            : `the graph is broken: ${checks.filter((check) => check.faults.length > 0).length} of ${checks.length} checks find faults`,
        )
      }
    })
