import type { ActorClaim } from '../domain/contribution.ts'
import { edgeRow } from '../domain/edge.ts'
import type { EdgeRow } from '../domain/graph.ts'
import { withoutNulls } from './properties.ts'

/** The SPEAKS_FOR edge that an actor's claim asserts, not yet counted; one edge for each role and term. */
export const speaksFor = ({ id, onBehalfOf, role, since, until }: ActorClaim): EdgeRow | null =>
  onBehalfOf === null || onBehalfOf === id
    ? null
    : edgeRow('SPEAKS_FOR', id, onBehalfOf, withoutNulls({ role, since, until }), JSON.stringify([role, since, until]))

/** The edge as stored once `by` articles more (or fewer) assert it; null when none does. */
export const recountSpeaksFor = (asserted: EdgeRow, stored: EdgeRow | null, by: number): EdgeRow | null => {
  const seenIn = Number(stored?.props.seenIn ?? 0) + by
  return seenIn > 0 ? { ...asserted, props: { ...asserted.props, seenIn } } : null
}
