import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { actorCommand } from './actor.ts'
import { actorsCommand } from './actors.ts'
import { articleCommand } from './article.ts'
import { articlesCommand } from './articles.ts'
import { askCommand } from './ask.ts'
import { browserPackCommand } from './browser-pack.ts'
import { candidatesCommand } from './candidates.ts'
import { copyCommand } from './copy.ts'
import { notSameCommand, sameCommand } from './decide-command.ts'
import { decisionsCommand } from './decisions.ts'
import { deleteCommand } from './delete.ts'
import { evalCommand } from './eval.ts'
import { EXIT_HELP } from './exit-codes.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { globalOptions } from './global-options.ts'
import { loadCommand } from './load.ts'
import { neo4jCommand } from './neo4j.ts'
import { rebuildCommand } from './rebuild.ts'
import { serveCommand } from './serve.ts'
import type { Services } from './services.ts'
import { topicsCommand } from './topics.ts'
import { undoCommand } from './undo.ts'

const AFTER_HELP = `
Environment:
  DEMARCHE_STORE, DEMARCHE_TOPICS            as --store and --topics
  DEMARCHE_READER                            as --reader
  DEMARCHE_NEO4J_USER                        neo4j unless given
  DEMARCHE_NEO4J_PASSWORD                    none unless given
  DEMARCHE_NEO4J_DATABASE                    neo4j unless given
  DEMARCHE_HOST, DEMARCHE_PORT               as --host and --port of demarche serve
  DEMARCHE_WRITE_TOKEN                       the bearer token that turns writing over HTTP on
  DEMARCHE_DEBUG                             any value: an unexpected failure shows where it arose
  NO_COLOR, COLUMNS                          no colours; how wide a table is where there is no terminal

${EXIT_HELP}

Examples:
  $ demarche load news/
  $ demarche ask statements --speaker "Antony Blinken"
  $ demarche ask demands --by Russia
  $ demarche ask --help`

/** The whole command line. `services` is what it may not import itself. */
export const buildProgram = (services: Services): Command => {
  const program = new Command('demarche')
    .description(
      'Reads news articles about diplomacy into a graph, and answers who said what, with the words that prove it.',
    )
    .version(packageJson.version)
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError('(demarche --help and demarche COMMAND --help say more)')
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
  for (const option of globalOptions()) program.addOption(option)

  program.commandsGroup('Articles in:')
  for (const command of [loadCommand, extractCommand, deleteCommand]) program.addCommand(command(services))
  program.commandsGroup('Answers out:')
  for (const command of [
    askCommand,
    articlesCommand,
    articleCommand,
    actorsCommand,
    actorCommand,
    topicsCommand,
    exportCommand,
  ])
    program.addCommand(command(services))
  program.commandsGroup('Which actors are one:')
  for (const command of [candidatesCommand, sameCommand, notSameCommand, decisionsCommand, undoCommand])
    program.addCommand(command(services))
  program.commandsGroup('How right it is:')
  for (const command of [evalCommand, explainCommand]) program.addCommand(command(services))
  program.commandsGroup('Running:')
  for (const command of [serveCommand, neo4jCommand, browserPackCommand, rebuildCommand, copyCommand])
    program.addCommand(command(services))
  program.helpCommand('help [command]', 'what a command does and how')

  const inherit = (command: Command): void => {
    for (const child of command.commands) {
      child.copyInheritedSettings(command)
      inherit(child)
    }
  }
  inherit(program)
  return program
}
