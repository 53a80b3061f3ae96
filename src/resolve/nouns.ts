import { z } from 'zod'
import table from './data/nouns.json' with { type: 'json' }

const words = z.string().transform((list) => new Set(list.toLowerCase().split(' ')))
const printedWords = z.string().transform((list) => new Set(list.split(' ')))

/** Classes of nouns by which a phrase shows what kind of actor it names; see data/nouns.json. */
export const NOUNS = z
  .object({
    titles: words,
    roleWords: words,
    roles: words,
    organs: words,
    groups: words,
    documents: words,
    namedThings: words,
    female: words,
    male: words,
    states: words,
    /** Bodies whose noun may mean any body last spoken of: "the bloc". */
    anyBody: words,
    /** Offices that are actors wherever the text ties one to a state. */
    offices: words,
    /** Capitalised at a sentence's start, and no name. */
    openers: printedWords,
    /** Nouns and pronouns that say nothing about who speaks. */
    things: words,
  })
  .parse(table)

/** Lower-case words of a phrase, hyphenated ones whole. */
export const wordsOf = (phrase: string): string[] =>
  phrase.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‑–][\p{L}\p{N}]+)*/gu) ?? []

export type NounClass = 'role' | 'group' | 'organ' | 'state' | null

const JOINS = /^(of|for|in|at|from|to|on|with|near|who|which|that|under|against|about|after|by|familiar|close)$/

/** The noun that a phrase is about: the last word before "of", "for", "in" and the like. */
export const headWord = (phrase: string): string => {
  const all = wordsOf(phrase.split(/[,(]/)[0] ?? phrase)
  const cut = all.findIndex((word, i) => i > 0 && JOINS.test(word))
  return (cut < 0 ? all : all.slice(0, cut)).at(-1) ?? ''
}

/** What kind of actor a head noun names, or null for a thing. */
export const nounClass = (head: string): NounClass => {
  const last = head.split(/[-‑–]/).at(-1) ?? head
  if (NOUNS.groups.has(head)) return 'group'
  if (NOUNS.roles.has(head) || NOUNS.roles.has(last)) return 'role'
  if (NOUNS.organs.has(head) || NOUNS.organs.has(last)) return 'organ'
  return NOUNS.states.has(head) ? 'state' : null
}

export type Gender = 'm' | 'f'

/** The gender that a title or a noun shows ("spokeswoman", "Mr"), or null. */
export const genderOf = (phrase: string): Gender | null => {
  const all = wordsOf(phrase)
  if (all.some((word) => NOUNS.female.has(word))) return 'f'
  return all.some((word) => NOUNS.male.has(word)) ? 'm' : null
}
