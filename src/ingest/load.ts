import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../domain/article.ts'
import type { Contribution } from '../domain/contribution.ts'
import { verdictsOf } from '../link/decisions.ts'
import type { GraphStore, WriteTransaction } from '../store/port.ts'
import { rewriteArticles } from './rewrite-articles.ts'

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
export const loadArticle = (store: GraphStore, contribution: Contribution): Promise<LoadOutcome> =>
  store.write(async (transaction) => {
    const { id } = contribution.article
    const [stored, decisions] = await Promise.all([transaction.contribution(id), transaction.decisions()])
    const unchanged = isDeepStrictEqual(stored, contribution)
    if (!unchanged) {
      const verdicts = verdictsOf(decisions)
      const change = { before: stored, after: contribution }
      await rewriteArticles(transaction, [change], { before: verdicts, after: verdicts })
      await transaction.putContribution(contribution)
    }
    return {
      articleId: id,
      status: unchanged ? 'unchanged' : stored === null ? 'added' : 'replaced',
      statements: contribution.statements.length,
      positions: contribution.positions.length,
      demands: contribution.demands.length,
      sameTextAs: await copiesOf(transaction, contribution.article),
    }
  })

const copiesOf = async (transaction: WriteTransaction, { id, contentHash }: Article): Promise<string[]> =>
  (await transaction.between('text', contentHash, '', null))
    .map((copy) => copy.id)
    .filter((copy) => copy !== id)
    .sort()
