import { basename } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { describeCommand } from './describe-command.ts'
import { explanationText } from './explain-text.ts'
import { pipelineOptionsOf } from './global-options.ts'
import { write, writeLine } from './output.ts'
import type { Services } from './services.ts'

interface LinePlace {
  file: string
  line: number
}

const parsePlace = (value: string): LinePlace => {
  const [, file, line] = /^(.+):([1-9]\d*)$/s.exec(value) ?? []
  if (file === undefined) throw new InvalidArgumentError('a file and a line are expected, FILE:LINE')
  return { file, line: Number(line) }
}

export const explainCommand = (services: Services): Command =>
  describeCommand('explain', {
    description: 'Show why one line of an article gives what it gives, and what it nearly gave.',
    examples: [
      ['demarche explain article.txt:3', 'cues, sources, contents, rules with their reasons, and what nearly fired'],
      ['demarche explain article.txt:3 --reader model --json', 'the same with the trained reader’s chances, as JSON'],
    ],
  })
    .argument('<file:line>', 'an article, and a line (from 1) of its text as demarche extract prints it', parsePlace)
    .option('--json', 'as JSON')
    .action(async ({ file, line }: LinePlace, { json }: { json?: true }, command: Command) => {
      const document = await services.readSource(file, basename(file))
      const [{ explainLine }, { createPipeline }] = await Promise.all([
        import('../ingest/explain-article.ts'),
        import('../ingest/pipeline.ts'),
      ])
      const explanation = await explainLine(document, line, await createPipeline(pipelineOptionsOf(command)))
      if (json) await writeLine(JSON.stringify(explanation, null, 2))
      else await write(explanationText(explanation))
    })
