import { type EdgeRow, INDEXES, type IndexName, type NodeRow, type Properties } from './graph.ts'

/** Properties that are fractions, also where one is a whole number. */
export const FRACTIONS: ReadonlySet<string> = new Set(['confidence', 'score'])

/** The property that holds a node's key in an index of the port. */
export const keyProperty = (index: IndexName): `${IndexName}Key` => `${index}Key`

const POLARITY_LABELS: ReadonlyMap<unknown, string> = new Map([
  [-1, 'Negative'],
  [0, 'Neutral'],
  [1, 'Positive'],
])

/** The type of an actor and the polarity of a position are labels too. */
const secondLabel = ({ label, actorType, props }: NodeRow): string | undefined =>
  label === 'Position' ? POLARITY_LABELS.get(props.polarity) : actorType

/** Labels and properties of a node as a property graph has them: its place and keys are properties too. */
export const flatNode = (row: NodeRow): { labels: string[]; properties: Properties } => ({
  labels: [row.label, secondLabel(row)].filter((label) => label !== undefined),
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
