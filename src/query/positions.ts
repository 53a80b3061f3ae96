import type { Polarity } from '../domain/vocabulary.ts'
import type { GraphReader, PositionFilter } from '../store/port.ts'
import { withoutCopies } from './copies.ts'
import { someOf, wordsOf } from './filters.ts'
import { resolveActors, resolveIssues } from './names.ts'
import { readPage } from './paging.ts'
import { positionViews } from './position-views.ts'
import type { PageQuery, PositionQuery } from './queries.ts'
import type { Paged, PositionView } from './views.ts'

const POLARITIES: Record<'negative' | 'neutral' | 'positive', Polarity> = { negative: -1, neutral: 0, positive: 1 }

const filterOf = async (reader: GraphReader, query: PositionQuery): Promise<PositionFilter> => ({
  holder: await resolveActors(reader, 'holder', query.holder),
  onBehalfOf: await resolveActors(reader, 'onBehalfOf', query.onBehalfOf),
  kind: someOf(query.kind),
  polarity: someOf(query.polarity)?.map((name) => POLARITIES[name]),
  issue: await resolveIssues(reader, 'issue', query.issue),
  toward: await resolveActors(reader, 'toward', query.toward),
  article: someOf(query.article),
  words: wordsOf('text', query.text),
  from: query.from,
  to: query.to,
})

/**
 * Who stands where: positions in order of (date, id).
 * @throws NOT_FOUND when a name is nobody's, INPUT_INVALID for a bad cursor or a text without a word
 */
export const listPositions = async (
  reader: GraphReader,
  query: PositionQuery,
  page: PageQuery = {},
): Promise<Paged<PositionView>> => {
  const filter = await filterOf(reader, query)
  return readPage(
    'positions',
    page,
    (asked) => reader.positions(filter, asked),
    async (rows) => withoutCopies(reader, query.copies, await positionViews(reader, rows)),
  )
}
