import type { Command } from 'commander'
import { statementQuerySchema } from '../query/queries.ts'
import type { StatementView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import { articleName, nameOf, namesOf, nameWithBehalf, receiversOf } from './names.ts'
import { proofColumns } from './proof-columns.ts'
import type { Services } from './services.ts'

const view: ListView<typeof statementQuerySchema, StatementView> = {
  name: 'statements',
  description: 'Who said what: reported speech and thought, oldest first.',
  examples: [
    ['demarche ask statements --speaker "Antony Blinken"', 'all that he is reported to have said'],
    ['demarche ask statements --on-behalf-of Russia --from 2022-01-01 --text response', 'what was said for Russia'],
    ['demarche ask statements --quote-type direct --all --format csv > quotes.csv', 'every direct quotation'],
    ['demarche ask statements --topic "grain exports" --format gexf --output grain.gexf', 'as a graph for Gephi'],
  ],
  query: statementQuerySchema,
  list: async (store, query, page) => (await import('../query/statements.ts')).listStatements(store, query, page),
  table: [
    { header: 'date', cell: ({ date }) => date ?? '', whole: true },
    { header: 'who', cell: ({ speaker, onBehalfOf }) => nameWithBehalf(speaker, onBehalfOf) },
    {
      header: 'said',
      cell: ({ cue, quoteType, text }) => (quoteType === 'direct' ? `${cue}: “${text}”` : `${cue}: ${text}`),
    },
    { header: 'to', cell: ({ addressees, medium }) => receiversOf(addressees, medium) },
    { header: 'article', cell: ({ article }) => articleName(article) },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['date', ({ date }) => date],
    ['saidOn', ({ saidOn }) => saidOn],
    ['speaker', ({ speaker }) => nameOf(speaker)],
    ['speakerId', ({ speaker }) => speaker?.id ?? null],
    ['speakerText', ({ speakerText }) => speakerText],
    ['onBehalfOf', ({ onBehalfOf }) => nameOf(onBehalfOf)],
    ['cue', ({ cue }) => cue],
    ['mode', ({ mode }) => mode],
    ['quoteType', ({ quoteType }) => quoteType],
    ['text', ({ text }) => text],
    ['addressees', ({ addressees }) => namesOf(addressees)],
    ['medium', ({ medium }) => nameOf(medium)],
    ['topics', ({ topics }) => namesOf(topics)],
    ...proofColumns,
  ],
  claims: ({ id }) => [id],
}

export const askStatementsCommand = (services: Services): Command => listCommand(view, services)
