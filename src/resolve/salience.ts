import { foldedKey } from '../domain/fold.ts'
import { lastSeen, type Member, type Place } from './cast.ts'
import { type Scene, sentenceAt } from './scene.ts'

const SENTENCES_BACK = 4
/** A subject that opens its sentence within so many characters is what the sentence is about. */
const OPENING_CHARACTERS = 60

// How much each circumstance speaks for a member. A sentence further back weighs more than all others together nearly do.
const WEIGHT = {
  sentenceBack: -100,
  subject: 70,
  speaking: 30,
  opening: 15,
  role: -40,
  plural: 70,
  body: 20,
  shown: 100,
}
/** Of two places that weigh the same the later one wins. */
const LATER = 1e-7

/** How well "they" fits a member at a place: groups and peoples are many, and a body may be. */
const plurality = ({ text, known }: Scene, member: Member, at: number): number => {
  if (member.type === 'Group') return WEIGHT.plural
  const word = /^[\p{L}’'-]+/u.exec(text.slice(at))?.[0] ?? ''
  if (member.type === 'State' && known.peoples.has(foldedKey(word))) return WEIGHT.plural
  return member.type === 'Organization' ? WEIGHT.body : 0
}

/** Whether the text shows a person as one: by an office, a gender or words of his own. Some names are of places and books. */
const isShown = ({ type, role, gender, seenAt }: Member): boolean =>
  type === 'Person' && (role !== null || gender !== null || seenAt.some(({ speaking }) => speaking))

/** The member that fits and is most salient before an offset: near sentences first, in them subjects, in those the first. */
export const mostSalient = (
  scene: Scene,
  fits: (member: Member) => boolean,
  at: number,
  plural: boolean,
): Member | null => {
  const here = sentenceAt(scene, at)
  const weigh = (member: Member, place: Place, back: number): number => {
    const opening = place.subject && place.at - (scene.sentences[here - back]?.[0] ?? 0) < OPENING_CHARACTERS
    return (
      WEIGHT.sentenceBack * back +
      (place.subject ? WEIGHT.subject : 0) +
      (place.speaking ? WEIGHT.speaking : 0) +
      (opening ? WEIGHT.opening : 0) +
      (plural ? plurality(scene, member, place.at) : 0) +
      (member.type === 'Role' ? WEIGHT.role : 0) +
      (isShown(member) ? WEIGHT.shown : 0) +
      place.at * LATER
    )
  }
  let best: Member | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const member of scene.cast.members()) {
    if (!fits(member)) continue
    for (const place of member.seenAt) {
      if (place.at >= at) break
      const back = here - sentenceAt(scene, place.at)
      if (back > SENTENCES_BACK) continue
      const weight = weigh(member, place, back)
      if (weight > most) {
        best = member
        most = weight
      }
    }
  }
  return best
}

/** The fitting member that was meant last before an offset, or null. */
export const mostRecent = ({ cast }: Scene, fits: (member: Member) => boolean, before: number): Member | null => {
  let best: Member | null = null
  let at = -1
  for (const member of cast.members()) {
    const place = lastSeen(member, before)
    if (place !== null && place.at > at && fits(member)) {
      best = member
      at = place.at
    }
  }
  return best
}

/** The state last spoken of before an offset: whose "the president" is where nothing says it. */
export const mostRecentState = (scene: Scene, before: number): Member | null =>
  mostRecent(scene, ({ type }) => type === 'State', before)
