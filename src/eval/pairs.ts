export type Pair = readonly [gold: number, found: number]

/**
 * Pairs of gold and found items, one to one, the best score first; what is asked for before what is optional, then in
 * text order. A score of 0 is no pair.
 */
export const pairUp = <G extends { optional: boolean }, F>(
  gold: readonly G[],
  found: readonly F[],
  score: (gold: G, found: F) => number,
): Pair[] => {
  const ranked = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, score: score(g, f), optional: Number(g.optional) })))
    .filter((pair) => pair.score > 0)
    .toSorted((a, b) => b.score - a.score || a.optional - b.optional || a.i - b.i || a.j - b.j)
  const [takenGold, takenFound] = [new Set<number>(), new Set<number>()]
  return ranked.flatMap(({ i, j }) => {
    if (takenGold.has(i) || takenFound.has(j)) return []
    takenGold.add(i)
    takenFound.add(j)
    return [[i, j] as const]
  })
}
