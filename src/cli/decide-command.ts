import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { Decision } from '../domain/decision.ts'
import { describeCommand } from './describe-command.ts'
import { oneActor } from './one-actor.ts'
import { printable, writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'

interface DecideOptions {
  why?: string
  by: string
}

/** The login name, which some containers do not have. */
const loginName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

const decideCommand = (verdict: Decision['verdict'], command: Command, services: Services): Command =>
  command
    .argument('<a>', "an actor's id or name")
    .argument('<b>', "another actor's id or name")
    .option('--why <reason>', 'what the decision rests on')
    .option('--by <name>', 'who decides', loginName())
    .action(async (a: string, b: string, { why, by }: DecideOptions, self: Command) =>
      withStoreToChange(services, self, async (store) => {
        const { decide } = await import('../ingest/decide.ts')
        const pair = { a: await oneActor(store, 'a', a), b: await oneActor(store, 'b', b) }
        const decision = await decide(store, { verdict, ...pair, by, why: why ?? null, at: new Date().toISOString() })
        const who = `${decision.aName ?? a} (${decision.a}) and ${decision.bName ?? b} (${decision.b})`
        await writeLine(printable(`${who} are ${verdict === 'same' ? 'one' : 'not one'}`))
        await writeLine(`to take it back: demarche undo ${decision.id}`)
      }),
    )

export const sameCommand = (services: Services): Command =>
  decideCommand(
    'same',
    describeCommand('same', {
      description: 'Decide that two actors are one: B is shown as A from then on. Can be taken back.',
      examples: [
        [
          'demarche same "Sergei Lavrov" "Sergey Lavrov" --why "two spellings of one name"',
          'joins the second to the first',
        ],
      ],
    }),
    services,
  )

export const notSameCommand = (services: Services): Command =>
  decideCommand(
    'not-same',
    describeCommand('not-same', {
      description: 'Decide that two actors are not one, so that they are no longer listed as candidates.',
      examples: [['demarche not-same "Kim Yong-il" "Kim Yong-nam" --why "two persons"', 'parts them']],
    }),
    services,
  )
