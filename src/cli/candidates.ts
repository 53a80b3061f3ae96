import type { Command } from 'commander'
import { z } from 'zod'
import type { ActorView, CandidateView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import type { Services } from './services.ts'

const noFilter = z.strictObject({})

const inShort = ({ id, name, type, seenIn }: ActorView): string[] => [name, `${type}, seen in ${seenIn}`, id]

const view: ListView<typeof noFilter, CandidateView> = {
  name: 'candidates',
  description: 'List pairs of actors that may be one. Nothing is merged until a person decides.',
  examples: [['demarche candidates', 'then demarche same A B or demarche not-same A B']],
  query: noFilter,
  list: async (store, _query, page) => (await import('../query/candidates.ts')).listCandidates(store, page),
  table: [
    { header: 'a', cell: ({ a }) => inShort(a) },
    { header: 'b', cell: ({ b }) => inShort(b) },
    { header: 'score', cell: ({ score }) => score.toFixed(2), whole: true },
    { header: 'reason', cell: ({ reason }) => reason },
  ],
  csv: [
    ['a', ({ a }) => a.id],
    ['aName', ({ a }) => a.name],
    ['aType', ({ a }) => a.type],
    ['b', ({ b }) => b.id],
    ['bName', ({ b }) => b.name],
    ['bType', ({ b }) => b.type],
    ['score', ({ score }) => score],
    ['reason', ({ reason }) => reason],
  ],
}

export const candidatesCommand = (services: Services): Command => listCommand(view, services)
