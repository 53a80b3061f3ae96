import type { Contribution } from '../domain/contribution.ts'
import type { EdgeType, GraphChange } from '../domain/graph.ts'
import type { Verdicts } from '../link/decisions.ts'
import { mergeActors } from '../link/merge-actors.ts'
import type { WriteTransaction } from '../store/port.ts'
import { CHAIN_TYPES, chainLinks, chainProbes } from './chain-links.ts'
import { type ChangedNode, diffRows } from './diff-rows.ts'
import { changeEdges, isEmpty, joinChanges } from './graph-change.ts'
import { changeMayBe } from './may-be-links.ts'
import { readNeighbours } from './neighbour-reader.ts'
import { recountShared } from './recount-shared.ts'
import { referenceLinks, referenceProbes } from './reference-links.ts'
import { type ArticleRows, contributionRows, noRows } from './rows.ts'

/** One article's contribution before and after; null where the article is not there. */
export interface ContributionChange {
  before: Contribution | null
  after: Contribution | null
}

const rowsOf = (contribution: Contribution | null, verdicts: Verdicts): ArticleRows =>
  contribution === null ? noRows : contributionRows(mergeActors(contribution, verdicts))

/**
 * Brings the graph from what articles and decisions said before to what they say after: their own rows, the shared
 * rows that count them, and the links of what changed and of what follows it. Contributions themselves are not stored.
 */
export const rewriteArticles = async (
  transaction: WriteTransaction,
  articles: readonly ContributionChange[],
  verdicts: { before: Verdicts; after: Verdicts },
): Promise<void> => {
  const rewrites = articles.map(({ before, after }) => ({
    before: rowsOf(before, verdicts.before),
    after: rowsOf(after, verdicts.after),
  }))
  const diff = diffRows(rewrites)
  const shared = await recountShared(transaction, diff)
  await apply(transaction, joinChanges([diff.change, shared.change]))
  // From here on the transaction shows the new rows: links are made from what it shows.
  const [mayBe, links] = await Promise.all([
    changeMayBe(transaction, shared.actors, verdicts),
    changeLinks(transaction, diff.nodes.filter(standsUnderKey), reportedIn(rewrites.map(({ after }) => after))),
  ])
  await apply(transaction, joinChanges([mayBe, links]))
}

const standsUnderKey = ({ before, after }: ChangedNode): boolean =>
  [before, after].some((row) => row !== null && Object.keys(row.keys).length > 0)

const reportedIn = (articles: readonly ArticleRows[]): Map<string, string> =>
  new Map(
    articles
      .flatMap(({ edges }) => [...edges.values()])
      .filter(({ type }) => type === 'REPORTED_IN')
      .map(({ from, to }) => [from, to]),
  )

const LINK_TYPES: readonly EdgeType[] = [...CHAIN_TYPES, 'ON']

const changeLinks = async (
  transaction: WriteTransaction,
  changed: readonly ChangedNode[],
  reported: ReadonlyMap<string, string>,
): Promise<GraphChange> => {
  if (changed.length === 0) return changeEdges([], [])
  const reader = readNeighbours(transaction, reported)
  await reader.read([...chainProbes(changed), ...referenceProbes(changed)])
  const chains = await chainLinks(reader, changed)
  const references = await referenceLinks(transaction, reader, changed)
  // Nodes that have just been added have no links yet.
  const added = new Set(changed.filter(({ before }) => before === null).map(({ after }) => after?.id))
  const ids = [...new Set([...chains.ids, ...references.ids])].filter((id) => !added.has(id)).sort()
  const stored = ids.length === 0 ? [] : await transaction.edges(ids, LINK_TYPES, 'out')
  const replaced = stored.filter(({ type, from, props }) =>
    type === 'ON' ? references.ids.has(from) && props.linked === true : chains.ids.has(from),
  )
  return changeEdges(replaced, [...chains.wanted, ...references.wanted])
}

const apply = async (transaction: WriteTransaction, change: GraphChange): Promise<void> => {
  if (!isEmpty(change)) await transaction.apply(change)
}
