import type { Holder } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
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

/**
 * Whose stance it is. The holder that words of others name is the holder only where the one who says it represents that holder, or
 * only reports; joint speakers vouch each for their own side. `within` is the statement in whose content the stance stands.
 */
export const holdersOf = (
  { scene, speakers }: Reading,
  holder: Holder,
  within: number | null,
  evidence: Span,
): Member[] => {
  const outer = within === null ? [] : (speakers[within] ?? [])
  const speaker = outer[0] ?? null
  const named =
    'speakerOf' in holder
      ? [...(speakers[holder.speakerOf] ?? [])]
      : holder.phrase[0] >= evidence[0]
        ? speakersOf(scene, holder.phrase, speaker)
        : actorsOf(scene, holder.phrase, speaker)
  return within === null
    ? named
    : named.filter((member) => outer.some((each) => represents(each, member) || reports(each)))
}
