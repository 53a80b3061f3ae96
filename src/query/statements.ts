import type { GraphReader, StatementFilter } from '../store/port.ts'
import { withoutCopies } from './copies.ts'
import { someOf, wordsOf } from './filters.ts'
import { resolveActors, resolveTopics } from './names.ts'
import { readPage } from './paging.ts'
import { DEFAULT_MODES, type PageQuery, type StatementQuery } from './queries.ts'
import { statementViews } from './statement-views.ts'
import type { Paged, StatementView } from './views.ts'

const filterOf = async (reader: GraphReader, query: StatementQuery): Promise<StatementFilter> => ({
  speaker: await resolveActors(reader, 'speaker', query.speaker),
  onBehalfOf: await resolveActors(reader, 'onBehalfOf', query.onBehalfOf),
  addressee: await resolveActors(reader, 'addressee', query.addressee),
  medium: await resolveActors(reader, 'medium', query.medium),
  topic: await resolveTopics(reader, 'topic', query.topic),
  article: someOf(query.article),
  quoteType: someOf(query.quoteType),
  mode: someOf(query.mode) ?? [...DEFAULT_MODES],
  words: wordsOf('text', query.text),
  from: query.from,
  to: query.to,
})

/**
 * Who said what: statements in order of (date, id). Speech and belief unless `mode` says otherwise.
 * @throws NOT_FOUND when a name is nobody's, INPUT_INVALID for a bad cursor or a text without a word
 */
export const listStatements = async (
  reader: GraphReader,
  query: StatementQuery,
  page: PageQuery = {},
): Promise<Paged<StatementView>> => {
  const filter = await filterOf(reader, query)
  return readPage(
    'statements',
    page,
    (asked) => reader.statements(filter, asked),
    async (rows) => withoutCopies(reader, query.copies, await statementViews(reader, rows)),
  )
}
