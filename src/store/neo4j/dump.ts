import type { Contribution } from '../../domain/contribution.ts'
import { EDGE_TYPES, type EdgeRow, type NodeLabel, type NodeRow } from '../../domain/graph.ts'
import type { Connection } from './connection.ts'
import { cypher, type Names } from './cypher.ts'
import { edgeRow, nodeRow, type ResultRow, whole } from './rows.ts'

const PAGE_ROWS = 1_000
const PAGE_CONTRIBUTIONS = 100

const LABELS: readonly NodeLabel[] = ['Actor', 'Article', 'Condition', 'Demand', 'Position', 'Statement', 'Topic']

/** Every node by (label, id), then every edge by (type, id). Pages are transactions of their own. */
export async function* dumpGraph(connection: Connection): AsyncGenerator<{ node: NodeRow } | { edge: EdgeRow }> {
  for (const label of LABELS)
    for await (const node of inPages(connection, 'read/dump-nodes', { label }, PAGE_ROWS, nodeRow)) yield { node }
  for (const type of [...EDGE_TYPES].sort())
    for await (const edge of inPages(connection, 'read/dump-edges', { type }, PAGE_ROWS, edgeRow)) yield { edge }
}

/** Every contribution in the order of article ids. */
export async function* allContributions(connection: Connection): AsyncGenerator<Contribution> {
  const read = ({ id, json }: ResultRow) => ({
    id: id as string,
    contribution: JSON.parse(json as string) as Contribution,
  })
  for await (const { contribution } of inPages(connection, 'read/contributions', {}, PAGE_CONTRIBUTIONS, read))
    yield contribution
}

async function* inPages<T extends { id: string }>(
  connection: Connection,
  file: string,
  names: Names,
  limit: number,
  toItem: (row: ResultRow) => T,
): AsyncGenerator<T> {
  let after = ''
  for (;;) {
    const rows = await connection.read((run) => run(cypher(file, names), { after, limit: whole(limit) }))
    const items = rows.map(toItem)
    yield* items
    const last = items.at(-1)
    if (last === undefined || items.length < limit) return
    after = last.id
  }
}
