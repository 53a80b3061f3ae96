import type { Command } from 'commander'
import { topicQuerySchema } from '../query/queries.ts'
import type { TopicView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import type { Services } from './services.ts'

const view: ListView<typeof topicQuerySchema, TopicView> = {
  name: 'topics',
  description: 'List the topics that statements, demands and positions are about.',
  examples: [['demarche topics --name exchange', 'topics whose name holds that word']],
  query: topicQuerySchema,
  list: async (store, query, page) => (await import('../query/topics.ts')).listTopics(store, query, page),
  table: [
    { header: 'id', cell: ({ id }) => id, whole: true },
    { header: 'name', cell: ({ name }) => name },
    { header: 'articles', cell: ({ seenIn }) => String(seenIn) },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['name', ({ name }) => name],
    ['articles', ({ seenIn }) => seenIn],
  ],
}

export const topicsCommand = (services: Services): Command => listCommand(view, services)
