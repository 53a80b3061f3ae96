import { isDeepStrictEqual } from 'node:util'
import type { ActorClaim, TopicClaim } from '../domain/contribution.ts'
import type { EdgeRow, GraphChange, NodeRow } from '../domain/graph.ts'
import type { ArticleRows } from './rows.ts'
import { actorShare } from './shared-actor.ts'

/** One article's rows before and after it is written. */
export interface Rewrite {
  before: ArticleRows
  after: ArticleRows
}

/** A node that a change adds (before is null), deletes (after is null) or replaces. */
export interface ChangedNode {
  before: NodeRow | null
  after: NodeRow | null
}

/** Claims taken off a shared row and added to it. */
export interface Recount<T> {
  removed: T[]
  added: T[]
}

export interface RowsDiff {
  change: GraphChange
  nodes: ChangedNode[]
  actors: Map<string, Recount<ActorClaim>>
  topics: Map<string, Recount<TopicClaim>>
  speaksFor: Map<string, Recount<EdgeRow>>
}

const changes = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, key: (row: T) => unknown) => {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  return ids
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((row) => {
      if (row.before === null || row.after === null) return true
      return !isDeepStrictEqual(key(row.before), key(row.after))
    })
}

const recount = <T>(into: Map<string, Recount<T>>, id: string, before: T | null, after: T | null): void => {
  const counted = into.get(id) ?? { removed: [], added: [] }
  if (before !== null) counted.removed.push(before)
  if (after !== null) counted.added.push(after)
  into.set(id, counted)
}

const itself = <T>(row: T): T => row

/** What differs between the rows of articles before and after: unchanged rows do not appear. */
export const diffRows = (rewrites: readonly Rewrite[]): RowsDiff => {
  const change: GraphChange = { deleteNodes: [], deleteEdges: [], putNodes: [], putEdges: [] }
  const diff: RowsDiff = { change, nodes: [], actors: new Map(), topics: new Map(), speaksFor: new Map() }
  for (const { before, after } of rewrites) {
    for (const node of changes(before.nodes, after.nodes, itself)) {
      diff.nodes.push(node)
      if (node.after !== null) change.putNodes.push(node.after)
      else if (node.before !== null) change.deleteNodes.push({ id: node.id, label: node.before.label })
    }
    for (const edge of changes(before.edges, after.edges, itself)) {
      if (edge.after !== null) change.putEdges.push(edge.after)
      else if (edge.before !== null) change.deleteEdges.push(edge.before)
    }
    for (const row of changes(before.actors, after.actors, actorShare))
      recount(diff.actors, row.id, row.before, row.after)
    for (const row of changes(before.topics, after.topics, itself)) recount(diff.topics, row.id, row.before, row.after)
    for (const row of changes(before.speaksFor, after.speaksFor, ({ id }) => id)) {
      recount(diff.speaksFor, row.id, row.before, row.after)
    }
  }
  return diff
}
