import type { Command } from 'commander'
import type { Decision } from '../domain/decision.ts'
import { describeCommand } from './describe-command.ts'
import { formatOption, type ListView, printList } from './list-command.ts'
import type { Services } from './services.ts'
import { withStore } from './with-store.ts'

type Pages<Row> = Pick<ListView<never, Row>, 'table' | 'csv'>

const view: Pages<Decision> = {
  table: [
    { header: 'id', cell: ({ id }) => id, whole: true },
    { header: 'a', cell: ({ a, aName }) => aName ?? a },
    { header: 'verdict', cell: ({ verdict }) => verdict, whole: true },
    { header: 'b', cell: ({ b, bName }) => bName ?? b },
    { header: 'by', cell: ({ by }) => by },
    { header: 'why', cell: ({ why }) => why ?? '' },
    { header: 'at', cell: ({ at }) => at.slice(0, 10), whole: true },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['verdict', ({ verdict }) => verdict],
    ['a', ({ a }) => a],
    ['aName', ({ aName }) => aName ?? null],
    ['b', ({ b }) => b],
    ['bName', ({ bName }) => bName ?? null],
    ['by', ({ by }) => by],
    ['why', ({ why }) => why],
    ['at', ({ at }) => at],
  ],
}

export const decisionsCommand = (services: Services): Command =>
  describeCommand('decisions', {
    description: 'List what people decided about actors that may be one.',
    examples: [['demarche decisions', 'with who, when and why; the id is for demarche undo']],
  })
    .addOption(formatOption())
    .action(async ({ format }: { format: 'table' | 'json' | 'csv' }, command: Command) =>
      withStore(services, command, async (store) => {
        const items = await store.decisions()
        const pages = (async function* () {
          yield { items, next: null }
        })()
        await printList(view, pages, format)
      }),
    )
