import type { Token } from './tokens.ts'

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

/** A noun phrase without what follows its head: "the deputy foreign minister". Indexes count tokens, end exclusive. */
export interface NounPhrase {
  start: number
  end: number
}

const NEGATION = new Set(["n't", 'not', 'never', 'nor', 'neither', 'hardly', 'cannot'])
const MODALS = new Set([
  'will',
  'would',
  'shall',
  'should',
  'must',
  'can',
  'could',
  'may',
  'might',
  "'ll",
  "'d",
  'ought',
  'wo',
  'ca',
])
const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m"])
const NEVER_VERBS = new Set([
  'according',
  'including',
  'following',
  'regarding',
  'concerning',
  'during',
  'pending',
  'neighboring',
  'neighbouring',
])
const IRREGULAR_PAST =
  /^(said|told|wrote|made|gave|took|held|met|kept|left|sent|spoke|began|came|went|saw|got|found|felt|swore|thought|knew|became|stood|put|let|had|was|were|did|broke|withdrew|forbade|chose|drew|fell|rose|led|lost|won|struck|sought|brought|bought|built|paid|read|ran|sat|set|shot|shut|sold|spent|hit|cut|quit)$/

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX') && !NEVER_VERBS.has(token.lower)
const isAdverb = (token: Token | undefined): boolean =>
  token?.pos === 'ADV' || (token !== undefined && NEGATION.has(token.lower))

// After a determiner or possessive a "verb" modifies a noun ("the proposed talks", "its planned exercise").
const modifiesNoun = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (before === undefined || after === undefined || !/(ed|ing|en)$/.test(tokens[i]?.lower ?? '')) return false
  const determined =
    before.pos === 'DET' || /^(its|his|her|their|our|my|your)$/.test(before.lower) || before.lower === "'s"
  return determined && (after.pos === 'NOUN' || after.pos === 'ADJ' || after.pos === 'PROPN')
}

const readGroup = (tokens: readonly Token[], from: number): VerbGroup => {
  let at = from
  let main = from
  let passiveAux = false
  const words: string[] = []
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) break
    if (isVerb(token)) {
      const previous = tokens[main]
      if (
        at > from &&
        previous?.pos === 'VERB' &&
        !BE.has(previous.lower) &&
        !/^(have|has|had|having|do|does|did|be|been|being)$/.test(previous.lower)
      )
        break
      main = at
      words.push(token.lower)
      at++
    } else if (isAdverb(token)) {
      let ahead = at
      while (isAdverb(tokens[ahead])) ahead++
      if (!isVerb(tokens[ahead]) && !NEGATION.has(token.lower)) break
      words.push(token.lower)
      at++
    } else break
  }
  while (at > main + 1 && tokens[at - 1]?.lower === 'nor') at--
  const mainToken = tokens[main] as Token
  for (const word of words.slice(0, -1)) if (BE.has(word)) passiveAux = true
  const first = tokens[from] as Token
  const before = tokens[from - 1]?.lower ?? ''
  const infinitive = before === 'to'
  const participle = !infinitive && /ing$/.test(first.lower) && first.pos === 'VERB'
  const modal = words.find((word) => MODALS.has(word)) ?? null
  return {
    start: from,
    end: at,
    main,
    lemma: mainToken.lemma === 'be' || BE.has(mainToken.lower) ? 'be' : mainToken.lemma,
    negated: words.some((word) => NEGATION.has(word)),
    passive:
      (passiveAux || (words.length === 1 && tokens[at]?.lower === 'by' && /ed$|[^s]en$/.test(mainToken.lower))) &&
      /(ed|en|[^aeiou]t|wn|ne|id|ght|un|de|ung|ld)$/.test(mainToken.lower) &&
      !/ing$/.test(mainToken.lower),
    finite: !infinitive && !participle,
    infinitive,
    participle,
    modal,
    past:
      /^(had|was|were|did)$/.test(first.lower) ||
      (words.length === 1 && (/ed$/.test(first.lower) || IRREGULAR_PAST.test(first.lower))),
  }
}

export const findVerbGroups = (tokens: readonly Token[]): VerbGroup[] => {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < tokens.length) {
    if (isVerb(tokens[at]) && !modifiesNoun(tokens, at)) {
      let from = at
      while (from > 0 && isAdverb(tokens[from - 1]) && NEGATION.has(tokens[from - 1]?.lower ?? '')) from--
      const group = { ...readGroup(tokens, at) }
      if (from < at) {
        group.negated = true
        group.infinitive = tokens[from - 1]?.lower === 'to' || group.infinitive
        group.finite = !group.infinitive && !group.participle
      }
      groups.push(group)
      at = Math.max(group.end, at + 1)
    } else at++
  }
  return groups
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM'])
const PERSONAL =
  /^(i|we|you|he|she|it|they|him|her|them|us|me|who|this|that|these|those|everyone|everybody|nobody|anyone|someone|both|all|neither|himself|herself|itself|themselves)$/
const POSSESSIVE = /^(its|his|her|their|our|my|your|whose)$/
const HYPHEN = /^[-–‑]$/

const opensPhrase = (token: Token): boolean =>
  ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.pos) || POSSESSIVE.test(token.lower)

const continuesPhrase = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token === undefined || before === undefined) return false
  if (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.pos)) return true
  if (token.lower === "'s" || (token.lower === "'" && /s$/.test(before.lower)))
    return after !== undefined && opensPhrase(after) && token.pos === 'PART'
  if (HYPHEN.test(token.text)) return before.end === token.start && after !== undefined && after.start === token.end
  if (token.lower === '&') return true
  if (modifiesNoun(tokens, at)) return true
  if (HYPHEN.test(before.text) && before.end === token.start) return true
  if (token.pos === 'VERB' && /(ed|ing)$/.test(token.lower)) return before.pos === 'ADJ' && after?.pos === 'NOUN'
  return false
}

export const findNounPhrases = (tokens: readonly Token[]): NounPhrase[] => {
  const phrases: NounPhrase[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if (
      PERSONAL.test(token.lower) &&
      token.text !== 'US' &&
      token.text !== 'IT' &&
      !(token.lower === 'that' && token.pos !== 'PRON') &&
      !(token.pos === 'DET' && tokens[at + 1] !== undefined && opensPhrase(tokens[at + 1] as Token)) &&
      !(token.lower === 'her' && tokens[at + 1] !== undefined && ['NOUN', 'ADJ'].includes(tokens[at + 1]?.pos ?? ''))
    ) {
      phrases.push({ start: at, end: at + 1 })
      at++
      continue
    }
    if (!opensPhrase(token)) {
      at++
      continue
    }
    let end = at + 1
    while (end < tokens.length && continuesPhrase(tokens, end)) end++
    let last = end
    while (
      last > at &&
      !NOMINAL.has(tokens[last - 1]?.pos ?? '') &&
      !(tokens[last - 1]?.pos === 'ADJ' && last - at > 1)
    )
      last--
    if (last > at) phrases.push({ start: at, end: last })
    at = Math.max(end, at + 1)
  }
  return phrases
}
