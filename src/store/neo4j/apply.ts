import type { EdgeRow, GraphChange, NodeLabel, NodeRow } from '../../domain/graph.ts'
import type { Run } from './connection.ts'
import { cypher } from './cypher.ts'
import { EDGE_ENDS } from './edge-ends.ts'
import { byType } from './edges.ts'
import { groupBy } from './group.ts'
import { edgeProperties, nodeProperties } from './rows.ts'

const BATCH_ROWS = 1_000

/** Writes a change: one statement for each label and type, in batches. Throws where an edge has an end that is no node. */
export const applyChange = async (run: Run, change: GraphChange): Promise<void> => {
  await deleteNodes(run, change.deleteNodes)
  for (const [type, edges] of byType(change.deleteEdges))
    for (const batch of batches(edges)) await run(cypher('write/delete-edges', { type }), { ids: batch.map(({ id }) => id) })
  for (const [label, nodes] of byLabel(change.putNodes)) for (const batch of batches(nodes)) await putNodes(run, label, batch)
  for (const [type, edges] of byType(change.putEdges)) for (const batch of batches(edges)) await putEdges(run, type, batch)
}

export const deleteNodes = async (
  run: Run,
  nodes: readonly { id: string; label: NodeLabel | 'Contribution' | 'Decision' }[],
): Promise<void> => {
  for (const [label, group] of byLabel(nodes))
    for (const batch of batches(group)) await run(cypher('write/delete-nodes', { label }), { ids: batch.map(({ id }) => id) })
}

const putNodes = async (run: Run, label: NodeLabel, nodes: readonly NodeRow[]): Promise<void> => {
  if (label === 'Actor') {
    const rows = nodes.map((row) => ({ id: row.id, actorTypes: row.actorType === undefined ? [] : [row.actorType], properties: nodeProperties(row) }))
    await run(cypher('write/put-actors'), { rows })
    return
  }
  const rows = nodes.map((row) => ({ id: row.id, properties: nodeProperties(row) }))
  await run(cypher('write/put-nodes', { label }), { rows })
}

const putEdges = async (run: Run, type: EdgeRow['type'], edges: readonly EdgeRow[]): Promise<void> => {
  const { from: fromLabels, to: toLabels } = EDGE_ENDS[type]
  const rows = edges.map((row) => ({ id: row.id, from: row.from, to: row.to, properties: edgeProperties(row) }))
  const [result] = await run(cypher('write/put-edges', { type, fromLabels, toLabels }), { rows })
  if (result?.written !== rows.length)
    throw new TypeError(`${rows.length - Number(result?.written)} of ${rows.length} edges ${type} have an end that is no node`)
}

const byLabel = <N extends { label: string }>(nodes: readonly N[]): [N['label'], N[]][] =>
  [...groupBy<N, N['label']>(nodes, ({ label }) => label)].sort(([a], [b]) => (a < b ? -1 : 1))

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH_ROWS) }, (_, i) => rows.slice(i * BATCH_ROWS, (i + 1) * BATCH_ROWS))
