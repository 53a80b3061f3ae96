import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { enterKnown } from './known-actors.ts'
import { nounClass, wordsOf } from './nouns.ts'
import { possessiveOf } from './phrase-words.ts'
import { meantByPronoun } from './pronouns.ts'
import { mostRecent } from './salience.ts'
import { hitsIn, type Scene } from './scene.ts'

/** "the pact's secretary-general", "secretary-general of the pact" */
const BODY_OWNER = /^the (?:\p{Ll}+ )?(\p{Ll}+)['’]s\s|\bof the (\p{Ll}+)$/u

/** "Its envoy to the islands": where somebody is sent is not whose he is. */
const SENT_TO =
  /\b(?:ambassadors?|envoys?|emissar(?:y|ies)|delegates?|visitors?|representatives?|consuls?|coordinators?) to (?:the )?$/i

/** The body of this article last spoken of before an offset in whose name the noun stands, or null. */
const bodyCalled = (scene: Scene, noun: string, before: number): Member | null =>
  mostRecent(scene, ({ type, name }) => type === 'Organization' && wordsOf(name).includes(noun), before)

/** The state or body that words like "Russia's deputy foreign minister" or "its envoy" name, or null. */
export const affiliationIn = (scene: Scene, span: Span): Member | null => {
  const inside = hitsIn(scene, span).filter(
    (hit) => hit.known.type !== 'Person' && !SENT_TO.test(scene.text.slice(span[0], hit.span[0])),
  )
  const hit =
    inside.find(({ known }) => known.type === 'Organization' && !scene.known.media.has(known.name)) ?? inside[0]
  if (hit !== undefined) {
    const member = enterKnown(scene, hit.known)
    return member.type === 'Organization' && member.onBehalfOf !== null ? member.onBehalfOf : member
  }
  const body = BODY_OWNER.exec(slice(scene.text, span))
  const noun = (body?.[1] ?? body?.[2])?.toLowerCase()
  const meant = noun === undefined || nounClass(noun) !== 'organ' ? null : bodyCalled(scene, noun, span[0])
  if (meant !== null) return meant
  const possessive = possessiveOf(slice(scene.text, span))
  if (possessive === null) return null
  const owner = meantByPronoun(scene, possessive, span[0], null)
  return owner?.onBehalfOf ?? owner
}

/** The state named right behind an offset: "Premier Alda Verin[ of the islands]". */
export const affiliationBehind = (scene: Scene, at: number): Member | null => {
  const hit = scene.hits.find(
    ({ span, known }) => known.type === 'State' && span[0] > at && span[0] - at <= ' of the '.length,
  )
  return hit !== undefined && /^ (?:of|from) (?:the )?$/.test(scene.text.slice(at, hit.span[0]))
    ? enterKnown(scene, hit.known)
    : null
}
