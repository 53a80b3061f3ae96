import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { enterKnown } from './known-actors.ts'
import { nounClass } from './nouns.ts'
import { applyApposition, enterPerson } from './people.ts'
import { type PrintedName, personNames } from './person-names.ts'
import { bareWords, headOf } from './phrase-words.ts'
import { hitsIn, meet, type Scene } from './scene.ts'

const BODY_NOUN =
  /^\s+(news agency|agency|newspaper|daily|news|television|radio|alliance|leadership|side|delegation|headquarters)$/i

const knownByForm = (scene: Scene, span: Span, phrase: string): Member | null => {
  const bare = bareWords(phrase).replace(/['’]s?$/u, '')
  const key = foldedKey(bare)
  const known = scene.known.byForm.get(key)
  if (known !== undefined && /\p{Lu}/u.test(bare)) return meet(scene, enterKnown(scene, known), span, bare)
  // "the French" are many, and stand for their state.
  const collective = scene.known.byAdjective.get(key)
  if (collective !== undefined && /^the\s/i.test(phrase))
    return meet(scene, enterKnown(scene, collective), span, phrase)
  const adjective = scene.hits.find((each) => each.adjective && each.span[0] === span[0] && each.span[1] === span[1])
  if (adjective !== undefined) return enterKnown(scene, adjective.known)
  const hit = scene.hits.find(
    (each) =>
      each.span[1] === span[1] &&
      !each.adjective &&
      // "Downing Street": the phrase may begin in the midst of the name.
      (each.span[0] < span[0] || foldedKey(slice(scene.text, each.span)) === key),
  )
  if (hit === undefined) return null
  return meet(scene, enterKnown(scene, hit.known), span, hit.span[0] < span[0] ? slice(scene.text, hit.span) : bare)
}

/** "A close aide to the premier [Alda Verin]", "fishermen in [Sarn Bay]" name somebody, and mean another. */
const meansAnother = ({ role }: PrintedName): boolean =>
  /\p{Ll}\s(?:to|of|for|from|in|at|near)\s(?:the\s)?$/u.test(`${role.trim()} `) ||
  (/\s(?:to|of|for|from|with)\s(?:[\p{Ll}’'-]+\s){0,3}$/u.test(`${role} `) && nounClass(headOf(role)) !== null)

const personByName = (scene: Scene, span: Span): Member | null => {
  for (const printed of personNames(scene, span)) {
    if (meansAnother(printed)) return null
    const member = enterPerson(scene, printed)
    applyApposition(scene, member, span, printed.piece)
    return meet(scene, member, printed.span, printed.name)
  }
  return null
}

/** "NATO-member Norway", "the rebel Coast Front": a known name that common words describe. */
const describedName = (scene: Scene, span: Span, phrase: string): Member | null => {
  const hit = hitsIn(scene, span).find((each) => !each.adjective && each.span[1] === span[1])
  if (hit === undefined || hit.known.type === 'Person') return null
  const before = bareWords(phrase).slice(0, -(hit.span[1] - hit.span[0]))
  if (
    !/^(?:[\p{L}-]*[\p{Ll}-]+[\s-]){1,3}$/u.test(before) ||
    /\b(?:of|in|for|to|from|and|at|on|with)\b|['’]s/i.test(before)
  )
    return null
  return meet(scene, enterKnown(scene, hit.known), span, slice(scene.text, hit.span))
}

/** "Interfax news agency", "NATO headquarters": a known body with a common noun behind it. */
const bodyWithNoun = (scene: Scene, span: Span, phrase: string): Member | null => {
  const hit = hitsIn(scene, span).find(({ adjective }) => !adjective)
  if (
    hit?.known.type !== 'Organization' ||
    !/^(?:\p{Ll}+\s){0,2}$/u.test(slice(scene.text, [span[0], hit.span[0]]).toLowerCase())
  )
    return null
  if (!BODY_NOUN.test(scene.text.slice(hit.span[1], span[1]))) return null
  return meet(scene, enterKnown(scene, hit.known), span, bareWords(phrase).replace(/['’]s?$/u, ''))
}

/** The actor that a phrase names, by fixed data or by a person's name in it; null where it names none. `phrase` is its wording. */
export const namedActor = (scene: Scene, span: Span, phrase: string): Member | null =>
  knownByForm(scene, span, phrase) ??
  personByName(scene, span) ??
  describedName(scene, span, phrase) ??
  bodyWithNoun(scene, span, phrase)
