import { DemarcheError } from '../domain/errors.ts'
import { FRACTIONS } from '../domain/flat-row.ts'
import type { Properties, PropertyValue } from '../domain/graph.ts'

export type ColumnType = 'string' | 'boolean' | 'integer' | 'number' | 'strings' | 'integers' | 'numbers'

/** Types of properties by name, in code-unit order of the names. */
export type Columns = ReadonlyMap<string, ColumnType>

/** A list without elements fits every type of list. */
type Seen = ColumnType | 'nothings'

const scalarOf = (name: string, value: string | number | boolean): 'string' | 'boolean' | 'integer' | 'number' => {
  if (typeof value === 'number') return FRACTIONS.has(name) || !Number.isSafeInteger(value) ? 'number' : 'integer'
  return typeof value === 'string' ? 'string' : 'boolean'
}

const typeOf = (name: string, value: PropertyValue): Seen => {
  if (!Array.isArray(value)) return scalarOf(name, value)
  const elements = new Set(value.map((element) => scalarOf(name, element)))
  if (elements.size === 0) return 'nothings'
  if (elements.has('string')) return 'strings'
  return elements.has('number') ? 'numbers' : 'integers'
}

const joined = (name: string, one: Seen, other: Seen): Seen => {
  if (one === other || other === 'nothings') return one
  if (one === 'nothings' && other.endsWith('s')) return other
  const both = [one, other].sort().join()
  if (both === 'integer,number') return 'number'
  if (both === 'integers,numbers') return 'numbers'
  throw new TypeError(`the property ${name} is ${one} in one place and ${other} in another`)
}

/** Formats that declare their columns first read a graph twice: `add` what is there, then ask for the columns. */
export interface ColumnSurvey {
  add(properties: Properties): void
  columns(): Columns
}

export const newSurvey = (): ColumnSurvey => {
  const seen = new Map<string, Seen>()
  return {
    add: (properties) => {
      for (const [name, value] of Object.entries(properties)) {
        const type = typeOf(name, value)
        const former = seen.get(name)
        seen.set(name, former === undefined ? type : joined(name, former, type))
      }
    },
    columns: () =>
      new Map(
        [...seen]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, type]): [string, ColumnType] => [name, type === 'nothings' ? 'strings' : type]),
      ),
  }
}

/** For a row that was not there, or not with this property, when the graph was read for its columns. */
export const changedMeanwhile = (): DemarcheError =>
  new DemarcheError('STORE_CHANGED', 'the graph was written to while it was exported: export it again')
