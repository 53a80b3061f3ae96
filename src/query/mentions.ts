import type { EdgeRow } from '../domain/graph.ts'

/**
 * Whether an edge may be shown. An article is joined by MENTIONS to every actor that it claims, so that decisions find
 * it; where the count is 0, it never names the actor.
 */
export const isNamed = ({ type, props }: EdgeRow): boolean => type !== 'MENTIONS' || Number(props.count) > 0
