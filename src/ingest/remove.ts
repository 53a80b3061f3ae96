import { verdictsOf } from '../link/decisions.ts'
import type { GraphStore } from '../store/port.ts'
import { rewriteArticles } from './rewrite-articles.ts'

/**
 * Removes an article with all that only it supports, and mends the links around it, in one transaction.
 * @returns whether there was such an article
 */
export const removeArticle = (store: GraphStore, articleId: string): Promise<boolean> =>
  store.write(async (transaction) => {
    const [[stored], decisions] = await Promise.all([transaction.contributions([articleId]), transaction.decisions()])
    if (!stored) return false
    const verdicts = verdictsOf(decisions)
    await rewriteArticles(transaction, [{ before: stored, after: null }], { before: verdicts, after: verdicts })
    await transaction.deleteContribution(articleId)
    return true
  })
