import type { EdgeType, NodeLabel } from '../../domain/graph.ts'

export interface Ends {
  from: readonly NodeLabel[]
  to: readonly NodeLabel[]
}

/** The labels that a relationship of each type starts and ends at: its ends are found by the id index of these labels. */
export const EDGE_ENDS: Record<EdgeType, Ends> = {
  SPEAKS_FOR: { from: ['Actor'], to: ['Actor'] },
  MAY_BE: { from: ['Actor'], to: ['Actor'] },
  MENTIONS: { from: ['Article'], to: ['Actor'] },
  SAME_TEXT_AS: { from: ['Article'], to: ['Article'] },
  MADE: { from: ['Actor'], to: ['Statement'] },
  ADDRESSED_TO: { from: ['Statement', 'Demand'], to: ['Actor'] },
  TOLD_TO: { from: ['Statement'], to: ['Actor'] },
  HOLDS: { from: ['Actor'], to: ['Position'] },
  ON: { from: ['Position'], to: ['Demand', 'Topic'] },
  TOWARD: { from: ['Position'], to: ['Actor'] },
  EVIDENCED_BY: { from: ['Position'], to: ['Statement'] },
  CONDITIONAL_ON: { from: ['Position'], to: ['Condition'] },
  SUPERSEDES: { from: ['Position'], to: ['Position'] },
  RAISES: { from: ['Actor'], to: ['Demand'] },
  ABOUT: { from: ['Statement', 'Demand'], to: ['Topic'] },
  SAME_AS: { from: ['Demand'], to: ['Demand'] },
  REPORTED_IN: { from: ['Statement', 'Position', 'Demand'], to: ['Article'] },
}
