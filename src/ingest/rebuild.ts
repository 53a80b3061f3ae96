import { DemarcheError } from '../domain/errors.ts'
import type { GraphStore } from '../store/port.ts'
import { loadArticle } from './load.ts'

/**
 * Builds the graph of one store anew in another, from contributions and decisions alone: the export is the same, byte
 * for byte.
 * @throws INPUT_INVALID when the other store holds articles or decisions already
 */
export const rebuild = async (from: GraphStore, to: GraphStore): Promise<void> => {
  await to.init()
  if (!(await isEmpty(to))) throw new DemarcheError('INPUT_INVALID', `${to.address} is not empty`)
  const decisions = await from.decisions()
  await to.write(async (transaction) => {
    for (const decision of decisions) await transaction.putDecision(decision)
  })
  for await (const contribution of from.contributions()) await loadArticle(to, contribution)
}

const isEmpty = async (store: GraphStore): Promise<boolean> => {
  const [decisions, articles] = await Promise.all([store.decisions(), store.articles({}, { after: null, limit: 1 })])
  return decisions.length === 0 && articles.length === 0
}
