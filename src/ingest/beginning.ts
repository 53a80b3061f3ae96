import { isDeepStrictEqual } from 'node:util'

/** What of a list is already in another. */
export interface Beginning {
  length: number
  /** Whether it is all of the list. */
  whole: boolean
}

/** How long the part is and whether it is the whole; null where the part is not how the whole begins. */
export const beginningOf = async <T>(part: AsyncIterable<T>, whole: AsyncIterable<T>): Promise<Beginning | null> => {
  const all = whole[Symbol.asyncIterator]()
  try {
    let length = 0
    for await (const item of part) {
      const next = await all.next()
      if (next.done || !isDeepStrictEqual(item, next.value)) return null
      length += 1
    }
    return { length, whole: (await all.next()).done === true }
  } finally {
    await all.return?.()
  }
}
