import type { Decision } from './decision.ts'

/** Decisions in the order in which they apply: (at, id). */
export const inOrder = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/**
 * The id that an actor is shown under, its own where nothing was decided: `same` A B shows B, and all that B stands
 * for, as what A is shown as by then. A decision that joins what is joined already (a cycle) changes nothing.
 */
export const shownAs = (decisions: readonly Decision[]): ((id: string) => string) => {
  const joined = new Map<string, string>()
  const shown = (id: string): string => {
    let at = id
    for (let next = joined.get(at); next !== undefined; next = joined.get(at)) at = next
    return at
  }
  for (const { verdict, a, b } of inOrder(decisions)) {
    const [target, source] = [shown(a), shown(b)]
    if (verdict === 'same' && target !== source) joined.set(source, target)
  }
  return shown
}
