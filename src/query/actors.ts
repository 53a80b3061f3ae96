import type { GraphReader } from '../store/port.ts'
import { someOf, wordsOf } from './filters.ts'
import { readPage } from './paging.ts'
import type { ActorQuery, PageQuery } from './queries.ts'
import { actorView } from './references.ts'
import type { ActorView, Paged } from './views.ts'

/**
 * Actors in order of id, by type and by words of a name.
 * @throws INPUT_INVALID for a bad cursor or a name without a word
 */
export const listActors = async (
  reader: GraphReader,
  query: ActorQuery,
  page: PageQuery = {},
): Promise<Paged<ActorView>> => {
  const filter = { type: someOf(query.type), words: wordsOf('name', query.name) }
  return readPage(
    'actors',
    page,
    (asked) => reader.actors(filter, asked),
    (rows) => rows.map(actorView),
  )
}
