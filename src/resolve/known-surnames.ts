import { foldedKey } from '../domain/fold.ts'
import type { Known } from './gazetteer.ts'
import { NOUNS, nounClass } from './nouns.ts'
import { inOffice, postAt } from './posts.ts'
import type { Scene } from './scene.ts'
import { wordSpans } from './word-spans.ts'

/** The one known person of a surname who is in office at the article's day and is called as the article calls him; else null. */
export const knownBySurname = ({ known, day }: Scene, key: string, role: string): Known | null => {
  const all = known.bySurname.get(key) ?? []
  const fitting = all.filter((each) => (day === null ? all.length === 1 : inOffice(each, day)))
  const calledSo = (each: Known): boolean =>
    postAt(each, day, role)
      ?.role.split(' ')
      .some((word) => foldedKey(role).includes(word)) === true
  const candidates = fitting.length > 1 && role !== '' ? fitting.filter(calledSo) : fitting
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

/** Whether a capitalised word before a surname may be another bearer's first name: "Berta [Oland]" where a Carl Oland is known. */
const isOtherFirstName = (word: string, known: Known): boolean =>
  !foldedKey(known.name).split(' ').includes(word) &&
  !NOUNS.titles.has(word) &&
  !NOUNS.roleWords.has(word) &&
  nounClass(word) === null

/**
 * The known person whom a surname alone means: the only one of the fixed data who bears it and is in office at the article's day,
 * where the article gives nobody else that name. null without a day: a famous name of another time proves nothing.
 */
export const knownByBareSurname = (scene: Scene, name: string): Known | null => {
  const key = foldedKey(name)
  const known = scene.day === null ? null : knownBySurname(scene, key, '')
  if (known === null || scene.known.bySurname.get(key)?.length !== 1) return null
  const words = wordSpans(scene.text)
  const shared = words.some(({ key: word, start }, i) => {
    const before = words[i - 1]
    return (
      word === key &&
      before?.capital === true &&
      scene.text.slice(before.end, start) === ' ' &&
      !scene.known.byForm.has(before.key) &&
      !scene.known.byAdjective.has(before.key) &&
      isOtherFirstName(before.key, known)
    )
  })
  return shared ? null : known
}
