import { EDGE_TYPES } from '../../src/domain/graph.ts'
import type { Names } from '../../src/store/neo4j/cypher.ts'
import { EDGE_ENDS } from '../../src/store/neo4j/edge-ends.ts'
import { questionsOf } from '../../src/store/neo4j/model-questions.ts'
import type { CypherFile } from './header.ts'

const LABELS = ['Actor', 'Article', 'Condition', 'Demand', 'Position', 'Statement', 'Topic'] as const

const KEYS = [
  { label: 'Article', index: 'textKey' },
  { label: 'Actor', index: 'matchKey' },
  { label: 'Position', index: 'standKey' },
  { label: 'Position', index: 'refersKey' },
  { label: 'Demand', index: 'raisedKey' },
  { label: 'Demand', index: 'raisedByKey' },
]

const LISTED: Record<string, (typeof LABELS)[number]> = {
  'read/statements-joined': 'Statement',
  'read/positions-joined': 'Position',
  'read/demands-joined': 'Demand',
}

/** From the far ends of each type that joins a list's nodes to others. */
const joinsOf = (label: (typeof LABELS)[number]): Names[] =>
  EDGE_TYPES.flatMap((type) => {
    const { from, to } = EDGE_ENDS[type]
    const far = from.includes(label) ? to : to.includes(label) ? from : []
    return far.length === 0 || far.includes(label) ? [] : [{ type, joinedLabels: far }]
  })

/** Every set of names that the program may set into a statement: one that has none runs once, as it is. */
export const nameSetsOf = ({ name, folder, names }: CypherFile): Names[] => {
  if (names.length === 0) return [{}]
  if (folder === 'verify') return questionsOf(name.slice('verify/'.length), 1).map((question) => question.names ?? {})
  const listed = LISTED[name]
  if (listed !== undefined) return joinsOf(listed)
  if (names.includes('index')) return KEYS
  if (names.includes('property')) return [{ label: 'Actor', property: 'otherNames' }]
  if (names.includes('label')) {
    const kept = name === 'write/delete-nodes' ? ['Contribution', 'Decision'] : []
    return [...LABELS, ...kept].map((label) => ({ label }))
  }
  return EDGE_TYPES.map((type) => {
    const { from, to } = EDGE_ENDS[type]
    const all: Names = {
      type,
      fromLabels: from,
      toLabels: to,
      joinedLabels: from,
      labels: name === 'read/edges-in' ? to : from,
    }
    return Object.fromEntries(names.map((one) => [one, all[one] as Names[string]]))
  })
}
