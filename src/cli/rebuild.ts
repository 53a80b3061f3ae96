import type { Command } from 'commander'
import { describeCommand } from './describe-command.ts'
import { globalsOf } from './global-options.ts'
import { note, writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'

export const rebuildCommand = (services: Services): Command =>
  describeCommand('rebuild', {
    description: "Build the graph anew in an empty store, from a store's contributions and decisions.",
    examples: [
      ['demarche rebuild --into embedded:.demarche-new', 'a fresh store beside the old one'],
      ['demarche rebuild --into bolt://localhost:7687', 'moves the embedded graph to Neo4j'],
    ],
  })
    .requiredOption(
      '--into <address>',
      'the store to build, in the form of --store: empty, or left unfinished by a rebuild that was broken off',
    )
    .action(async ({ into }: { into: string }, command: Command) =>
      withStoreToChange(
        services,
        command,
        async (from) => {
          const { rebuild } = await import('../ingest/rebuild.ts')
          const to = await services.openStore(into, note)
          try {
            await rebuild(from, to)
          } finally {
            await to.close()
          }
          await writeLine(`rebuilt ${globalsOf(command).store} into ${into}`)
        },
        note,
      ),
    )
