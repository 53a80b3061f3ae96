import type { NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { byPlace, EDGES_SHOWN } from './surroundings.ts'

/**
 * For each of the demands, the demands that are the same by SAME_AS, in either direction and over any number of steps.
 * Each group holds the demand itself and is ordered by (date, id); demands of one group share one array.
 */
export const sameDemands = async (
  reader: GraphReader,
  demands: readonly NodeRow[],
): Promise<ReadonlyMap<string, readonly NodeRow[]>> => {
  const neighbours = new Map<string, Set<string>>(demands.map((row) => [row.id, new Set<string>()]))
  let frontier = [...neighbours.keys()]
  while (frontier.length > 0) {
    const edges = await reader.edges(frontier, { types: ['SAME_AS'], direction: 'both', limit: EDGES_SHOWN })
    const fresh = new Set<string>()
    for (const { from, to } of edges) {
      for (const [here, there] of [
        [from, to],
        [to, from],
      ] as const) {
        const known = neighbours.get(here)
        if (known === undefined) {
          neighbours.set(here, new Set([there]))
          fresh.add(here)
        } else known.add(there)
      }
    }
    frontier = [...fresh].sort()
  }
  const rows = new Map((await reader.nodes([...neighbours.keys()].sort())).map((row) => [row.id, row]))
  const groups = new Map<string, readonly NodeRow[]>()
  for (const start of neighbours.keys()) {
    if (groups.has(start)) continue
    const members = new Set([start])
    for (const id of members) for (const next of neighbours.get(id) ?? []) members.add(next)
    const group = [...members]
      .map((id) => rows.get(id))
      .filter((row) => row !== undefined)
      .sort(byPlace)
    for (const id of members) groups.set(id, group)
  }
  return groups
}
