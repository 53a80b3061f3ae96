import type { ActorClaim, Contribution } from '../domain/contribution.ts'
import type { Cast, Member } from './cast.ts'

type Claims = Pick<Contribution, 'statements' | 'positions' | 'demands'>

const actorClaim = (member: Member): ActorClaim => {
  const { role, since, until } = member.onBehalfOf === null ? { role: null, since: null, until: null } : member
  return {
    id: member.id,
    type: member.type,
    name: member.name,
    aliases: [...member.aliases].toSorted(),
    mentions: member.mentions,
    onBehalfOf: member.onBehalfOf?.id ?? null,
    role,
    since,
    until,
  }
}

/** Ids of the actors that claims name; null stands for those that they do not name. */
const namedBy = ({ statements, positions, demands }: Claims): Set<string | null> =>
  new Set([
    ...statements.flatMap(({ speaker, onBehalfOf, addressees, medium }) => [
      speaker,
      onBehalfOf,
      medium,
      ...addressees,
    ]),
    ...positions.flatMap(({ holder, onBehalfOf, toward, reference }) => [
      holder,
      onBehalfOf,
      reference?.by ?? null,
      ...toward,
    ]),
    ...demands.flatMap(({ by, of }) => [by, ...of]),
  ])

/** Actors that claims name, those that the article shows as actors, and those for whom any of them speaks. */
export const actorClaims = (cast: Cast, claims: Claims): ActorClaim[] => {
  const named = namedBy(claims)
  const members = cast.members()
  const listed = new Set(members.filter(({ id, listed: shown, mentions }) => named.has(id) || (shown && mentions > 0)))
  for (const member of listed) if (member.onBehalfOf !== null) listed.add(member.onBehalfOf)
  return members.filter((member) => listed.has(member)).map(actorClaim)
}
