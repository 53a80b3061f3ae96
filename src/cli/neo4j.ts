import type { Command } from 'commander'
import { describeCommand } from './describe-command.ts'
import { requireNeo4j } from './neo4j-store.ts'
import { verifyCommand } from './neo4j-verify.ts'
import { writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStore, withStoreToChange } from './with-store.ts'

const initCommand = (services: Services): Command =>
  describeCommand('init', {
    description: 'Apply the migrations that the database has not seen (constraints and indexes), and say which.',
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
    .addCommand(verifyCommand(services))
