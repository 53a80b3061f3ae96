import { int, isInt, isNode, isPath, isRelationship } from 'neo4j-driver'
import type { Names } from '../../src/store/neo4j/cypher.ts'
import { FEW_JOINED } from '../../src/store/neo4j/lists.ts'
import { questionsOf } from '../../src/store/neo4j/model-questions.ts'
import type { CypherFile, Entry } from './header.ts'

/** Values from the loaded graph: what a header's type alone cannot know. */
export interface Samples {
  /** Ids of nodes and relationships. */
  ids: string[]
  articleId: string
  /** One value of each key property that is in use. */
  keys: Record<string, string>
  /** Ids of two nodes that a relationship of each type joins. */
  ends: Record<string, { from: string; to: string }>
}

const OF_TYPE: Record<string, unknown> = {
  string: '',
  integer: int(25),
  float: 0.5,
  boolean: true,
  map: { id: 'sample' },
  list: [],
}

const ofName = (file: CypherFile, names: Names, samples: Samples): Record<string, unknown> => {
  const key = samples.keys[names.index as string] ?? ''
  const probe = { key, date: file.name === 'read/neighbours-before' ? '~' : '', id: '' }
  const ends = samples.ends[names.type as string] ?? { from: 'a', to: 'b' }
  const row = { id: 'sample', ...ends, actorTypes: ['State'], properties: { id: 'sample', name: 'A sample' } }
  return {
    id: samples.articleId,
    ids: samples.ids,
    joined: samples.ids,
    few: int(FEW_JOINED),
    to: '~',
    toDate: '~',
    key,
    probes: [probe],
    rows: [row],
  }
}

/** A value for every parameter of a statement, by its type and, where that says too little, by its name or its example. */
export const valuesFor = (file: CypherFile, names: Names, samples: Samples): Record<string, unknown> => {
  const known = ofName(file, names, samples)
  const asked = file.folder === 'verify' ? questionFor(file, names) : {}
  return Object.fromEntries(
    file.given.map(({ name, type, nullable, example }) => [
      name,
      asked[name] ?? example ?? (nullable ? null : (known[name] ?? OF_TYPE[type])),
    ]),
  )
}

const questionFor = (file: CypherFile, names: Names): Record<string, unknown> => {
  const questions = questionsOf(file.name.slice('verify/'.length), 3)
  const same = questions.find((question) => JSON.stringify(question.names ?? {}) === JSON.stringify(names))
  return same?.given ?? {}
}

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const IS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => isInt(value as object),
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  map: isMap,
  node: (value) => isNode(value as object),
  relationship: (value) => isRelationship(value as object),
  path: (value) => isPath(value as object),
}

/** Whether a value that came back is of the type that a header gives its column. */
export const isOfType = (value: unknown, { type, items, nullable }: Entry): boolean => {
  if (value === null) return nullable
  if (type !== 'list') return IS[type]?.(value) ?? false
  return Array.isArray(value) && value.every((item) => item === null || (IS[items ?? '']?.(item) ?? false))
}
