import { type EdgeRow, INDEXES, type IndexName, type NodeRow, type Properties } from './graph.ts'

/** Properties that are fractions, also where one is a whole number. */
export const FRACTIONS: ReadonlySet<string> = new Set(['confidence', 'score'])

/** The property that holds a node's key in an index of the port. */
export const keyProperty = (index: IndexName): `${IndexName}Key` => `${index}Key`

/** Labels and properties of a node as a property graph has them: its place and keys are properties too. */
export const flatNode = (row: NodeRow): { labels: string[]; properties: Properties } => ({
  labels: row.actorType === undefined ? [row.label] : [row.label, row.actorType],
  properties: {
    ...row.props,
    id: row.id,
    sortDate: row.date,
    ...Object.fromEntries(
      INDEXES.flatMap((index) => (row.keys[index] === undefined ? [] : [[keyProperty(index), row.keys[index]]])),
    ),
  },
})

export const flatEdge = (row: EdgeRow): Properties => ({ ...row.props, id: row.id })
