import type { PositionKind } from '../../domain/vocabulary.ts'

/** Kinds of stance that ask something of others. */
export const ASKS: ReadonlySet<PositionKind> = new Set(['demands', 'appeals'])
