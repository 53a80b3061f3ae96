import type { Command } from 'commander'
import { describeCommand } from './describe-command.ts'
import { EXIT } from './exit-codes.ts'
import { globalsOf } from './global-options.ts'
import { holdInterrupts } from './interruption.ts'
import { workOnUnread } from './lost-reader.ts'
import { note, writeLine } from './output.ts'
import type { Services } from './services.ts'

interface CopyAddresses {
  from?: string
  to: string
}

export const copyCommand = (services: Services): Command =>
  describeCommand('copy', {
    description:
      'Copy a store with its decisions into an empty one, either way between embedded stores and Neo4j. Both then export the same bytes.',
    examples: [
      ['demarche copy --from embedded:.demarche --to bolt://localhost:7687', 'takes the embedded graph to Neo4j'],
      [
        'demarche copy --from bolt://localhost:7687 --to embedded:backup',
        'and back; broken off, the same line goes on',
      ],
    ],
  })
    .option('--from <address>', 'the store to copy, in the form of --store (default: that of --store)')
    .requiredOption(
      '--to <address>',
      'the store to fill: empty, or left unfinished by the same copy; one that holds the same graph stays as it is',
    )
    .action(async ({ from, to }: CopyAddresses, command: Command) => {
      workOnUnread()
      const { copyStore } = await import('../ingest/copy-store.ts')
      const source = await services.openStore(from ?? globalsOf(command).store, note)
      const interruption = holdInterrupts('batch')
      try {
        const target = await services.openStore(to, note)
        try {
          const outcome = await copyStore(source, target, { stop: interruption.requested })
          if (outcome === 'same') await writeLine(`${target.address} holds the same graph already`)
          else if (outcome === 'copied') await writeLine(`copied ${source.address} into ${target.address}`)
          else {
            note(`${target.address} holds a part only; the same command goes on from there`)
            process.exitCode = EXIT.interrupted
          }
        } finally {
          await target.close()
        }
      } finally {
        interruption.release()
        await source.close()
      }
    })
