import type { PositionView } from '../query/schemas.ts'

/** "not rejects, hedged": the kind with what must never be folded into it. */
export const stance = ({ kind, negated, firmness }: Pick<PositionView, 'kind' | 'negated' | 'firmness'>): string =>
  `${negated ? 'not ' : ''}${kind}${firmness ? `, ${firmness}` : ''}`
