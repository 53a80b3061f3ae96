import type { GraphReader } from '../store/port.ts'
import { wordsOf } from './filters.ts'
import { readPage } from './paging.ts'
import { numberOf } from './properties.ts'
import type { PageQuery, TopicQuery } from './queries.ts'
import { topicRef } from './references.ts'
import type { Paged, TopicView } from './views.ts'

/**
 * Topics in order of id, by words of the name.
 * @throws INPUT_INVALID for a bad cursor or a name without a word
 */
export const listTopics = async (
  reader: GraphReader,
  query: TopicQuery,
  page: PageQuery = {},
): Promise<Paged<TopicView>> => {
  const filter = { words: wordsOf('name', query.name) }
  return readPage(
    'topics',
    page,
    (asked) => reader.topics(filter, asked),
    (rows) => rows.map((row) => ({ ...topicRef(row), seenIn: numberOf(row, 'seenIn') })),
  )
}
