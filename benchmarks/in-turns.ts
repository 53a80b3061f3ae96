export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/**
 * Milliseconds that each job takes over all items, round by round, jobs in their order. Item by item in turns, so that
 * whatever else the machine does falls on all jobs alike. One round before the first warms up and does not count.
 */
export const inTurns = async <T>(
  items: readonly T[],
  jobs: readonly ((item: T) => unknown)[],
  rounds: number,
): Promise<number[][]> => {
  const measured: number[][] = []
  for (let round = 0; round <= rounds; round++) {
    const spent = jobs.map(() => 0)
    for (const item of items) {
      for (const [at, job] of jobs.entries()) {
        const began = performance.now()
        await job(item)
        spent[at] = (spent[at] ?? 0) + performance.now() - began
      }
    }
    if (round > 0) measured.push(spent)
  }
  return measured
}
