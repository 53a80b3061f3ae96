import { type Integer, int } from 'neo4j-driver'
import type { Contribution } from '../../domain/contribution.ts'
import type { Decision } from '../../domain/decision.ts'
import { FRACTIONS, keyProperty } from '../../domain/flat-row.ts'
import {
  type EdgeRow,
  INDEXES,
  type IndexName,
  type NodeLabel,
  type NodeRow,
  type Properties,
} from '../../domain/graph.ts'
import { type ActorType, actorTypeSchema } from '../../domain/vocabulary.ts'

type DriverValue = string | boolean | number | Integer | string[] | number[] | Integer[]
export type DriverProperties = Record<string, DriverValue>

/** What a statement returns: numbers are JavaScript numbers, nodes and relationships come as labels and maps. */
export type ResultRow = Record<string, unknown>

/** Properties that hold a row's place and keys, and are not its own. */
const PLACE_PROPERTIES: ReadonlySet<string> = new Set(['id', 'sortDate', ...INDEXES.map(keyProperty)])

/** A number for the database, which keeps integers and floats apart; the driver would send every number as a float. */
export const whole = (value: number): Integer => int(value)

export const nodeProperties = (row: NodeRow): DriverProperties => {
  const properties = ownProperties(row.props)
  properties.id = row.id
  properties.sortDate = row.date
  for (const [index, key] of Object.entries(row.keys)) properties[keyProperty(index as IndexName)] = key
  return properties
}

export const edgeProperties = (row: EdgeRow): DriverProperties => ({ ...ownProperties(row.props), id: row.id })

export const nodeRow = ({ labels, properties }: ResultRow): NodeRow => {
  const all = labels as string[]
  const stored = properties as Properties
  const keys: NodeRow['keys'] = {}
  for (const index of INDEXES) {
    const key = stored[keyProperty(index)]
    if (key !== undefined) keys[index] = key as string
  }
  const row = { id: stored.id as string, date: stored.sortDate as string, keys, props: withoutPlace(stored) }
  if (all.includes('Position')) return { ...row, label: 'Position' }
  if (!all.includes('Actor')) return { ...row, label: all[0] as NodeLabel }
  const actorType = all.find((label): label is ActorType => (actorTypeSchema.options as string[]).includes(label))
  return actorType === undefined ? { ...row, label: 'Actor' } : { ...row, label: 'Actor', actorType }
}

export const edgeRow = ({ type, from, to, properties }: ResultRow): EdgeRow => {
  const { id, ...props } = properties as Properties
  return { id: id as string, type: type as EdgeRow['type'], from: from as string, to: to as string, props }
}

export const contributionValues = (contribution: Contribution): { id: string; json: string } => ({
  id: contribution.article.id,
  json: JSON.stringify(contribution),
})

/** `null` and absent are one in the database. */
export const decisionProperties = (decision: Decision): DriverProperties =>
  Object.fromEntries(
    Object.entries(decision).filter(([, value]) => value !== null && value !== undefined),
  ) as DriverProperties

export const decisionOf = ({ properties }: ResultRow): Decision => ({
  why: null,
  ...(properties as Omit<Decision, 'why'>),
})

const ownProperties = (props: Properties): DriverProperties => {
  const properties: DriverProperties = {}
  for (const [name, value] of Object.entries(props)) {
    if (PLACE_PROPERTIES.has(name)) throw new TypeError(`a row's property cannot be called ${name}`)
    properties[name] = driverValue(name, value)
  }
  return properties
}

const driverValue = (name: string, value: Properties[string]): DriverValue => {
  if (typeof value === 'number') return isStoredWhole(name, value) ? whole(value) : value
  if (!Array.isArray(value) || typeof value[0] !== 'number') return value as DriverValue
  const numbers = value as number[]
  return numbers.every((number) => isStoredWhole(name, number)) ? numbers.map(whole) : numbers
}

/** Fractions are floats also where they are whole: the driver cannot see that 1 is meant as 1.0. */
const isStoredWhole = (name: string, value: number): boolean =>
  Number.isSafeInteger(value) && !FRACTIONS.has(name) && !Object.is(value, -0)

const withoutPlace = (stored: Properties): Properties =>
  Object.fromEntries(Object.entries(stored).filter(([name]) => !PLACE_PROPERTIES.has(name)))
