/** Work that was begun and is not looked at yet, in the order in which it was begun. */
export interface AtHand {
  /** Takes work that is under way; waits while more is at hand than may be, or where some of it ends the run. */
  add(work: Promise<void>, path: string): Promise<void>
  /** Waits for all of it. */
  finish(): Promise<void>
}

/**
 * At most `limit` pieces of work at once. What one fails with is told in the order of the pieces: `onFailure` throws
 * what ends the run, and `endsTheRun` knows it beforehand, so that no more is begun.
 */
export const workAtHand = (
  limit: number,
  onFailure: (error: unknown, path: string) => void,
  endsTheRun: (error: unknown) => boolean,
): AtHand => {
  const begun: { work: Promise<void>; path: string }[] = []
  let isEnding = false

  const lookAtFirst = async (): Promise<void> => {
    const first = begun.shift()
    await first?.work.catch((error: unknown) => onFailure(error, first.path))
  }
  const finish = async (): Promise<void> => {
    while (begun.length > 0) await lookAtFirst()
  }
  return {
    add: async (work, path) => {
      work.catch((error: unknown) => {
        isEnding ||= endsTheRun(error)
      })
      begun.push({ work, path })
      if (isEnding) await finish()
      while (begun.length >= limit) await lookAtFirst()
    },
    finish,
  }
}
