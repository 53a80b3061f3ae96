import type { Command } from 'commander'
import { DemarcheError } from '../domain/errors.ts'
import { describeCommand } from './describe-command.ts'
import { globalsOf } from './global-options.ts'
import { writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStore, withStoreToChange } from './with-store.ts'

const requireNeo4j = (command: Command): void => {
  const { store } = globalsOf(command)
  if (store.startsWith('embedded:'))
    throw new DemarcheError(
      'STORE_ADDRESS',
      `${store} is no Neo4j; give --store bolt://..., neo4j://... or neo4j+s://...`,
    )
}

const initCommand = (services: Services): Command =>
  describeCommand('init', {
    description: 'Create constraints and indexes; harmless when they are there.',
    examples: [['demarche --store bolt://localhost:7687 neo4j init', 'once, before the first load']],
  }).action(async (_options: object, command: Command) => {
    requireNeo4j(command)
    await withStoreToChange(services, command, async (store) => {
      const done = await store.init()
      if (done.length === 0) await writeLine(`${store.address} is prepared already`)
      for (const line of done) await writeLine(line)
    })
  })

const checkCommand = (services: Services): Command =>
  describeCommand('check', {
    description: 'Say whether the server answers, what it is, and whether it is initialised.',
    examples: [['demarche --store neo4j+s://graph.example.org neo4j check', 'exits with 4 when it cannot be used']],
  }).action(async (_options: object, command: Command) => {
    requireNeo4j(command)
    await withStore(services, command, async (store) => writeLine(await store.check()))
  })

export const neo4jCommand = (services: Services): Command =>
  describeCommand('neo4j', {
    description: 'Prepare and check a Neo4j server (user and password: DEMARCHE_NEO4J_USER, DEMARCHE_NEO4J_PASSWORD).',
    examples: [['demarche --store bolt://localhost:7687 neo4j init', 'prepares the database']],
  })
    .addCommand(initCommand(services))
    .addCommand(checkCommand(services))
