import { foldedKey } from '../domain/fold.ts'
import { hashId } from '../domain/ids.ts'
import type { ActorType } from '../domain/vocabulary.ts'
import type { Gender } from './nouns.ts'

/** A place at which an actor is meant: as a subject, as a speaker. */
export interface Place {
  at: number
  subject: boolean
  speaking: boolean
}

/** An actor of one article while it is being read. */
export interface Member {
  id: string
  type: ActorType
  name: string
  aliases: Set<string>
  mentions: number
  gender: Gender | null
  role: string | null
  onBehalfOf: Member | null
  since: string | null
  until: string | null
  /** Offsets at which it was named, described or meant by a pronoun, ascending. */
  seenAt: Place[]
  /** Used by a statement, a position or a demand, or named in a way that shows an actor. */
  listed: boolean
  /** A medium of the fixed data. */
  medium: boolean
}

/** The same type and folded name are the same actor in every article. */
export const actorId = (type: ActorType, name: string): string => hashId('actor', type, foldedKey(name) || name)

/** The actors of one article, in the order in which they came up. */
export class Cast {
  readonly #members = new Map<string, Member>()

  /** The member of that type and name, made when new. */
  enter(type: ActorType, name: string): Member {
    const key = `${type} ${foldedKey(name) || name}`
    const known = this.#members.get(key)
    if (known !== undefined) return known
    const member: Member = {
      id: actorId(type, name),
      type,
      name,
      aliases: new Set(),
      mentions: 0,
      gender: null,
      role: null,
      onBehalfOf: null,
      since: null,
      until: null,
      seenAt: [],
      listed: false,
      medium: false,
    }
    this.#members.set(key, member)
    return member
  }

  members(): Member[] {
    return [...this.#members.values()]
  }
}

/** Records that a member is meant at an offset; the wording becomes an alias unless it is a pronoun. */
export const see = (member: Member, at: number, wording: string | null, subject: boolean, speaking = false): void => {
  const place = member.seenAt.find((seen) => seen.at === at)
  if (place !== undefined) {
    place.subject ||= subject
    place.speaking ||= speaking
  } else {
    member.mentions++
    member.seenAt.push({ at, subject, speaking })
    member.seenAt.sort((a, b) => a.at - b.at)
  }
  if (wording !== null) member.aliases.add(wording)
}

/** The last place before an offset at which a member was meant, or null. */
export const lastSeen = (member: Member, before: number): Place | null =>
  member.seenAt.findLast(({ at }) => at < before) ?? null
