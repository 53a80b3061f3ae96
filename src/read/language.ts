import { eld } from 'eld/extrasmall'
import { DemarcheError } from '../domain/errors.ts'

/** Fewer letters than this say too little: names alone ("Erdogan met Lukashenko in Minsk") look like any language. */
const MIN_LETTERS = 60

/** Below this share of Latin letters a text is in another script, and so in another language, however short. */
const MIN_LATIN_SHARE = 0.5

/** English must score below this part of the best language's score before the guess counts as sure. */
const MAX_ENGLISH_PART = 0.8

const isEnglishTag = (language: string): boolean => /^en(?![a-z])/i.test(language)

/** The language of a text that is surely not English (an ISO 639-1 code, or a description), else null. */
export const surelyOtherLanguage = (text: string): string | null => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters * MIN_LATIN_SHARE) return eld.detect(text).language || 'a script that is not Latin'
  if (letters < MIN_LETTERS) return null
  const guess = eld.detect(text)
  if (guess.language === 'en' || guess.language === '' || !guess.isReliable()) return null
  const scores = guess.getScores()
  const english = scores.en ?? 0
  const best = scores[guess.language] ?? 0
  return english < best * MAX_ENGLISH_PART ? guess.language : null
}

/**
 * Throws READ_NOT_ENGLISH where the document says that it is in another language, or where its text surely is.
 * A doubtful text passes: refusing a short English one is worse than reading one in vain.
 */
export const refuseOtherLanguages = (text: string, declared: string | null, file: string): void => {
  if (declared !== null && !isEnglishTag(declared)) {
    throw new DemarcheError('READ_NOT_ENGLISH', `the document is declared to be in ${declared}`, {
      file,
      field: 'language',
    })
  }
  const other = surelyOtherLanguage(text)
  if (other === null) return
  throw new DemarcheError('READ_NOT_ENGLISH', `the text is in ${other}; only English is read`, { file })
}
