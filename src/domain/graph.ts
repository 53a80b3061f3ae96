import type { ActorType } from './vocabulary.ts'

/** Labels that rows are listed by; an actor node also carries its type as a label. */
export type NodeLabel = 'Actor' | 'Topic' | 'Article' | 'Statement' | 'Position' | 'Demand' | 'Condition'

export const EDGE_TYPES = [
  'SPEAKS_FOR',
  'MAY_BE',
  'MENTIONS',
  'SAME_TEXT_AS',
  'MADE',
  'ADDRESSED_TO',
  'TOLD_TO',
  'HOLDS',
  'ON',
  'TOWARD',
  'EVIDENCED_BY',
  'CONDITIONAL_ON',
  'SUPERSEDES',
  'RAISES',
  'ABOUT',
  'SAME_AS',
  'REPORTED_IN',
] as const
export type EdgeType = (typeof EDGE_TYPES)[number]

/** What both stores can keep: no null inside (an absent property is null), no nested value. */
export type PropertyValue = string | number | boolean | string[] | number[]
export type Properties = Record<string, PropertyValue>

/**
 * Ordered indexes over nodes. A node stands in an index under one key, ordered there by (date, id),
 * an absent date before all others:
 *   text      Article by content hash                 (SAME_TEXT_AS)
 *   match     Actor by the key of names that may be one (MAY_BE)
 *   stand     dated Position by holder and topic      (SUPERSEDES)
 *   raised    Demand by the side it is raised for and topic (SAME_AS, references with a topic)
 *   raisedBy  dated Demand by the side it is raised for  (references without a topic)
 *   refers    dated Position by the key it refers to  (references, found from a demand)
 */
export const INDEXES = ['text', 'match', 'stand', 'raised', 'raisedBy', 'refers'] as const
export type IndexName = (typeof INDEXES)[number]

export interface NodeRow {
  id: string
  label: NodeLabel
  /** Only for label Actor. */
  actorType?: ActorType
  /** `YYYY-MM-DD`, or '' where no date is known. Lists and indexes are ordered by (date, id). */
  date: string
  keys: Partial<Record<IndexName, string>>
  props: Properties
}

export interface EdgeRow {
  /** Deterministic: a hash of type, ends and, where one pair may be joined twice by a type, what tells the edges apart. */
  id: string
  type: EdgeType
  from: string
  to: string
  props: Properties
}

/** What one transaction writes. Deletes come first; a deleted node takes its edges with it; puts replace whole rows. */
export interface GraphChange {
  deleteNodes: { id: string; label: NodeLabel }[]
  deleteEdges: EdgeRow[]
  putNodes: NodeRow[]
  putEdges: EdgeRow[]
}
