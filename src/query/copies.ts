import type { GraphReader } from '../store/port.ts'
import type { StatementQuery } from './queries.ts'
import { EDGES_SHOWN } from './surroundings.ts'

/** Ids of all other articles of the same text: each is joined by SAME_TEXT_AS to the one before it alone. */
export const copiesOf = async (reader: GraphReader, articleId: string): Promise<ReadonlySet<string>> => {
  const copies = new Set([articleId])
  for (let frontier = [articleId]; frontier.length > 0; ) {
    const edges = await reader.edges(frontier, { types: ['SAME_TEXT_AS'], direction: 'both', limit: EDGES_SHOWN })
    frontier = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].filter((id) => !copies.has(id)).sort()
    for (const id of frontier) copies.add(id)
  }
  copies.delete(articleId)
  return copies
}

/** What articles report, without that of later printings of a text where copies are not wanted. */
export const withoutCopies = async <View extends { article: { id: string } }>(
  reader: GraphReader,
  wanted: StatementQuery['copies'],
  views: View[],
): Promise<View[]> => {
  if (wanted !== 'false' || views.length === 0) return views
  const articles = [...new Set(views.map(({ article }) => article.id))].sort()
  const edges = await reader.edges(articles, { types: ['SAME_TEXT_AS'], direction: 'out', limit: 1 })
  const copies = new Set(edges.map(({ from }) => from))
  return views.filter(({ article }) => !copies.has(article.id))
}
