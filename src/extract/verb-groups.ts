import type { Token } from './tokens.ts'
import { wordClass } from './word-classes.ts'

/** A finite or infinite verb with its auxiliaries, negation and adverbs: "had never asked". Indexes count tokens, end exclusive. */
export interface VerbGroup {
  start: number
  end: number
  main: number
  lemma: string
  negated: boolean
  passive: boolean
  finite: boolean
  infinitive: boolean
  participle: boolean
  modal: string | null
  past: boolean
}

const NEGATION = wordClass('negation')
const MODALS = wordClass('modal')
const BE = wordClass('be')
const AUXILIARIES = wordClass('auxiliary')
const NO_VERBS = wordClass('no-verb')
const IRREGULAR_PAST = wordClass('irregular-past')
// What a past participle may end in: "rejected", "taken", "sent", "drawn", "made", "paid", "sought", "begun", "told".
const PARTICIPLE_ENDING = /(ed|en|[^aeiou]t|wn|ne|id|ght|un|de|ung|ld)$/

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX') && !NO_VERBS.has(token.lower)
const isAdverb = (token: Token | undefined): boolean =>
  token?.pos === 'ADV' || (token !== undefined && (NEGATION.has(token.lower) || token.lower === 'first'))

/** Whether a "verb" modifies a noun, after a determiner or possessive ("the proposed talks", "its planned exercise"). */
export const modifiesNoun = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (before === undefined || after === undefined || !/(ed|ing|en)$/.test(tokens[i]?.lower ?? '')) return false
  const determined =
    before.pos === 'DET' || /^(its|his|her|their|our|my|your)$/.test(before.lower) || before.lower === "'s"
  return determined && (after.pos === 'NOUN' || after.pos === 'ADJ' || after.pos === 'PROPN')
}

const isFullVerb = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && !BE.has(token.lower) && !AUXILIARIES.has(token.lower)

/** Where the words of a group end, which of them is the main verb, and all of them in lower case. */
const readWords = (tokens: readonly Token[], from: number): { end: number; main: number; words: string[] } => {
  let at = from
  let main = from
  const words: string[] = []
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    if (isVerb(token)) {
      if (at > from && isFullVerb(tokens[main])) break
      main = at
    } else if (isAdverb(token)) {
      let ahead = at
      while (isAdverb(tokens[ahead])) ahead++
      if (!isVerb(tokens[ahead]) && !NEGATION.has(token.lower)) break
      // "agreed not to attack": what is denied is the attack, unless "is not to attack".
      if (isFullVerb(tokens[main]) && tokens[ahead]?.lower === 'to' && isVerb(tokens[ahead + 1])) break
    } else break
    words.push(token.lower)
    at++
  }
  while (at > main + 1 && tokens[at - 1]?.lower === 'nor') at--
  return { end: at, main, words }
}

const readGroup = (tokens: readonly Token[], from: number): VerbGroup => {
  const { end, main, words } = readWords(tokens, from)
  const mainToken = tokens[main] as Token
  const first = tokens[from] as Token
  const infinitive = tokens[from - 1]?.lower === 'to'
  const participle = !infinitive && /ing$/.test(first.lower) && first.pos === 'VERB'
  const beBefore = words.slice(0, -1).some((word) => BE.has(word))
  const byBehind = words.length === 1 && tokens[end]?.lower === 'by' && /ed$|[^s]en$/.test(mainToken.lower)
  return {
    start: from,
    end,
    main,
    lemma: BE.has(mainToken.lower) ? 'be' : mainToken.lemma,
    negated: words.some((word) => NEGATION.has(word)),
    passive: (beBefore || byBehind) && PARTICIPLE_ENDING.test(mainToken.lower) && !/ing$/.test(mainToken.lower),
    finite: !infinitive && !participle,
    infinitive,
    participle,
    modal: words.find((word) => MODALS.has(word)) ?? null,
    past:
      /^(had|was|were|did)$/.test(first.lower) ||
      (words.length === 1 && (/ed$/.test(first.lower) || IRREGULAR_PAST.has(first.lower))),
  }
}

/** The verb groups of a sentence in order; a negation right before one belongs to it ("not to attack"). */
export const findVerbGroups = (tokens: readonly Token[]): VerbGroup[] => {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < tokens.length) {
    if (isVerb(tokens[at]) && !modifiesNoun(tokens, at)) {
      let from = at
      while (from > 0 && isAdverb(tokens[from - 1]) && NEGATION.has(tokens[from - 1]?.lower ?? '')) from--
      const group = readGroup(tokens, at)
      group.negated ||= group.infinitive && NEGATION.has(tokens[at - 2]?.lower ?? '') && tokens[at - 3]?.pos !== 'AUX'
      if (from < at) {
        group.negated = true
        group.infinitive ||= tokens[from - 1]?.lower === 'to'
        group.finite = !group.infinitive && !group.participle
      }
      groups.push(group)
      at = Math.max(group.end, at + 1)
    } else at++
  }
  return groups
}
