type Words = ReadonlySet<number>

export const sharedWords = (a: Words, b: Words): number => {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

export const sharesWord = (a: Words, b: Words): boolean => sharedWords(a, b) > 0

export const jaccard = (a: Words, b: Words): number => {
  const shared = sharedWords(a, b)
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

export const dice = (a: Words, b: Words): number => {
  const shared = sharedWords(a, b)
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
