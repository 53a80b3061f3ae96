import { type Command, Option } from 'commander'

export interface GlobalOptions {
  store: string
  topics?: string
}

export const globalOptions = (): Option[] => [
  new Option('--store <address>', 'embedded:PATH, bolt://HOST:PORT, neo4j://... or neo4j+s://...')
    .env('DEMARCHE_STORE')
    .default('embedded:.demarche'),
  new Option('--topics <file>', 'a file of your own topics, added to the built-in list').env('DEMARCHE_TOPICS'),
  new Option('--no-color', 'no colours (so does NO_COLOR)'),
]

/** The global options as given before or after the command's name. */
export const globalsOf = (command: Command): GlobalOptions => command.optsWithGlobals<GlobalOptions>()
