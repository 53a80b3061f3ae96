import type { WordSpan } from './word-spans.ts'

const ADJECTIVE_ENDING = /^(?:n|an|ian|ean|ese|ish|i|ic|er|ans|ians|eans|is|ers)$/
// Words that look like a name with its adjective and are none.
const SHORTEST_STEM = 4

const stems = (name: string): string[] =>
  [name, name.replace(/(?:ia|a|e|o|y|ey|land|us|os|is)$/, '')].filter((stem) => stem.length >= SHORTEST_STEM)

/**
 * Names that the fixed data does not know but that the article treats as states: a capitalised name with an adjective or a
 * people of its own ("Morzha" and "the Morzhan envoy"). Gives name -> its adjectives, all folded.
 */
export const localStates = (words: readonly WordSpan[], known: (key: string) => boolean): Map<string, Set<string>> => {
  const capitals = new Set(
    words
      .filter(({ capital, key }) => capital && !key.includes(' ') && key.length >= SHORTEST_STEM)
      .map(({ key }) => key),
  )
  const states = new Map<string, Set<string>>()
  for (const name of capitals) {
    if (known(name) || /(?:n|ns|ese|ish)$/.test(name)) continue
    const own = new Set<string>()
    for (const other of capitals) {
      if (other === name || known(other)) continue
      if (
        stems(name).some(
          (stem) =>
            other.startsWith(stem) && ADJECTIVE_ENDING.test(other.slice(stem.length)) && other.length > name.length - 3,
        )
      )
        own.add(other)
    }
    if (own.size > 0) states.set(name, own)
  }
  return states
}
