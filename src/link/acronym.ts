const IS_ACRONYM = /^(?:\p{Lu}\.?){2,}$/u

/** The acronym that a name is ("NATO", "U.N." → `nato`, `un`), or null. */
export const acronymItself = (name: string): string | null => {
  const bare = name.trim()
  return IS_ACRONYM.test(bare) ? bare.replaceAll('.', '').toLowerCase() : null
}

/** The capital initials of a name of at least two capitalised words ("International Atomic Energy Agency" → `iaea`), or null. */
export const capitalInitials = (name: string): string | null => {
  const initials = name
    .split(/[\s/]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => [...word][0] ?? '')
  return initials.length < 2 ? null : initials.join('').toLowerCase()
}
