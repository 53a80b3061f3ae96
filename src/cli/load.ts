import type { Command } from 'commander'
import type { GraphStore } from '../store/port.ts'
import { describeCommand } from './describe-command.ts'
import { eachArticle } from './each-article.ts'
import { EXIT } from './exit-codes.ts'
import { globalsOf, pipelineOptionsOf } from './global-options.ts'
import { type LoadedArticle, loadReport } from './load-report.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'
import { workersOption } from './workers-option.ts'

const copiesOf = async (store: GraphStore, articleIds: readonly string[]): Promise<LoadedArticle['sameTextAs']> =>
  (await store.nodes(articleIds)).map(({ id, props }) => ({ articleId: id, source: String(props.source) }))

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
      const { store: address } = globalsOf(command)
      await withStoreToChange(services, command, async (store) => {
        const { loadArticle } = await import('../ingest/load.ts')
        const report = loadReport(address)
        const result = await eachArticle(paths, {
          services,
          pipeline: pipelineOptionsOf(command),
          workers,
          onProgress: report.progress,
          beforeNote: report.clear,
          onArticle: async (contribution, path) => {
            const outcome = await loadArticle(store, contribution)
            const sameTextAs = await copiesOf(store, outcome.sameTextAs)
            await report.add({ ...outcome, source: path, sameTextAs })
          },
        })
        await report.summary(result.refused, result.exitCode === EXIT.interrupted)
        process.exitCode = result.exitCode
      })
    })
