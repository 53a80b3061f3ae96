import type { Command } from 'commander'
import { actorQuerySchema } from '../query/queries.ts'
import type { ActorView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import type { Services } from './services.ts'

const view: ListView<typeof actorQuerySchema, ActorView> = {
  name: 'actors',
  description: 'List persons, states, organizations, groups and roles.',
  examples: [
    ['demarche actors --type Person', 'persons'],
    ['demarche actors --name blinken', 'actors of whom a name holds that word'],
  ],
  query: actorQuerySchema,
  list: async (store, query, page) => (await import('../query/actors.ts')).listActors(store, query, page),
  table: [
    { header: 'id', cell: ({ id }) => id, whole: true },
    { header: 'name', cell: ({ name }) => name },
    { header: 'type', cell: ({ type }) => type },
    { header: 'other names', cell: ({ otherNames }) => otherNames.join(', ') },
    { header: 'articles', cell: ({ seenIn }) => String(seenIn) },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['name', ({ name }) => name],
    ['type', ({ type }) => type],
    ['otherNames', ({ otherNames }) => otherNames],
    ['articles', ({ seenIn }) => seenIn],
  ],
}

export const actorsCommand = (services: Services): Command => listCommand(view, services)
