import type { Properties, PropertyValue } from '../domain/graph.ts'
import type { Span } from '../domain/span.ts'

/** Properties of a row, without those that are null: an absent property is null. */
export const withoutNulls = (props: Record<string, PropertyValue | null>): Properties =>
  Object.fromEntries(Object.entries(props).filter((entry): entry is [string, PropertyValue] => entry[1] !== null))

/** Spans as two lists of equal length, since a property cannot hold pairs. */
export const startsOf = (spans: readonly Span[]): number[] => spans.map(([start]) => start)
export const endsOf = (spans: readonly Span[]): number[] => spans.map(([, end]) => end)
