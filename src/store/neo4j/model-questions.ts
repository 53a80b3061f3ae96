import { EDGE_TYPES } from '../../domain/graph.ts'
import { VOCABULARY_VERSION } from '../../domain/vocabulary.ts'
import type { Given, Names } from './cypher.ts'
import { EDGE_ENDS } from './edge-ends.ts'
import { schemaNames } from './migrations.ts'
import {
  ACTOR_TYPES,
  CLOSED_LISTS,
  OPTIONAL_OF_RELATIONSHIPS,
  OPTIONAL_PROPERTIES,
  OWN_LABELS,
  type PropertyTypes,
  REQUIRED_OF_RELATIONSHIPS,
  REQUIRED_PROPERTIES,
  STORED_TYPES,
} from './model.ts'
import { whole } from './rows.ts'

/** One run of a statement under cypher/verify/: what it is asked of, where of one label, type or name alone. */
export interface ModelQuestion {
  of?: string
  names?: Names
  given: Given
}

/** As valueType() prints a property that is not there. */
const ABSENT = 'NULL'

const typed = (required: PropertyTypes, optional: PropertyTypes = {}) => [
  ...Object.entries(required).map(([name, type]) => ({ name, types: STORED_TYPES[type] })),
  ...Object.entries(optional).map(([name, type]) => ({ name, types: [...STORED_TYPES[type], ABSENT] })),
]

const entriesOf = <V>(record: Partial<Record<string, V>>): [string, V][] =>
  Object.entries(record).filter((entry): entry is [string, V] => entry[1] !== undefined)

const ofEachType = (given: (type: (typeof EDGE_TYPES)[number]) => Given): ModelQuestion[] =>
  EDGE_TYPES.map((type) => ({ of: type, names: { type }, given: given(type) }))

/** Checks that are asked of each label, type or name by itself, or take a part of the model. */
const ASKED: Record<string, (shown: Given) => ModelQuestion[]> = {
  schema: () => schemaNames().map((name) => ({ of: name, given: { name } })),
  'required-properties': (shown) =>
    entriesOf(REQUIRED_PROPERTIES).map(([label, required]) => ({
      of: label,
      names: { label },
      given: { ...shown, properties: typed(required, OPTIONAL_PROPERTIES[label as keyof typeof OPTIONAL_PROPERTIES]) },
    })),
  'required-relationship-properties': (shown) =>
    ofEachType((type) => ({
      ...shown,
      properties: typed({ id: 'string', ...REQUIRED_OF_RELATIONSHIPS[type] }, OPTIONAL_OF_RELATIONSHIPS[type]),
    })),
  'duplicate-relationship-ids': (shown) => ofEachType(() => shown),
  'relationship-ends': (shown) => ofEachType((type) => ({ ...shown, ...EDGE_ENDS[type] })),
  'closed-lists': (shown) =>
    entriesOf(CLOSED_LISTS).map(([label, lists]) => ({
      of: label,
      names: { label },
      given: {
        ...shown,
        lists: Object.entries(lists).map(([name, values]) => ({
          name,
          values: values.map((value) => (typeof value === 'number' ? whole(value) : value)),
        })),
      },
    })),
  'vocabulary-version': (shown) => [{ given: { ...shown, version: VOCABULARY_VERSION } }],
  'actor-types': (shown) => [{ given: { ...shown, types: ACTOR_TYPES } }],
  'strange-nodes': (shown) => [{ given: { ...shown, labels: [...Object.keys(REQUIRED_PROPERTIES), ...OWN_LABELS] } }],
  'strange-relationships': (shown) => [{ given: { ...shown, types: EDGE_TYPES } }],
}

/** Every run of one check, by the name of its file. */
export const questionsOf = (check: string, shown: number): ModelQuestion[] => {
  const given = { shown: whole(shown) }
  return ASKED[check]?.(given) ?? [{ given }]
}
