import { edgeRow } from '../domain/edge.ts'
import type { LinkToPredecessor } from './entry.ts'

/** SAME_TEXT_AS: an article and its predecessor under the hash of their text (index `text`): wire copy in several places. */
export const sameText: LinkToPredecessor = (article, [predecessor]) =>
  predecessor === undefined ? null : edgeRow('SAME_TEXT_AS', article.row.id, predecessor.row.id)
