interface Block {
  a: number
  b: number
  size: number
}

type Range = readonly [aStart: number, aEnd: number, bStart: number, bEnd: number]

/** The longest run that both ranges share; of several the one that starts first in `a`, then in `b`. */
const longestShared = (
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  [aStart, aEnd, bStart, bEnd]: Range,
): Block => {
  const best: Block = { a: aStart, b: bStart, size: 0 }
  let before = new Map<number, number>()
  for (let i = aStart; i < aEnd; i++) {
    const here = new Map<number, number>()
    for (const j of places.get(a[i] ?? '') ?? []) {
      if (j < bStart) continue
      if (j >= bEnd) break
      const size = (before.get(j - 1) ?? 0) + 1
      here.set(j, size)
      if (size > best.size) Object.assign(best, { a: i - size + 1, b: j - size + 1, size })
    }
    before = here
  }
  return best
}

/**
 * Which word of `b` each word of `a` is, where texts differ in places: the longest shared run, then the same to its left
 * and right, as difflib.SequenceMatcher(autojunk=False) of Python aligns them. Words without a partner are left out.
 */
export const alignWords = (a: readonly string[], b: readonly string[]): Map<number, number> => {
  const places = new Map<string, number[]>()
  b.forEach((word, j) => {
    const known = places.get(word)
    if (known === undefined) places.set(word, [j])
    else known.push(j)
  })
  const partners = new Map<number, number>()
  const open: Range[] = [[0, a.length, 0, b.length]]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [aStart, aEnd, bStart, bEnd] = range
    const block = longestShared(a, places, range)
    if (block.size === 0) continue
    for (let k = 0; k < block.size; k++) partners.set(block.a + k, block.b + k)
    if (aStart < block.a && bStart < block.b) open.push([aStart, block.a, bStart, block.b])
    const [aRest, bRest] = [block.a + block.size, block.b + block.size]
    if (aRest < aEnd && bRest < bEnd) open.push([aRest, aEnd, bRest, bEnd])
  }
  return partners
}
