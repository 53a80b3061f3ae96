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

const SURNAME_TITLE = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|madame|monsieur)\.?$/i

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

/** "Ursula [von] der Leyen", "Ms [do] Couvão": what may stand before a small word of a name. */
const maySpanParticle = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  if (CONNECTOR.test(word) && at > 0) return maySpanParticle(words, at - 1)
  return isCapital(word) && (!isRoleWord(word) || SURNAME_TITLE.test(word))
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
    else if (CONNECTOR.test(word) && at < words.length && at > 1 && maySpanParticle(words, at - 2)) at--
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
export const isThingName = (name: string): boolean => {
  const last = wordsOf(name).at(-1) ?? ''
  return NOUNS.namedThings.has(last) || (NOUNS.documents.has(last) && last.endsWith('s'))
}

/** Whether a proper name names a body rather than a person: a word of it is an organ or a group ("Civic Union"). */
export const isBodyName = (name: string): boolean =>
  wordsOf(name).some((word) => nounClass(word) === 'organ' || (nounClass(word) === 'group' && word.endsWith('s'))) ||
  /^\p{Lu}{2,6}$/u.test(name)

/** The particles and the surname that follow a name's words where a reader cut them off: "Maristela[ do Couvão]". */
export const NAME_CONTINUES =
  /^ (?:(?:de|da|do|dos|del|della|di|van|von|der|den|ter|la|le|bin|ibn) ){1,2}\p{Lu}[\p{L}’'-]+/u

export const surnameOf = (name: string): string => {
  const words = name.split(/\s+/)
  let at = words.length - 1
  while (at > 1 && CONNECTOR.test(words[at - 1] ?? '')) at--
  return foldedKey(words.slice(at).join(' '))
}
