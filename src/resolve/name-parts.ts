import { foldedKey } from '../domain/fold.ts'
import { NOUNS, nounClass, wordsOf } from './nouns.ts'

/** A phrase parted into the role before the name and the name itself: "Dravonian Energy Minister" + "Vuksan Prelog". */
export interface NameParts {
  role: string
  name: string
}

/** "al-Sisi", "d'Alema": a small word grown together with the name. */
const isCapital = (word: string): boolean => /^['’‘]?(?:(?:al|el|ad|as|an|ar|ash|az|at)[-‑]|d['’])?\p{Lu}/u.test(word)
const CONNECTOR =
  /^(de|da|do|dos|del|della|di|van|von|der|den|ter|bin|ibn|al|el|la|le|y|e|af|av|zu|zur|ben|bint|abu|ould)$/i

// "Alda Verin QC", "Mr Oland MP"
const POST_NOMINALS = /(?:,?\s+(?:QC|KC|SC|MP|MEP|MSP|TD|OBE|CBE|MBE|KCMG|PhD|MD|Esq|Jr|Sr|II|III|IV)\.?)+$/u

const isRoleWord = (word: string): boolean => {
  const key = word.toLowerCase().replace(/[.,’']+$/u, '')
  return (
    NOUNS.titles.has(key) ||
    NOUNS.roleWords.has(key) ||
    nounClass(key) !== null ||
    /-(general|elect|president|minister)$/.test(key)
  )
}

/**
 * Splits a run of words at the last title or role word: what follows is the name. Small words of names stay inside
 * ("Ursula von der Leyen"). The name is empty where the run ends in a role ("the foreign minister").
 */
export const nameParts = (phrase: string): NameParts => {
  const words = phrase.trim().replace(POST_NOMINALS, '').split(/\s+/)
  let at = words.length
  while (at > 0) {
    const word = words[at - 1] ?? ''
    const bare = word.replace(/['’]s$/u, '')
    if (bare !== word && at < words.length) break
    if (isCapital(word) && !isRoleWord(bare)) at--
    else if (
      CONNECTOR.test(word) &&
      at < words.length &&
      at > 1 &&
      isCapital(words[at - 2] ?? '') &&
      !isRoleWord(words[at - 2] ?? '')
    )
      at--
    else break
  }
  return {
    role: words.slice(0, at).join(' '),
    name: words
      .slice(at)
      .join(' ')
      .replace(/['’]s$/u, '')
      .replace(/^['’‘]|[.,;:]+$/gu, ''),
  }
}

/** Whether a proper name names a thing or a place: its last noun says so ("Grain Initiative", "Blue River", "Review"). */
export const isThingName = (name: string): boolean => NOUNS.namedThings.has(wordsOf(name).at(-1) ?? '')

/** Whether a proper name names a body rather than a person: a word of it is an organ or a group ("Civic Union"). */
export const isBodyName = (name: string): boolean =>
  wordsOf(name).some((word) => nounClass(word) === 'organ' || (nounClass(word) === 'group' && word.endsWith('s'))) ||
  /^\p{Lu}{2,6}$/u.test(name)

export const surnameOf = (name: string): string => {
  const words = name.split(/\s+/)
  let at = words.length - 1
  while (at > 1 && CONNECTOR.test(words[at - 1] ?? '')) at--
  return foldedKey(words.slice(at).join(' '))
}
