import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { GraphStore } from '../store/port.ts'
import { ARTICLES_A_GROUP, type LoadOutcome, loadGroup } from './load.ts'

interface Waiting {
  contribution: Contribution
  resolve(outcome: LoadOutcome): void
  reject(error: unknown): void
}

/**
 * Loads articles as loadArticle would in the order in which they are given, while others are still being read: those
 * that come during one transaction share the next, so that a slow server is asked less often and a quick one is not kept
 * waiting. To be given many at once; each promise is settled when its article is stored, or refused.
 */
export const groupLoader = (store: GraphStore): ((contribution: Contribution) => Promise<LoadOutcome>) => {
  const waiting: Waiting[] = []
  let isStoring = false

  const storeAll = async (): Promise<void> => {
    if (isStoring) return
    isStoring = true
    while (waiting.length > 0) await storeGroup(store, takeGroup(waiting))
    isStoring = false
  }
  return (contribution) =>
    new Promise((resolve, reject) => {
      waiting.push({ contribution, resolve, reject })
      void storeAll()
    })
}

/** The first of those that wait, as far as they are different articles. */
const takeGroup = (waiting: Waiting[]): Waiting[] => {
  const ids = new Set<string>()
  for (const { contribution } of waiting) {
    if (ids.size === ARTICLES_A_GROUP || ids.has(contribution.article.id)) break
    ids.add(contribution.article.id)
  }
  return waiting.splice(0, ids.size)
}

/** Settles every one, and never rejects. */
const storeGroup = async (store: GraphStore, group: readonly Waiting[]): Promise<void> => {
  try {
    const outcomes = await loadGroup(
      store,
      group.map(({ contribution }) => contribution),
    )
    for (const [at, { resolve }] of group.entries()) resolve(outcomes[at] as LoadOutcome)
  } catch (error) {
    const isOfTheStore = error instanceof DemarcheError && error.code.startsWith('STORE_')
    if (group.length === 1 || isOfTheStore) for (const { reject } of group) reject(error)
    // One of them cannot be stored, which says nothing of the others.
    else for (const one of group) await storeGroup(store, [one])
  }
}
