import type { Command } from 'commander'
import { describeCommand } from './describe-command.ts'
import { write } from './output.ts'
import type { Services } from './services.ts'
import { withStore } from './with-store.ts'

export const exportCommand = (services: Services): Command =>
  describeCommand('export', {
    description: 'Print the whole graph as canonical JSON lines: the same graph gives the same bytes on every store.',
    examples: [
      ['demarche export > graph.jsonl', 'every node by label and id, then every edge by type and id'],
      ['demarche --store bolt://localhost:7687 export | sha256sum', 'to compare two stores'],
    ],
  }).action(async (_options: object, command: Command) =>
    withStore(services, command, async (store) => {
      const { graphLines } = await import('../export/graph-lines.ts')
      for await (const line of graphLines(store)) await write(line)
    }),
  )
