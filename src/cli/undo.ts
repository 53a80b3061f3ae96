import type { Command } from 'commander'
import { describeCommand } from './describe-command.ts'
import { writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'

export const undoCommand = (services: Services): Command =>
  describeCommand('undo', {
    description: 'Take back a decision about two actors; what it joined is parted again.',
    examples: [['demarche undo 0c5f1f0a9be2d4c7a611', 'takes back the decision of that id (see demarche decisions)']],
  })
    .argument('<decision>', "the decision's id")
    .action(async (id: string, _options: object, command: Command) =>
      withStoreToChange(services, command, async (store) => {
        const { undoDecision } = await import('../ingest/decide.ts')
        const { verdict, by, at } = await undoDecision(store, id)
        await writeLine(`took back ${id}: ${verdict}, decided by ${by} on ${at}`)
      }),
    )
