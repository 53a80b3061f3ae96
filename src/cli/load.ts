import type { Command } from 'commander'
import type { GraphStore } from '../store/port.ts'
import { describeCommand } from './describe-command.ts'
import { eachArticle } from './each-article.ts'
import { EXIT } from './exit-codes.ts'
import { globalsOf, pipelineOptionsOf } from './global-options.ts'
import { type LoadedArticle, loadReport } from './load-report.ts'
import { note, printable } from './output.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'
import { workersOption } from './workers-option.ts'

/** What was read and waits to be stored; a transaction holds half of them at most, so that reading goes on meanwhile. */
const ARTICLES_AT_HAND = 200

const copiesOf = async (store: GraphStore, articleIds: readonly string[]): Promise<LoadedArticle['sameTextAs']> =>
  articleIds.length === 0
    ? []
    : (await store.nodes(articleIds)).map(({ id, props }) => ({ articleId: id, source: String(props.source) }))

/** What follows from each promise, in the order of the calls. */
const oneAfterTheOther = () => {
  let before: Promise<unknown> = Promise.resolve()
  return <T>(promise: Promise<T>, then: (value: T) => Promise<void>): Promise<void> => {
    const after = Promise.all([promise, before.catch(() => {})]).then(([value]) => then(value))
    before = after
    return after
  }
}

export const loadCommand = (services: Services): Command =>
  describeCommand('load', {
    description:
      'Read articles into the graph. Loading one again changes nothing; its edited text replaces the former.',
    examples: [
      ['demarche load news/', 'every .txt, .md and .html file below the folder'],
      ['demarche load a.txt b.html', 'single files, known by their names'],
      ['demarche load news/ --store bolt://localhost:7687', 'into Neo4j (run demarche neo4j init first)'],
    ],
  })
    .argument('<path...>', 'text, Markdown and HTML files, or folders of them')
    .addOption(workersOption())
    .action(async (paths: string[], { workers }: { workers: number }, command: Command) => {
      const report = loadReport(globalsOf(command).store)
      const tellAway = (line: string): void => {
        report.clear()
        note(printable(line))
      }
      const loadAll = async (store: GraphStore): Promise<void> => {
        const { groupLoader } = await import('../ingest/group-loader.ts')
        const load = groupLoader(store)
        const inOrder = oneAfterTheOther()
        const result = await eachArticle(paths, {
          services,
          pipeline: pipelineOptionsOf(command),
          workers,
          atHand: ARTICLES_AT_HAND,
          onProgress: report.progress,
          beforeNote: report.clear,
          onArticle: (contribution, path) =>
            inOrder(load(contribution), async (outcome) => {
              const sameTextAs = await copiesOf(store, outcome.sameTextAs)
              await report.add({ ...outcome, source: path, sameTextAs })
            }),
        })
        await report.summary(result.refused, result.exitCode === EXIT.interrupted)
        process.exitCode = result.exitCode
      }
      await withStoreToChange(services, command, loadAll, tellAway)
    })
