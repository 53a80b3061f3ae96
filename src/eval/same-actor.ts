import { WORD } from './scored-text.ts'

/** Short forms of names that everybody abbreviates. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'united states': ['us', 'usa', 'u s', 'u s a', 'america', 'united states of america'],
    'united kingdom': ['uk', 'u k', 'britain', 'great britain'],
    'european union': ['eu', 'e u'],
    'united nations': ['un', 'u n'],
    'north atlantic treaty organization': ['nato', 'n a t o', 'north atlantic treaty organisation'],
  }).flatMap(([full, shorts]) => shorts.map((short): [string, string] => [short, full])),
)

/** Whether a character has a combining class above 0: only such ones change places when a text is normalized. */
const isCombining = (mark: string): boolean =>
  `${mark}\u0334`.normalize('NFD') !== `${mark}\u0334` || `\u0301${mark}`.normalize('NFD') !== `\u0301${mark}`

const withoutMarks = (text: string): string => text.replace(/\p{M}/gu, (mark) => (isCombining(mark) ? '' : mark))

/** A name as it is compared: letters and digits without marks, in lower case, without article and genitive. */
export const comparedName = (name: string): string => {
  const words = withoutMarks(name.normalize('NFKD')).toLowerCase().match(WORD) ?? []
  const bare = words
    .join(' ')
    .replace(/^(the|a|an) /, '')
    .replace(/ s$/, '')
  return SAME.get(bare) ?? bare
}

interface NamedActor {
  type: string | null
  /** Its name and aliases as they are compared. */
  names: ReadonlySet<string>
}

/** The actors of one side by their names. */
export type Actors = ReadonlyMap<string, NamedActor>

export interface ListedActor {
  name: string
  type?: string | null | undefined
  aliases?: readonly string[] | null | undefined
}

export const actorsByName = (actors: readonly ListedActor[]): Actors =>
  new Map(
    actors.map(({ name, type, aliases }) => {
      const names = new Set([name, ...(aliases ?? [])].map(comparedName))
      names.delete('')
      return [name, { type: type ?? null, names }]
    }),
  )

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((word) => b.has(word))

/** "Verin" and "Alda Verin": one name holds the other, and they end alike. */
const isFullerForm = (a: readonly string[], b: readonly string[]): boolean => {
  const last = a.at(-1) ?? ''
  if (last !== b.at(-1) || [...last].length <= 2) return false
  return isSubset(new Set(a), new Set(b)) || isSubset(new Set(b), new Set(a))
}

/** Names of several words that share at least half of them: "Ministry of Defence", "Defence Ministry". */
const isReordered = (a: readonly string[], b: readonly string[]): boolean => {
  const both = new Set([...a, ...b])
  const shared = new Set(a.filter((word) => b.includes(word)))
  return Math.min(a.length, b.length) > 1 && shared.size / both.size >= 0.5
}

/** Whether a name of one side means the actor of a name of the other; null means nobody. */
export const isSameActor = (
  name: string | null,
  actors: Actors,
  other: string | null,
  otherActors: Actors,
): boolean => {
  if (!name || !other) return false
  const [one, two] = [actors.get(name), otherActors.get(other)]
  const names = new Set([...(one?.names ?? []), comparedName(name)])
  const others = new Set([...(two?.names ?? []), comparedName(other)])
  if ([...names].some((form) => others.has(form))) return true
  const types = [one?.type, two?.type]
  if (types.includes('State')) return false
  const wordsOf = (form: string): string[] => form.split(' ').filter(Boolean)
  return [...names].map(wordsOf).some((a) =>
    [...others].map(wordsOf).some((b) => {
      if (a.length === 0 || b.length === 0) return false
      return isFullerForm(a, b) || (!types.includes('Person') && isReordered(a, b))
    }),
  )
}
