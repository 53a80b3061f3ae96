import { foldedKey } from '../domain/fold.ts'
import { type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { enterKnown } from './known-actors.ts'
import { applyApposition, enterPerson } from './people.ts'
import { personNames } from './person-names.ts'
import { bareWords } from './phrase-words.ts'
import { hitsIn, meet, type Scene } from './scene.ts'

const BODY_NOUN =
  /^\s+(news agency|agency|newspaper|daily|news|television|radio|alliance|leadership|side|delegation|headquarters)$/i
/** An article may stand before the known name, and no more. */
const LONGEST_ARTICLE = 4

const knownByForm = (scene: Scene, span: Span, phrase: string): Member | null => {
  const bare = bareWords(phrase).replace(/['’]s?$/u, '')
  const key = foldedKey(bare)
  const known = scene.known.byForm.get(key)
  if (known !== undefined && /\p{Lu}/u.test(bare)) return meet(scene, enterKnown(scene, known), span, bare)
  // "the French" are many, and stand for their state.
  const collective = scene.known.byAdjective.get(key)
  if (collective !== undefined && /^the\s/i.test(phrase))
    return meet(scene, enterKnown(scene, collective), span, phrase)
  const hit = scene.hits.find(
    (each) => each.span[1] === span[1] && each.span[0] >= span[0] && foldedKey(slice(scene.text, each.span)) === key,
  )
  return hit === undefined ? null : meet(scene, enterKnown(scene, hit.known), span, bare)
}

const personByName = (scene: Scene, span: Span): Member | null => {
  for (const printed of personNames(scene, span)) {
    const member = enterPerson(scene, printed)
    applyApposition(scene, member, span, printed.piece)
    return meet(scene, member, printed.span, printed.name)
  }
  return null
}

/** "Interfax news agency", "NATO headquarters": a known body with a common noun behind it. */
const bodyWithNoun = (scene: Scene, span: Span, phrase: string): Member | null => {
  const hit = hitsIn(scene, span).find(({ adjective }) => !adjective)
  if (hit?.known.type !== 'Organization' || hit.span[0] - span[0] > LONGEST_ARTICLE) return null
  if (!BODY_NOUN.test(scene.text.slice(hit.span[1], span[1]))) return null
  return meet(scene, enterKnown(scene, hit.known), span, bareWords(phrase).replace(/['’]s?$/u, ''))
}

/** The actor that a phrase names, by fixed data or by a person's name in it; null where it names none. `phrase` is its wording. */
export const namedActor = (scene: Scene, span: Span, phrase: string): Member | null =>
  knownByForm(scene, span, phrase) ?? personByName(scene, span) ?? bodyWithNoun(scene, span, phrase)
