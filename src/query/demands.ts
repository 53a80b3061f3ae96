import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow } from '../domain/graph.ts'
import type { DemandFilter, GraphReader } from '../store/port.ts'
import { answersTo } from './answers.ts'
import { withoutCopies } from './copies.ts'
import { demandViews } from './demand-views.ts'
import { someOf, wordsOf } from './filters.ts'
import { resolveActors, resolveTopics } from './names.ts'
import { readPage } from './paging.ts'
import type { DemandQuery, PageQuery } from './queries.ts'
import type { AnsweredDemand, Paged } from './views.ts'

const filterOf = async (reader: GraphReader, query: DemandQuery): Promise<DemandFilter> => ({
  by: await resolveActors(reader, 'by', query.by),
  onBehalfOf: await resolveActors(reader, 'onBehalfOf', query.onBehalfOf),
  of: await resolveActors(reader, 'of', query.of),
  topic: await resolveTopics(reader, 'topic', query.topic),
  article: someOf(query.article),
  words: wordsOf('text', query.text),
  from: query.from,
  to: query.to,
})

const withAnswers = async (reader: GraphReader, rows: readonly NodeRow[]): Promise<AnsweredDemand[]> => {
  const answers = await answersTo(reader, rows)
  return (await demandViews(reader, rows)).map((view) => ({ ...view, answers: answers.get(view.id) ?? [] }))
}

/**
 * Who asks what of whom, and what was answered: demands in order of (date, id), each with every known answer.
 * @throws NOT_FOUND when a name is nobody's, INPUT_INVALID for a bad cursor or a text without a word
 */
export const listDemands = async (
  reader: GraphReader,
  query: DemandQuery,
  page: PageQuery = {},
): Promise<Paged<AnsweredDemand>> => {
  const filter = await filterOf(reader, query)
  return readPage(
    'demands',
    page,
    (asked) => reader.demands(filter, asked),
    async (rows) => withoutCopies(reader, query.copies, await withAnswers(reader, rows)),
  )
}

/** @throws NOT_FOUND when there is no demand with the id */
export const demandPage = async (reader: GraphReader, id: string): Promise<AnsweredDemand> => {
  const rows = (await reader.nodes([id])).filter((row) => row.label === 'Demand')
  const [page] = await withAnswers(reader, rows)
  if (page === undefined) throw new DemarcheError('NOT_FOUND', `no demand has the id “${id}”`, { field: 'id' })
  return page
}
