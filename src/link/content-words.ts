import { foldedWords } from '../domain/fold.ts'

// Closed-class words of English, with the verbs that carry no meaning of their own.
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again against all also am an and any are as at be because been before being both but by can could ' +
    'did do does doing down during each either else ever every few for from further get had has have having he her ' +
    'here hers him his how i if in into is it its itself just let may me might more most must my neither no nor not of ' +
    'off on once only or other our ours out over own s same shall she should so some such t than that the their theirs ' +
    'them then there these they this those through to too under until up upon us very was we were what when where ' +
    'which while who whom whose why will with would you your yours'
  ).split(' '),
)

/** The words of a text that carry its meaning, folded. */
export const contentWords = (text: string): Set<string> =>
  new Set(foldedWords(text).filter((word) => !STOP_WORDS.has(word)))

/** Shared words over all words, in [0, 1]; 0 where both are empty. */
export const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
