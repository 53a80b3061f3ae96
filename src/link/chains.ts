import type { EdgeType, IndexName } from '../domain/graph.ts'
import type { LinkToPredecessor } from './entry.ts'
import { SAME_DEMAND_REACH, sameDemand } from './same-demand.ts'
import { sameText } from './same-text.ts'
import { supersedes } from './supersedes.ts'

/** A kind of link that joins entries under one key to those before them. */
export interface Chain {
  index: IndexName
  type: EdgeType
  /** How many predecessors the link may depend on: so many successors of a changed entry are linked anew. */
  reach: number
  link: LinkToPredecessor
}

/** Nodes of one label stand in the index of one chain at most, so that a node's links of these types have one maker. */
export const CHAINS: readonly Chain[] = [
  { index: 'text', type: 'SAME_TEXT_AS', reach: 1, link: sameText },
  { index: 'stand', type: 'SUPERSEDES', reach: 1, link: supersedes },
  { index: 'raised', type: 'SAME_AS', reach: SAME_DEMAND_REACH, link: sameDemand },
]
