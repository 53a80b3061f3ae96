import type { GraphReader } from '../store/port.ts'
import { wordsOf } from './filters.ts'
import { readPage } from './paging.ts'
import type { ArticleQuery, PageQuery } from './queries.ts'
import { articleView } from './references.ts'
import type { ArticleView, Paged } from './views.ts'

/**
 * Articles in order of (day of publication, id), by words of title or text and by day.
 * @throws INPUT_INVALID for a bad cursor or a text without a word
 */
export const listArticles = async (
  reader: GraphReader,
  query: ArticleQuery,
  page: PageQuery = {},
): Promise<Paged<ArticleView>> => {
  const filter = { words: wordsOf('text', query.text), from: query.from, to: query.to }
  return readPage(
    'articles',
    page,
    (asked) => reader.articles(filter, asked),
    (rows) => rows.map(articleView),
  )
}
