import { type Command, Option } from 'commander'
import { contractJsonSchema, contractOf } from '../domain/contract.ts'
import { describeCommand } from './describe-command.ts'
import { eachArticle } from './each-article.ts'
import { extractionText } from './extract-text.ts'
import { pipelineOptionsOf } from './global-options.ts'
import { writeLine } from './output.ts'
import type { Services } from './services.ts'
import { workersOption } from './workers-option.ts'

interface ExtractOptions {
  format: 'jsonl' | 'text'
  schema?: true
  workers: number
}

export const extractCommand = (services: Services): Command =>
  describeCommand('extract', {
    description: 'Print what articles say, without a store: one JSON object a line, or text to read.',
    examples: [
      ['demarche extract article.txt', 'every statement, position and demand with its sentence and what found it'],
      ['demarche extract news/*.txt --format jsonl > found.jsonl', 'one object a line, for each file that was read'],
      ['demarche extract --schema', 'the JSON Schema of such a line'],
    ],
  })
    .argument('[file...]', 'text, Markdown and HTML files, or folders of them')
    .addOption(new Option('--format <format>', 'how to print').choices(['jsonl', 'text']).default('text'))
    .addOption(workersOption())
    .option('--schema', 'print the JSON Schema of a line of jsonl, and stop')
    .action(async (paths: string[], { format, schema, workers }: ExtractOptions, command: Command) => {
      if (schema) return writeLine(JSON.stringify(contractJsonSchema(), null, 2))
      if (paths.length === 0) command.error("error: missing required argument 'file'")
      const result = await eachArticle(paths, {
        services,
        pipeline: pipelineOptionsOf(command),
        workers,
        onArticle: async (contribution, path) => {
          if (format === 'jsonl') await writeLine(JSON.stringify(contractOf(contribution, path)))
          else await writeLine(extractionText(contribution, path))
        },
      })
      process.exitCode = result.exitCode
    })
