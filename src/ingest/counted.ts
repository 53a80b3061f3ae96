/** How many articles claim each value: counts never go below one. */
export type Counted = Map<string, number>

/** Adds to a value's count, and drops the value when nothing is left of it. */
export const count = (counted: Counted, value: string, by: number): void => {
  const next = (counted.get(value) ?? 0) + by
  if (next > 0) counted.set(value, next)
  else counted.delete(value)
}

/** The most seen of the values, ties by code-unit order; null where there are none. */
export const mostSeen = (counted: Counted): string | null => {
  let best: [string, number] | null = null
  for (const [value, seen] of counted) {
    if (best === null || seen > best[1] || (seen === best[1] && value < best[0])) best = [value, seen]
  }
  return best?.[0] ?? null
}
