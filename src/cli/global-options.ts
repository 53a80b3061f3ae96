import { type Command, Option } from 'commander'
import type { PipelineOptions, ReaderName } from '../ingest/pipeline.ts'

export interface GlobalOptions {
  store: string
  topics?: string
  reader: ReaderName
}

export const globalOptions = (): Option[] => [
  new Option('--store <address>', 'embedded:PATH, bolt://HOST:PORT, neo4j://... or neo4j+s://...')
    .env('DEMARCHE_STORE')
    .default('embedded:.demarche'),
  new Option('--topics <file>', 'a file of your own topics, added to the built-in list').env('DEMARCHE_TOPICS'),
  new Option('--reader <reader>', 'what finds who said what: the trained model, or rules')
    .env('DEMARCHE_READER')
    .choices(['model', 'rules'])
    .default('model'),
  new Option('--no-color', 'no colours (so does NO_COLOR)'),
]

/** The global options as given before or after the command's name. */
export const globalsOf = (command: Command): GlobalOptions => command.optsWithGlobals<GlobalOptions>()

/** What the global options say of how articles are read. */
export const pipelineOptionsOf = (command: Command): PipelineOptions => {
  const { reader, topics } = globalsOf(command)
  return { reader, topicsFile: topics }
}
