import type { Token } from './tokens.ts'
import { modifiesNoun } from './verb-groups.ts'
import { wordClass } from './word-classes.ts'

/** A noun phrase without what follows its head: "the deputy foreign minister". Indexes count tokens, end exclusive. */
export interface NounPhrase {
  start: number
  end: number
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM'])
const PERSONAL = wordClass('personal')
const POSSESSIVE = wordClass('possessive')
const HYPHEN = /^[-–‑]$/

const opensPhrase = (token: Token): boolean =>
  ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.pos) || POSSESSIVE.has(token.lower)

/** "This week", "on Friday", "yesterday": a name behind these begins a phrase of its own. */
const endsDate = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.lower ?? ''
  const before = tokens[at - 1]?.lower ?? ''
  return (
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(word) ||
    (/^(?:week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|winter)$/.test(word) &&
      /^(?:this|last|next|that)$/.test(before))
  )
}

const continuesPhrase = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token === undefined || before === undefined) return false
  if (token.pos === 'PROPN' && endsDate(tokens, at - 1)) return false
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

/** Whether a token is a pronoun that is a phrase by itself, and no determiner of what follows. */
const standsAlone = (token: Token, after: Token | undefined): boolean => {
  if (!PERSONAL.has(token.lower) || /^(US|IT|WHO)$/.test(token.text)) return false
  if (token.lower === 'that' && token.pos !== 'PRON') return false
  if (token.pos === 'DET' && after !== undefined && opensPhrase(after)) return false
  return !(token.lower === 'her' && ['NOUN', 'ADJ'].includes(after?.pos ?? ''))
}

/** Where a phrase ends that reads on to `end`: behind its last noun, or behind an adjective that stands for one. */
const headEnd = (tokens: readonly Token[], start: number, end: number): number => {
  let last = end
  while (last > start) {
    const pos = tokens[last - 1]?.pos ?? ''
    if (NOMINAL.has(pos) || (pos === 'ADJ' && last - start > 1)) break
    last--
  }
  return last
}

/** The noun phrases of a sentence in order; none overlaps another. */
export const findNounPhrases = (tokens: readonly Token[]): NounPhrase[] => {
  const phrases: NounPhrase[] = []
  let at = 0
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    if (standsAlone(token, tokens[at + 1])) {
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
    const last = headEnd(tokens, at, end)
    if (last > at) phrases.push({ start: at, end: last })
    at = end
  }
  return phrases
}
