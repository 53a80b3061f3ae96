import type { EdgeRow, EdgeType, GraphChange, NodeLabel, NodeRow } from '../../domain/graph.ts'
import type { Run } from './connection.ts'
import { cypher, type Names } from './cypher.ts'
import { EDGE_ENDS, type Ends } from './edge-ends.ts'
import { byType } from './edges.ts'
import { groupBy } from './group.ts'
import { edgeProperties, nodeProperties } from './rows.ts'

const BATCH_ROWS = 1_000
const WITH_SECOND_LABEL: Partial<Record<NodeLabel, string>> = {
  Actor: 'write/put-actors',
  Position: 'write/put-positions',
}

/** The statement that writes nodes of a label, and the names in it. */
export const nodesStatement = (label: NodeLabel): [file: string, names: Names] => {
  const own = WITH_SECOND_LABEL[label]
  return own === undefined ? ['write/put-nodes', { label }] : [own, {}]
}

/**
 * Writes a change: one statement for each label and type, in batches, all sent before the first is answered;
 * the server works them off in this order, and rows in the order of ids, so that two writers of any program that keep to
 * it never wait for each other. Throws where an edge has an end that is no node.
 */
export const applyChange = async (run: Run, change: GraphChange): Promise<void> => {
  const labelOf = new Map(change.putNodes.map(({ id, label }) => [id, label]))
  await Promise.all([
    ...deletionsOfNodes(run, change.deleteNodes),
    ...[...byType(change.deleteEdges)].flatMap(([type, edges]) =>
      batches(inOrder(edges)).map((batch) =>
        run(cypher('write/delete-edges', { type }), { ids: batch.map(({ id }) => id) }),
      ),
    ),
    ...byLabel(change.putNodes).flatMap(([label, nodes]) =>
      batches(inOrder(nodes)).map((batch) => putNodes(run, label, batch)),
    ),
    ...[...byType(change.putEdges)].flatMap(([type, edges]) =>
      byEnds(type, edges, labelOf).flatMap(({ ends, edges: alike }) =>
        batches(inOrder(alike)).map((batch) => putEdges(run, type, ends, batch)),
      ),
    ),
  ])
}

type Deleted = { id: string; label: NodeLabel | 'Contribution' | 'Decision' }

export const deleteNodes = async (run: Run, nodes: readonly Deleted[]): Promise<void> => {
  await Promise.all(deletionsOfNodes(run, nodes))
}

const deletionsOfNodes = (run: Run, nodes: readonly Deleted[]): Promise<unknown>[] =>
  byLabel(nodes).flatMap(([label, group]) =>
    batches(inOrder(group)).map((batch) =>
      run(cypher('write/delete-nodes', { label }), { ids: batch.map(({ id }) => id) }),
    ),
  )

const putNodes = async (run: Run, label: NodeLabel, nodes: readonly NodeRow[]): Promise<void> => {
  const rows = nodes.map((row) => ({
    id: row.id,
    properties: nodeProperties(row),
    actorTypes: row.actorType ? [row.actorType] : [],
  }))
  await run(cypher(...nodesStatement(label)), { rows })
}

const putEdges = async (run: Run, type: EdgeType, ends: Ends, edges: readonly EdgeRow[]): Promise<void> => {
  const { from: fromLabels, to: toLabels } = ends
  const rows = edges.map((row) => ({ id: row.id, from: row.from, to: row.to, properties: edgeProperties(row) }))
  const [result] = await run(cypher('write/put-edges', { type, fromLabels, toLabels }), { rows })
  const missing = rows.length - Number(result?.written)
  if (missing > 0) throw new TypeError(`${missing} of ${rows.length} edges ${type} have an end that is no node`)
}

/** Edges of a type by what is known of their ends: one label is sought in one index instead of several. */
const byEnds = (
  type: EdgeType,
  edges: readonly EdgeRow[],
  labelOf: ReadonlyMap<string, NodeLabel>,
): { ends: Ends; edges: EdgeRow[] }[] => {
  const endsOf = ({ from, to }: EdgeRow): Ends => ({
    from: narrowed(EDGE_ENDS[type].from, labelOf.get(from)),
    to: narrowed(EDGE_ENDS[type].to, labelOf.get(to)),
  })
  const groups = groupBy(edges, (edge) => JSON.stringify(endsOf(edge)))
  return [...groups.values()].map((alike) => ({ ends: endsOf(alike[0] as EdgeRow), edges: alike }))
}

const narrowed = (possible: readonly NodeLabel[], known: NodeLabel | undefined): readonly NodeLabel[] =>
  known !== undefined && possible.includes(known) ? [known] : possible

const placeOf = (row: { id: string; from?: string; to?: string }): string =>
  `${row.from ?? ''} ${row.to ?? ''} ${row.id}`

/** Nodes by id, edges by (from, to). */
const inOrder = <R extends { id: string; from?: string; to?: string }>(rows: readonly R[]): R[] =>
  rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ row }) => row)

const byLabel = <N extends { label: string }>(nodes: readonly N[]): [N['label'], N[]][] =>
  [...groupBy<N, N['label']>(nodes, ({ label }) => label)].sort(([a], [b]) => (a < b ? -1 : 1))

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH_ROWS) }, (_, i) =>
    rows.slice(i * BATCH_ROWS, (i + 1) * BATCH_ROWS),
  )
