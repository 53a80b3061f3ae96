import type { ActorClaim } from '../domain/contribution.ts'

/** For whom each actor of an article speaks in the end: a minister for the ministry's state, anyone else for itself. */
export type Sides = (actorId: string) => string

export const sidesOf = (actors: readonly ActorClaim[]): Sides => {
  const spokenFor = new Map(actors.map(({ id, onBehalfOf }) => [id, onBehalfOf]))
  return (actorId) => {
    const passed = new Set<string>()
    let side = actorId
    // Two who speak for one another end where the round closes.
    for (
      let next = spokenFor.get(side) ?? null;
      next !== null && !passed.has(next);
      next = spokenFor.get(next) ?? null
    ) {
      passed.add(next)
      side = next
    }
    return side
  }
}
