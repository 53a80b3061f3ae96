import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { walkAll } from './paging.ts'
import { byPlace, EDGES_SHOWN } from './surroundings.ts'

/** Demands by the same actors on the same topics: a chain of SAME_AS lies among them, so that it is read in few steps. */
const likelySame = async (reader: GraphReader, ids: readonly string[]): Promise<string[]> => {
  const raised = await reader.edges(ids, { types: ['RAISES'], direction: 'in', limit: EDGES_SHOWN })
  const about = await reader.edges(ids, { types: ['ABOUT'], direction: 'out', limit: EDGES_SHOWN })
  if (about.length === 0) return []
  const by = [...new Set(raised.map(({ from }) => from))].sort()
  const topic = [...new Set(about.map(({ to }) => to))].sort()
  return (await walkAll((page) => reader.demands({ by, topic }, page))).map(({ id }) => id)
}

type Neighbours = Map<string, Set<string>>

/** Notes both ends of the edges; returns the ends that were not known. */
const note = (neighbours: Neighbours, edges: readonly EdgeRow[]): Set<string> => {
  const fresh = new Set<string>()
  const join = (here: string, there: string): void => {
    const known = neighbours.get(here)
    if (known !== undefined) {
      known.add(there)
      return
    }
    neighbours.set(here, new Set([there]))
    fresh.add(here)
  }
  for (const { from, to } of edges) {
    join(from, to)
    join(to, from)
  }
  return fresh
}

const joined = (neighbours: Neighbours, start: string): Set<string> => {
  const members = new Set([start])
  for (const id of members) for (const next of neighbours.get(id) ?? []) members.add(next)
  return members
}

/**
 * For each of the demands, the demands that are the same by SAME_AS, in either direction and over any number of steps.
 * Each group holds the demand itself and is ordered by (date, id); demands of one group share one array.
 */
export const sameDemands = async (
  reader: GraphReader,
  demands: readonly NodeRow[],
): Promise<ReadonlyMap<string, readonly NodeRow[]>> => {
  const starts = demands.map(({ id }) => id)
  const neighbours: Neighbours = new Map(starts.map((id) => [id, new Set<string>()]))
  for (let step = 0, frontier = starts; frontier.length > 0; step += 1) {
    const edges = await reader.edges(frontier, { types: ['SAME_AS'], direction: 'both', limit: EDGES_SHOWN })
    const fresh = note(neighbours, edges)
    const likely = step === 0 && fresh.size > 0 ? await likelySame(reader, [...fresh].sort()) : []
    for (const id of likely) if (!neighbours.has(id)) neighbours.set(id, new Set())
    frontier = [...new Set([...fresh, ...likely])].sort()
  }
  const members = new Map<string, Set<string>>()
  for (const start of starts) {
    if (members.has(start)) continue
    const group = joined(neighbours, start)
    for (const id of group) members.set(id, group)
  }
  const rows = new Map((await reader.nodes([...members.keys()].sort())).map((row) => [row.id, row]))
  const groups = new Map<string, readonly NodeRow[]>()
  for (const group of new Set(members.values())) {
    const ordered = [...group].flatMap((id) => rows.get(id) ?? []).sort(byPlace)
    for (const id of group) groups.set(id, ordered)
  }
  return groups
}
