import type { Command } from 'commander'
import { DemarcheError } from '../domain/errors.ts'
import { describeCommand } from './describe-command.ts'
import { EXIT } from './exit-codes.ts'
import { refuse, writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'

export const deleteCommand = (services: Services): Command =>
  describeCommand('delete', {
    description: 'Delete articles with all that only they support.',
    examples: [['demarche delete 3f1c0b77a2e94d55c0de', 'deletes the article of that id (see demarche articles)']],
  })
    .argument('<id...>', 'ids of articles')
    .action(async (ids: string[], _options: object, command: Command) =>
      withStoreToChange(services, command, async (store) => {
        const { removeArticle } = await import('../ingest/remove.ts')
        for (const id of ids) {
          if (await removeArticle(store, id)) await writeLine(`deleted ${id}`)
          else {
            refuse(new DemarcheError('NOT_FOUND', `no article has the id ${id}`))
            process.exitCode = EXIT.notFound
          }
        }
      }),
    )
