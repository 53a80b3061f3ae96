import type { SourceText } from '../domain/article.ts'
import type { Span } from '../domain/span.ts'
import type { Gazetteer, Known } from './gazetteer.ts'
import { localStates } from './local-states.ts'
import { NOUNS, nounClass } from './nouns.ts'
import { type WordSpan, wordSpans } from './word-spans.ts'

/** A known name in the text. An adjective ("Russian") names no actor, but tells whose something is. */
export interface NameHit {
  span: Span
  known: Known
  adjective: boolean
}

const stateOf = (name: string): Known => ({
  name,
  type: 'State',
  onBehalfOf: null,
  posts: [],
  gender: null,
  surname: null,
})

const isPartOfLongerName = (words: readonly WordSpan[], text: string, from: number, to: number): boolean => {
  const last = words[to - 1]
  const next = words[to]
  if (
    last === undefined ||
    next === undefined ||
    !next.capital ||
    next.start - last.end !== 1 ||
    text[last.end] !== ' '
  )
    return false
  return (
    nounClass(next.key) === null && !NOUNS.roleWords.has(next.key) && !NOUNS.titles.has(next.key) && from === to - 1
  )
}

/** Every known name of a text in order, longest first, credits left out, with the states that the article itself makes known. */
export const scanNames = (
  source: SourceText,
  { byForm, byAdjective, longestFrom, places, acronyms }: Gazetteer,
): NameHit[] => {
  const words = wordSpans(source.text).filter(
    ({ start, end }) => !source.credits.some(([from, to]) => start < to && from < end),
  )
  const local = localStates(words, (key) => byForm.has(key) || byAdjective.has(key))
  const display = new Map(
    words.filter(({ capital }) => capital).map(({ key, start, end }) => [key, source.text.slice(start, end)]),
  )
  const localForms = new Map<string, Known>()
  const localAdjectives = new Map<string, Known>()
  for (const [name, adjectives] of local) {
    const known = stateOf(display.get(name) ?? name)
    localForms.set(name, known)
    for (const adjective of adjectives) (/s$/.test(adjective) ? localForms : localAdjectives).set(adjective, known)
  }
  const hits: NameHit[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    let taken = 0
    if (word?.capital) {
      // A word with a hyphen is several of a form.
      const longest = longestFrom.get(word.key.split(' ', 1)[0] ?? '') ?? 1
      for (let count = Math.min(longest, words.length - at); count > 0 && taken === 0; count--) {
        const run = words.slice(at, at + count)
        const last = run.at(-1)
        if (last === undefined || /\n/.test(source.text.slice(word.start, last.end))) continue
        const key = run.map((each) => each.key).join(' ')
        const known = byForm.get(key) ?? (count === 1 ? localForms.get(key) : undefined)
        const adjective = count === 1 ? (byAdjective.get(key) ?? localAdjectives.get(key)) : undefined
        const found = known ?? adjective
        if (
          found === undefined ||
          (count === 1 && acronyms.has(key) && /\p{Ll}/u.test(source.text.slice(word.start, last.end)))
        )
          continue
        if (
          known?.type === 'State' &&
          !places.has(key) &&
          isPartOfLongerName(words, source.text, at, at + count) &&
          !byAdjective.has(key)
        )
          continue
        hits.push({ span: [word.start, last.end], known: found, adjective: known === undefined })
        taken = count
      }
    }
    at += Math.max(taken, 1)
  }
  return hits
}
