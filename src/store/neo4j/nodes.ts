import { keyProperty } from '../../domain/flat-row.ts'
import type { IndexName, NodeLabel, NodeRow } from '../../domain/graph.ts'
import type { Place, Probe } from '../port.ts'
import type { Run } from './connection.ts'
import { cypher, type Names } from './cypher.ts'
import { groupBy } from './group.ts'
import { nodeRow } from './rows.ts'

const INDEXED_LABEL: Record<IndexName, NodeLabel> = {
  text: 'Article',
  match: 'Actor',
  stand: 'Position',
  raised: 'Demand',
  raisedBy: 'Demand',
  refers: 'Position',
}

/** A place after those of all days. */
const AFTER_ALL: Place = { date: '~', id: '' }

const namesOf = (index: IndexName): Names => ({ label: INDEXED_LABEL[index], index: keyProperty(index) })

/** Those that exist, in the order of `ids`. */
export const nodesWithIds = async (run: Run, ids: readonly string[]): Promise<NodeRow[]> => {
  if (ids.length === 0) return []
  const found = new Map(
    (await run(cypher('read/nodes'), { ids: [...new Set(ids)] })).map((row) => {
      const node = nodeRow(row)
      return [node.id, node]
    }),
  )
  return ids.map((id) => found.get(id)).filter((row) => row !== undefined)
}

/** One answer for each probe, in their order. */
export const neighboursOf = async (run: Run, probes: readonly Probe[]): Promise<(NodeRow | null)[]> => {
  const answers: (NodeRow | null)[] = probes.map(() => null)
  const groups = groupBy(probes.keys(), (position) => {
    const { index, direction } = probes[position] as Probe
    return `${index} ${direction}`
  })
  await Promise.all(
    [...groups.values()].map(async (positions) => {
      const asked = positions.map((position) => probes[position] as Probe)
      const { index, direction } = asked[0] as Probe
      const parameters = { probes: asked.map(({ key, place }) => ({ key, ...place })) }
      for (const row of await run(cypher(`read/neighbours-${direction}`, namesOf(index)), parameters))
        answers[positions[row.position as number] as number] = nodeRow(row)
    }),
  )
  return answers
}

export const nodesBetween = async (
  run: Run,
  index: IndexName,
  key: string,
  from: string,
  to: Place | null,
): Promise<NodeRow[]> => {
  const { date: toDate, id: toId } = to ?? AFTER_ALL
  const parameters = { key, from, toDate, toId }
  return (await run(cypher('read/between', namesOf(index)), parameters)).map(nodeRow)
}
