import { type Span, slice } from '../domain/span.ts'
import { lastSeen, type Member } from './cast.ts'
import { enterKnown } from './known-actors.ts'
import { possessiveOf } from './phrase-words.ts'
import { meantByPronoun } from './pronouns.ts'
import { hitsIn, type Scene } from './scene.ts'

/** The state or body that words like "Russia's deputy foreign minister" or "its envoy" name, or null. */
export const affiliationIn = (scene: Scene, span: Span): Member | null => {
  const inside = hitsIn(scene, span).filter((hit) => hit.known.type !== 'Person')
  const hit =
    inside.find(({ known }) => known.type === 'Organization' && !scene.known.media.has(known.name)) ?? inside[0]
  if (hit !== undefined) {
    const member = enterKnown(scene, hit.known)
    return member.type === 'Organization' && member.onBehalfOf !== null ? member.onBehalfOf : member
  }
  const possessive = possessiveOf(slice(scene.text, span))
  if (possessive === null) return null
  const owner = meantByPronoun(scene, possessive, span[0], null)
  return owner?.onBehalfOf ?? owner
}

/** The state last spoken of before an offset: whose "the president" is where nothing says it. */
export const nearestState = (scene: Scene, at: number): Member | null => {
  const states = scene.cast.members().filter(({ type, seenAt }) => type === 'State' && seenAt.length > 0)
  return states.toSorted((a, b) => (lastSeen(b, at)?.at ?? -1) - (lastSeen(a, at)?.at ?? -1))[0] ?? null
}
