import type { ActorClaim, Contribution } from '../domain/contribution.ts'
import type { Verdicts } from './decisions.ts'

const unique = (ids: string[]): string[] => [...new Set(ids)]

const fuse = (id: string, claims: readonly ActorClaim[], { shown, known }: Verdicts): ActorClaim => {
  const ordered = [...claims].sort((a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1))
  const [first] = ordered
  if (first === undefined) throw new TypeError(`no claim for the actor ${id}`)
  const { name, type } = first.id === id ? first : (known(id) ?? first)
  const forms = new Set(claims.flatMap((claim) => (claim.id === id ? claim.aliases : [claim.name, ...claim.aliases])))
  const speaking = ordered.find(({ onBehalfOf }) => onBehalfOf !== null && shown(onBehalfOf) !== id)
  const { role, since, until } = speaking ?? first
  return {
    id,
    type,
    name,
    aliases: [...forms].filter((form) => form !== name).sort(),
    mentions: claims.reduce((sum, { mentions }) => sum + mentions, 0),
    onBehalfOf: speaking === undefined || speaking.onBehalfOf === null ? null : shown(speaking.onBehalfOf),
    role,
    since,
    until,
  }
}

/**
 * A contribution with its actors as decisions show them. Claims about actors that are one are fused: name and type of
 * the one that is shown (from the article, else from the decision), forms united, mentions added, and the first
 * on whose behalf one of them speaks. Ids of statements, positions and demands stay. The given one is not changed.
 */
export const mergeActors = (contribution: Contribution, verdicts: Verdicts): Contribution => {
  const { shown } = verdicts
  if (contribution.actors.every(({ id }) => shown(id) === id)) return contribution
  const shownOrNull = (id: string | null): string | null => (id === null ? null : shown(id))
  const other = (id: string | null, than: string | null): string | null => {
    const one = shownOrNull(id)
    return one === than ? null : one
  }
  const claims = new Map<string, ActorClaim[]>()
  for (const claim of contribution.actors) claims.set(shown(claim.id), [...(claims.get(shown(claim.id)) ?? []), claim])
  return {
    ...contribution,
    actors: [...claims].map(([id, same]) => fuse(id, same, verdicts)),
    statements: contribution.statements.map((statement) => ({
      ...statement,
      speaker: shownOrNull(statement.speaker),
      onBehalfOf: other(statement.onBehalfOf, shownOrNull(statement.speaker)),
      addressees: unique(statement.addressees.map(shown)),
      medium: shownOrNull(statement.medium),
    })),
    positions: contribution.positions.map((position) => ({
      ...position,
      holder: shown(position.holder),
      onBehalfOf: other(position.onBehalfOf, shown(position.holder)),
      toward: unique(position.toward.map(shown)),
      reference: position.reference && { ...position.reference, by: shown(position.reference.by) },
    })),
    demands: contribution.demands.map((demand) => ({
      ...demand,
      by: shown(demand.by),
      of: unique(demand.of.map(shown)),
    })),
  }
}
