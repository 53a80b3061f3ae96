import type { Command } from 'commander'
import { positionQuerySchema } from '../query/queries.ts'
import type { PositionView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import { articleName, nameOf, namesOf, nameWithBehalf } from './names.ts'
import { proofColumns } from './proof-columns.ts'
import type { Services } from './services.ts'
import { stanceWords } from './stance.ts'

const issueLines = ({ on, issue }: PositionView): string[] =>
  on.length > 0 ? on.map(({ type, name }) => (type === 'demand' ? `demand: ${name}` : name)) : [issue ?? '']

const view: ListView<typeof positionQuerySchema, PositionView> = {
  name: 'positions',
  description: 'Who holds which position on what, oldest first, with the sentence that shows it.',
  examples: [
    ['demarche ask positions --holder Russia --toward "United States"', 'where Russia stands toward Washington'],
    ['demarche ask positions --kind non-negotiable --kind rejects --from 2022-01-01', 'every refusal since then'],
    ['demarche ask positions --issue "prisoner exchange" --polarity positive --format json', 'who is for it'],
  ],
  query: positionQuerySchema,
  list: async (store, query, page) => (await import('../query/positions.ts')).listPositions(store, query, page),
  table: [
    { header: 'date', cell: ({ date }) => date ?? '', whole: true },
    { header: 'holder', cell: ({ holder, onBehalfOf }) => nameWithBehalf(holder, onBehalfOf) },
    { header: 'position', whole: true, cell: stanceWords },
    { header: 'on', cell: issueLines },
    { header: 'toward', cell: ({ toward }) => namesOf(toward) },
    { header: 'evidence', cell: ({ sentence }) => sentence },
    { header: 'article', cell: ({ article }) => articleName(article) },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['date', ({ date }) => date],
    ['holder', ({ holder }) => nameOf(holder)],
    ['holderId', ({ holder }) => holder.id],
    ['onBehalfOf', ({ onBehalfOf }) => nameOf(onBehalfOf)],
    ['kind', ({ kind }) => kind],
    ['negated', ({ negated }) => negated],
    ['polarity', ({ polarity }) => polarity],
    ['firmness', ({ firmness }) => firmness],
    ['condition', ({ condition }) => condition],
    ['temporality', ({ temporality }) => temporality],
    ['cameo', ({ cameo }) => cameo],
    ['plover', ({ plover }) => plover],
    ['issue', ({ issue }) => issue],
    ['on', ({ on }) => namesOf(on)],
    ['onIds', ({ on }) => on.map(({ id }) => id)],
    ['toward', ({ toward }) => namesOf(toward)],
    ['statementId', ({ statement }) => statement],
    ['supersedes', ({ supersedes }) => supersedes],
    ['supersededBy', ({ supersededBy }) => supersededBy],
    ...proofColumns,
  ],
  claims: ({ id }) => [id],
}

export const askPositionsCommand = (services: Services): Command => listCommand(view, services)
