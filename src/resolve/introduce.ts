import type { ActorPhrase } from '../domain/extraction.ts'
import { foldedKey } from '../domain/fold.ts'
import { contains, type Span, slice } from '../domain/span.ts'
import { see } from './cast.ts'
import { describedActor } from './described.ts'
import { enterKnown } from './known-actors.ts'
import { namedActor } from './named.ts'
import { NOUNS, nounClass } from './nouns.ts'
import { applyApposition, enterPerson } from './people.ts'
import { personNames } from './person-names.ts'
import { headOf } from './phrase-words.ts'
import { hitsIn, type Scene } from './scene.ts'

const PLACE_PREPOSITION = /\b(in|at|from|near|outside|around|to|of|between|via|the)\s$/i
const LONGEST_PREPOSITION = 9
/** A name without an office behind these is a place's: "in Port Alwen". */
const IN_PLACE = /\b(?:in|at|near|outside|inside|around)\s$/i

/** A capital behind "in" or "from" is where something happens, and no actor. */
const isPlace = ({ text, known }: Scene, [start, end]: Span): boolean =>
  known.places.has(foldedKey(text.slice(start, end))) &&
  PLACE_PREPOSITION.test(text.slice(Math.max(0, start - LONGEST_PREPOSITION), start))

const introduceKnown = (scene: Scene): void => {
  for (const { known, adjective, span } of scene.hits) {
    const member = enterKnown(scene, known)
    if (adjective || isPlace(scene, span)) continue
    const subject = scene.phrases.some(
      (phrase) => phrase.subject && contains(phrase.span, span) && span[1] === phrase.span[1],
    )
    see(member, span[0], slice(scene.text, span), subject)
    member.listed = true
  }
}

/** Persons whom a phrase names with a role or by a full name. */
const introducePeople = (scene: Scene, { span, subject }: ActorPhrase): void => {
  for (const printed of personNames(scene, span)) {
    if (printed.role === '' && IN_PLACE.test(scene.text.slice(0, printed.span[0]).slice(-LONGEST_PREPOSITION))) continue
    const member = enterPerson(scene, printed)
    see(member, printed.span[0], printed.name, subject)
    applyApposition(scene, member, span, printed.piece)
  }
}

/** "Alda Verin, [a former pilot], has": the description of a person named just before is nobody else. */
const isDescribedPerson = ({ text, people }: Scene, [start]: Span, phrase: string): boolean =>
  /^(?:an?|the)\s/i.test(phrase) &&
  text.slice(start - 2, start) === ', ' &&
  [...people.keys()].some((key) => foldedKey(text.slice(Math.max(0, start - 40), start - 2)).endsWith(` ${key}`))

/**
 * Bodies and groups that act are met, so that a later pronoun can mean them; an unnamed office that the text ties to a state
 * ("the American ambassador in Moscow") is an actor wherever it stands.
 */
const introduceDescribed = (scene: Scene, { kind, span, subject }: ActorPhrase): void => {
  if (kind === 'pronoun') return
  const phrase = slice(scene.text, span)
  // A list ("the islands and the pact") is no actor of its own.
  if (/\sand\s/u.test(phrase)) return
  const head = headOf(phrase)
  const office =
    NOUNS.offices.has(head) &&
    /^(the|an?)\s/i.test(phrase) &&
    hitsIn(scene, span).some(({ known }) => known.type === 'State')
  if (isDescribedPerson(scene, span, phrase)) return
  const kindOfActor = nounClass(head)
  const acting = subject && kindOfActor !== null && kindOfActor !== 'state'
  if (!office && !acting) return
  const member = namedActor(scene, span, phrase) ?? describedActor(scene, span)
  if (office && member !== null) member.listed = true
}

/** Brings the actors of an article on the scene: known names, then persons, then those that are only described. */
export const introduceCast = (scene: Scene): void => {
  introduceKnown(scene)
  for (const phrase of scene.phrases) if (phrase.kind === 'name') introducePeople(scene, phrase)
  for (const phrase of scene.phrases) introduceDescribed(scene, phrase)
}
