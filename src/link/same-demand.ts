import { edgeRow } from '../domain/edge.ts'
import { contentWords, jaccard } from './content-words.ts'
import type { Entry, LinkToPredecessor } from './entry.ts'

/** Half of all words shared: "withdraw troops from Ordania" meets "troops out of Ordania", another matter does not. */
const MIN_OVERLAP = 0.5

/** An article may raise several demands on one topic, and hashes order those of a day: the same one may stand further back. */
export const SAME_DEMAND_REACH = 8

const wordsOf = ({ row }: Entry): Set<string> => contentWords(String(row.props.text))

/**
 * SAME_AS: a demand is the same as an earlier one by the same side on the same topic (index `raised`) when another
 * article reports it and the wordings share at least half of their words. Of the eight before it the one that shares
 * most is meant, of several the nearest.
 */
export const sameDemand: LinkToPredecessor = (demand, predecessors) => {
  const words = wordsOf(demand)
  let best: { entry: Entry; overlap: number } | null = null
  for (const entry of predecessors) {
    const overlap = entry.article === demand.article ? 0 : jaccard(words, wordsOf(entry))
    if (overlap >= MIN_OVERLAP && overlap > (best?.overlap ?? 0)) best = { entry, overlap }
  }
  return best === null ? null : edgeRow('SAME_AS', demand.row.id, best.entry.row.id)
}
