import type { PropertyValue } from '../domain/graph.ts'
import type { ColumnType } from './columns.ts'

/** Names of types in the headers of neo4j-admin's import. */
export const CSV_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
  strings: 'string[]',
  integers: 'long[]',
  numbers: 'double[]',
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A field: empty is null, `""` the empty text or list. */
export const csvField = (value: PropertyValue | undefined, listDelimiter: string): string => {
  if (value === undefined) return ''
  if (Array.isArray(value)) return quoted(value.join(listDelimiter))
  return typeof value === 'string' ? quoted(value) : String(value)
}

export const csvLine = (fields: readonly string[]): string => `${fields.join(',')}\n`

const DELIMITERS = [';', '|', '\u001f']

/** How neo4j-admin is told of a delimiter that cannot be typed. */
export const namedDelimiter = (delimiter: string): string =>
  delimiter < ' ' ? `U+${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}` : delimiter

/** Finds what can stand between the elements of lists, since neo4j-admin knows no escape there: `;` unless a text holds it. */
export const newDelimiterSearch = (): { add(value: PropertyValue): void; found(): string } => {
  const left = new Set(DELIMITERS)
  return {
    add: (value) => {
      if (!Array.isArray(value)) return
      for (const delimiter of left)
        if (value.some((element) => String(element).includes(delimiter))) left.delete(delimiter)
    },
    found: () => {
      const [first] = left
      if (first === undefined) throw new TypeError('every delimiter of lists is also in an element of a list')
      return first
    },
  }
}
