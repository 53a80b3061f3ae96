import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow, PropertyValue } from '../domain/graph.ts'

type Kind = 'string' | 'number' | 'boolean'
type Of<K extends Kind> = K extends 'string' ? string : K extends 'number' ? number : boolean

const read = <K extends Kind>(row: NodeRow, key: string, kind: K): Of<K> | null => {
  const value: PropertyValue | undefined = row.props[key]
  if (value === undefined) return null
  if (typeof value === kind) return value as Of<K>
  throw corrupt(row, key)
}

const corrupt = (row: NodeRow, key: string): DemarcheError =>
  new DemarcheError('STORE_CORRUPT', `${row.label} ${row.id} has no usable property ${key}`, { field: key })

const required = <T>(row: NodeRow, key: string, value: T | null): T => {
  if (value === null) throw corrupt(row, key)
  return value
}

// Readers of a row's properties. An absent property is null; a missing one that the model requires is STORE_CORRUPT.

export const stringOrNull = (row: NodeRow, key: string): string | null => read(row, key, 'string')
export const stringOf = (row: NodeRow, key: string): string => required(row, key, stringOrNull(row, key))
export const numberOf = (row: NodeRow, key: string): number => required(row, key, read(row, key, 'number'))
export const booleanOf = (row: NodeRow, key: string): boolean => required(row, key, read(row, key, 'boolean'))

export const listOf = (row: NodeRow, key: string): readonly (string | number)[] => {
  const value = row.props[key]
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw corrupt(row, key)
}

export const stringsOf = (row: NodeRow, key: string): string[] => listOf(row, key).map(String)

/** A property cannot hold pairs, so spans are kept as two lists of equal length. */
export const spansOf = (row: NodeRow, startsKey: string, endsKey: string): [number, number][] => {
  const starts = listOf(row, startsKey)
  const ends = listOf(row, endsKey)
  if (starts.length !== ends.length) throw corrupt(row, endsKey)
  return starts.map((start, index): [number, number] => [Number(start), Number(ends[index])])
}
