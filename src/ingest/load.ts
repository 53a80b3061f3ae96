import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../domain/article.ts'
import type { Contribution } from '../domain/contribution.ts'
import { verdictsOf } from '../link/decisions.ts'
import type { GraphStore, Probe, WriteTransaction } from '../store/port.ts'
import { rewriteArticles } from './rewrite-articles.ts'

/** So many articles, of some ten nodes each, are a few batches of rows and little to do again. */
export const ARTICLES_A_GROUP = 100
const DIRECTIONS = ['before', 'after'] as const

export interface LoadOutcome {
  articleId: string
  status: 'added' | 'replaced' | 'unchanged'
  /** How many the contribution holds. */
  statements: number
  positions: number
  demands: number
  /** Ids of all other articles that have the same text, in ASCII order. */
  sameTextAs: string[]
}

/**
 * Stores a contribution with the links that it changes, in one transaction. What the same article said before is
 * replaced; the same contribution again writes nothing.
 * @throws DATA_INVALID when the contribution names what it does not list; the store's errors
 */
export const loadArticle = async (store: GraphStore, contribution: Contribution): Promise<LoadOutcome> =>
  (await loadGroup(store, [contribution]))[0] as LoadOutcome

/**
 * Stores many contributions as loadArticle would one after the other, and faster: a transaction holds a group of them,
 * all or none, so whenever this is broken off, whole articles are there. Gives the outcomes of each stored group.
 * @throws as loadArticle; what was stored before stays
 */
export async function* loadArticles(
  store: GraphStore,
  contributions: AsyncIterable<Contribution> | Iterable<Contribution>,
): AsyncGenerator<LoadOutcome[]> {
  let group = new Map<string, Contribution>()
  for await (const contribution of contributions) {
    const { id } = contribution.article
    // The later text of an article replaces the former, which must be stored by then.
    if (group.size === ARTICLES_A_GROUP || group.has(id)) {
      yield await loadGroup(store, [...group.values()])
      group = new Map()
    }
    group.set(id, contribution)
  }
  if (group.size > 0) yield await loadGroup(store, [...group.values()])
}

/** Contributions of different articles in one transaction. Throws as loadArticle. */
export const loadGroup = (store: GraphStore, contributions: readonly Contribution[]): Promise<LoadOutcome[]> =>
  store.write(async (transaction) => {
    const [stored, decisions] = await Promise.all([
      transaction.contributions(contributions.map(({ article }) => article.id)),
      transaction.decisions(),
    ])
    const changes = contributions
      .map((after, at) => ({ before: stored[at] ?? null, after }))
      .filter(({ before, after }) => !isDeepStrictEqual(before, after))
    if (changes.length > 0) {
      const verdicts = verdictsOf(decisions)
      await rewriteArticles(transaction, changes, { before: verdicts, after: verdicts })
      await transaction.putContributions(changes.map(({ after }) => after))
    }
    const changed = new Set(changes.map(({ after }) => after))
    const copies = await copiesOf(
      transaction,
      contributions.map(({ article }) => article),
    )
    return contributions.map((contribution, at) => ({
      articleId: contribution.article.id,
      status: !changed.has(contribution) ? 'unchanged' : stored[at] === null ? 'added' : 'replaced',
      statements: contribution.statements.length,
      positions: contribution.positions.length,
      demands: contribution.demands.length,
      sameTextAs: copies[at] ?? [],
    }))
  })

/** For each article the ids of all others that have its text, in ASCII order. Few have any: those alone are asked for. */
const copiesOf = async (transaction: WriteTransaction, articles: readonly Article[]): Promise<string[][]> => {
  const probes = articles.flatMap(({ id, contentHash, publishedAt }) =>
    DIRECTIONS.map(
      (direction): Probe => ({
        index: 'text',
        key: contentHash,
        place: { date: publishedAt ?? '', id },
        direction,
      }),
    ),
  )
  const neighbours = await transaction.neighbours(probes)
  return await Promise.all(
    articles.map(async ({ id, contentHash }, at) => {
      if (DIRECTIONS.every((_, which) => neighbours[at * DIRECTIONS.length + which] === null)) return []
      const alike = await transaction.between('text', contentHash, '', null)
      return alike
        .map((copy) => copy.id)
        .filter((copy) => copy !== id)
        .sort()
    }),
  )
}
