import type { PositionView } from '../query/views.ts'

type Stance = Pick<PositionView, 'kind' | 'negated' | 'firmness'>

/** The kind with what must never be folded into it: "not rejects", "hedged". */
export const stanceWords = ({ kind, negated, firmness }: Stance): string[] => [
  negated ? `not ${kind}` : kind,
  ...(firmness ? [firmness] : []),
]

export const stance = (position: Stance): string => stanceWords(position).join(', ')
