import type { Command } from 'commander'
import { demandQuerySchema } from '../query/queries.ts'
import type { AnsweredDemand, PositionView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import { articleName, nameOf, namesOf, nameWithBehalf } from './names.ts'
import { proofColumns } from './proof-columns.ts'
import type { Services } from './services.ts'
import { stance } from './stance.ts'

const answerLine = (answer: PositionView): string =>
  `${answer.date ?? 'undated'} ${nameWithBehalf(answer.holder, answer.onBehalfOf)}: ${stance(answer)}`

const view: ListView<typeof demandQuerySchema, AnsweredDemand> = {
  name: 'demands',
  description: 'Who asks what of whom, oldest first, with every known answer.',
  examples: [
    ['demarche ask demands --by Russia', 'what Russia asks, and how each demand was answered'],
    ['demarche ask demands --of NATO --text guarantee', 'demands on NATO whose words name a guarantee'],
    ['demarche ask demands --topic "troop withdrawal" --format json', 'with ids, spans and whole answers'],
  ],
  query: demandQuerySchema,
  list: async (store, query, page) => (await import('../query/demands.ts')).listDemands(store, query, page),
  table: [
    { header: 'date', cell: ({ date }) => date ?? '', whole: true },
    { header: 'by', cell: ({ by, onBehalfOf }) => nameWithBehalf(by, onBehalfOf) },
    { header: 'of', cell: ({ of }) => namesOf(of) },
    { header: 'demand', cell: ({ text }) => text },
    { header: 'answers', cell: ({ answers }) => answers.map(answerLine) },
    { header: 'article', cell: ({ article }) => articleName(article) },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['date', ({ date }) => date],
    ['by', ({ by }) => nameOf(by)],
    ['byId', ({ by }) => by.id],
    ['onBehalfOf', ({ onBehalfOf }) => nameOf(onBehalfOf)],
    ['of', ({ of }) => namesOf(of)],
    ['topic', ({ topic }) => topic?.name ?? null],
    ['text', ({ text }) => text],
    ['answers', ({ answers }) => answers.map(answerLine)],
    ['sameAs', ({ sameAs }) => sameAs],
    ...proofColumns,
  ],
  claims: ({ id, answers }) => [id, ...answers.map((answer) => answer.id)],
}

export const askDemandsCommand = (services: Services): Command => listCommand(view, services)
