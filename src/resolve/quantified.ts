import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { namedActor } from './named.ts'
import { headWord, nounClass } from './nouns.ts'
import { bareWords } from './phrase-words.ts'
import { mostRecent } from './salience.ts'
import { meet, type Scene } from './scene.ts'

const SHARE =
  /^(?:(?:about|almost|around|at least|barely|fully|more than|nearly|only|over|roughly|some)\s+)?(?:(?:an? )?(?:(?:large|narrow|small|slim|big|clear|vast)\s+)?(?:number|majority|minority|handful|third|quarter|couple|dozen|half|group|plurality)|[\d.,]+ ?(?:%|per ?cent)?|(?:two|three)[- ](?:thirds|fifths|quarters)|half|both|all|each|either|neither|none|one|another|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|scores|hundreds|thousands|most|many|several|some|few|others)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?:\s+(?:more|other))?\s+(?:of|in)\s+(.+)$/i
const SINGLE = /^(?:one|another|each|either)\s/i
const THEM = /^(?:them|these|those|the (?:two|three|four|five))\b/i
/** "One of them, Alda Verin, a former pilot": the one is named. */
const NAMED_ONE = /^(?:[Oo]ne\s+of\s+[^,]+|[Aa]nother(?: of [^,]+)?),\s(?=\p{Lu}\p{Ll}|the\s)/u
const ALONE = /^(?:some|all|most|many|several|others|both|each)$/i
const PERCENT = /^(?:only |about |nearly )?[\d.,]+ ?(?:%|per ?cent)$/i

const lastGroup = (scene: Scene, before: number): Member | null =>
  mostRecent(scene, ({ type }) => type === 'Group', before)

/**
 * A part of many ("58 percent of the islanders", "one of the envoys", "two of them"): a Role where it is one, else a Group; "them" are
 * the people last spoken of, and so are a bare "some" and "all". null where the phrase counts nothing.
 */
export const quantified = (scene: Scene, span: Span): Member | null => {
  const phrase = slice(scene.text, span).trim()
  const counted = NAMED_ONE.exec(phrase)?.[0].length
  if (counted !== undefined) {
    const named: Span = [span[0] + counted, span[1]]
    const member = namedActor(scene, named, slice(scene.text, named))
    if (member !== null) return member
  }
  if (ALONE.test(phrase)) {
    const meant = lastGroup(scene, span[0])
    return meant === null ? null : meet(scene, meant, span, meant.name)
  }
  if (PERCENT.test(phrase)) return meet(scene, scene.cast.enter('Group', phrase), span, phrase)
  const whole = SHARE.exec(phrase)?.[1]
  if (whole === undefined) return null
  const type = SINGLE.test(phrase) ? 'Role' : 'Group'
  if (THEM.test(whole)) {
    const meant = lastGroup(scene, span[0])
    const name = meant === null ? phrase : phrase.slice(0, -whole.length) + meant.name
    return meet(scene, scene.cast.enter(type, name), span, phrase)
  }
  const head = headWord(bareWords(whole))
  if (nounClass(head) === null && !/[^s]s$/.test(head) && head !== 'people') return null
  return meet(scene, scene.cast.enter(type, phrase), span, phrase)
}
