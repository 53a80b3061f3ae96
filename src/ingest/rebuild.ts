import { isDeepStrictEqual } from 'node:util'
import { DemarcheError } from '../domain/errors.ts'
import type { GraphStore } from '../store/port.ts'
import { loadArticles } from './load.ts'

/**
 * Builds the graph of one store anew in another, from contributions and decisions alone: the export is the same, byte
 * for byte. What a rebuild that was broken off has left there is gone on with.
 * @throws INPUT_INVALID when the other store holds anything else already
 */
export const rebuild = async (from: GraphStore, to: GraphStore): Promise<void> => {
  await to.init()
  const decisions = await from.decisions()
  if (from === to || !((await isEmpty(to)) || (await isPart(to, from))))
    throw new DemarcheError(
      'INPUT_INVALID',
      `${to.address} is not empty, and not what a rebuild of ${from.address} has left unfinished`,
    )
  await to.write(async (transaction) => {
    for (const decision of decisions) await transaction.putDecision(decision)
  })
  for await (const _ of loadArticles(to, from.contributions()));
}

const isEmpty = async (store: GraphStore): Promise<boolean> => {
  const [decisions, articles] = await Promise.all([store.decisions(), store.articles({}, { after: null, limit: 1 })])
  return decisions.length === 0 && articles.length === 0
}

/** Whether all that the first store holds is in the second too. A rebuild writes all decisions before any article. */
const isPart = async (part: GraphStore, whole: GraphStore): Promise<boolean> => {
  if (!isDeepStrictEqual(await part.decisions(), await whole.decisions())) return false
  const contributions = whole.contributions()[Symbol.asyncIterator]()
  try {
    for await (const contribution of part.contributions()) {
      let next = await contributions.next()
      while (!next.done && next.value.article.id < contribution.article.id) next = await contributions.next()
      if (next.done || !isDeepStrictEqual(next.value, contribution)) return false
    }
    return true
  } finally {
    await contributions.return?.()
  }
}
