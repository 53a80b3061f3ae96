import type { ExtractedStatement, Holder } from '../domain/extraction.ts'
import { type Span, slice } from '../domain/span.ts'
import type { PositionKind } from '../domain/vocabulary.ts'
import { actorsOf, speakersOf } from './actors-of.ts'
import type { Member } from './cast.ts'
import type { Reading } from './reading.ts'

const STATE_OFFICE = /\b(?:minister|spokes(?:man|woman|person)|ambassador|secretary|commander)\b/i

const represents = (speaker: Member, holder: Member): boolean =>
  speaker === holder ||
  speaker.onBehalfOf === holder ||
  (holder.onBehalfOf !== null && holder.onBehalfOf === speaker.onBehalfOf && holder.type !== 'Person')

/** An organ or an officer whose state is not named: "the army", "Defence Minister Arno Belk". */
const isOffice = ({ type, name, role }: Member): boolean =>
  (type === 'Organization' && /^\p{Ll}/u.test(name)) || (type === 'Person' && STATE_OFFICE.test(role ?? ''))

/**
 * Whether a source only passes on what happened: a medium, or an office or group whose side the text does not name
 * ("..., a security official said"). What it tells of a stance is a report, where a party's word would be an allegation.
 */
const reports = (speaker: Member): boolean =>
  speaker.medium ||
  (speaker.onBehalfOf === null && (speaker.type === 'Role' || speaker.type === 'Group' || isOffice(speaker)))

const PRONOUN = /^(?:he|she|it|they)\b/i
const ARTICLE_CHARACTERS = 'The '.length

/**
 * Whether words that trail their source open with the one who acts: "The guild agreed to the visit, a consul said." Such a
 * sentence tells news, for which the source only vouches; "the consul said the guild agreed" is his claim.
 */
const tellsNews = (
  text: string,
  phrase: Span | undefined,
  { quoteType, cue, content }: ExtractedStatement,
): boolean => {
  const [start, end] = content[0] ?? [0, 0]
  if (phrase === undefined || quoteType !== 'indirect' || (cue[0]?.[0] ?? 0) < end) return false
  const before = phrase[0] - start
  return before >= 0 && before <= ARTICLE_CHARACTERS && !PRONOUN.test(slice(text, phrase))
}

const speaksForState = ({ type, onBehalfOf }: Member): boolean => type === 'State' || onBehalfOf?.type === 'State'

const HOSTILE: ReadonlySet<PositionKind> = new Set(['threatens', 'accuses', 'criticizes'])
const MODAL = /^\s+(?:\w+ly\s)?(?:will|would|shall|may|might|can|could|should|must)\b/i

/** What one state says another does in enmity, or will do, is an allegation, wherever it stands. */
const mayBeAlleged = (text: string, kind: PositionKind, phrase: Span | undefined): boolean =>
  HOSTILE.has(kind) || (phrase !== undefined && MODAL.test(text.slice(phrase[1])))

/** A stance or demand as far as it says whose it is. `within` is the statement in whose content it stands. */
interface Held {
  holder: Holder
  kind: PositionKind
  within: number | null
  evidence: Span
}

/**
 * Whose stance it is. The holder that words of others name is the holder only where the one who says it represents that holder,
 * only reports or vouches for news; in indirect words also where nobody known says it. Joint speakers vouch each for their own
 * side.
 */
export const holdersOf = ({ scene, speakers, extraction }: Reading, held: Held): Member[] => {
  const { holder, within, evidence } = held
  const said = within === null ? undefined : extraction.statements[within]
  const outer = within === null ? [] : (speakers[within] ?? [])
  const speaker = outer[0] ?? null
  const named =
    'speakerOf' in holder
      ? [...(speakers[holder.speakerOf] ?? [])]
      : holder.phrase[0] >= evidence[0]
        ? speakersOf(scene, holder.phrase, speaker)
        : actorsOf(scene, holder.phrase, speaker)
  if (said === undefined) return named
  if (outer.length === 0 && said.quoteType !== 'direct') return named
  const phrase = 'phrase' in holder ? holder.phrase : extraction.statements[holder.speakerOf]?.source[0]
  const isNews = tellsNews(scene.text, phrase, said)
  const isAlleged = mayBeAlleged(scene.text, held.kind, phrase) && outer.some(speaksForState)
  return named.filter(
    (member) =>
      (isNews && !(isAlleged && speaksForState(member))) ||
      outer.some((each) => represents(each, member) || reports(each)),
  )
}
