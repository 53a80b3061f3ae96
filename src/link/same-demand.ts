import { edgeRow } from '../domain/edge.ts'
import { contentWords, jaccard } from './content-words.ts'
import type { LinkToPredecessor } from './entry.ts'

/** Half of all words shared: "withdraw troops from Ordania" meets "troops out of Ordania", another matter does not. */
const MIN_OVERLAP = 0.5

/**
 * SAME_AS: a demand and its predecessor by the same actor on the same topic (index `raised`) are the same demand
 * when another article reports it and the wordings share at least half of their words.
 */
export const sameDemand: LinkToPredecessor = (demand, predecessor) => {
  if (predecessor === null || predecessor.article === demand.article) return null
  const overlap = jaccard(contentWords(String(demand.row.props.text)), contentWords(String(predecessor.row.props.text)))
  return overlap < MIN_OVERLAP ? null : edgeRow('SAME_AS', demand.row.id, predecessor.row.id)
}
