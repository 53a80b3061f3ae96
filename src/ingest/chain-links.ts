import type { EdgeRow, EdgeType, IndexName, NodeRow } from '../domain/graph.ts'
import { CHAINS, type Chain } from '../link/chains.ts'
import type { Entry } from '../link/entry.ts'
import type { Probe } from '../store/port.ts'
import type { ChangedNode } from './diff-rows.ts'
import type { NeighbourReader } from './neighbour-reader.ts'

export const CHAIN_TYPES: readonly EdgeType[] = CHAINS.map(({ type }) => type)

/** A place under a chain's key that a change has taken or left, with the entries around it, the nearest first. */
interface Surroundings {
  chain: Chain
  node: ChangedNode
  row: NodeRow
  before: Entry[]
  after: Entry[]
}

const DIRECTIONS = ['before', 'after'] as const

const surroundings = (changed: readonly ChangedNode[]): Surroundings[] =>
  CHAINS.flatMap((chain) =>
    changed.flatMap((node) =>
      [node.before, node.after]
        .filter((row) => row !== null)
        .filter((row) => row.keys[chain.index] !== undefined)
        .map((row) => ({ chain, node, row, before: [], after: [] })),
    ),
  )

const probe = (index: IndexName, row: NodeRow, from: NodeRow, direction: Probe['direction']): Probe => ({
  index,
  key: row.keys[index] ?? '',
  place: { date: from.date, id: from.id },
  direction,
})

/** What can be read at once: the nearest neighbours of the places that a change has taken or left. */
export const chainProbes = (changed: readonly ChangedNode[]): Probe[] =>
  surroundings(changed).flatMap(({ chain, row }) =>
    DIRECTIONS.map((direction) => probe(chain.index, row, row, direction)),
  )

/** Walks from every place in both directions at once, as far as its chain reaches. */
const readSurroundings = async (reader: NeighbourReader, changed: readonly ChangedNode[]): Promise<Surroundings[]> => {
  const places = surroundings(changed)
  let open = places.flatMap((place) => DIRECTIONS.map((direction) => ({ place, direction, from: place.row })))
  while (open.length > 0) {
    const probes = open.map(({ place, direction, from }) => probe(place.chain.index, place.row, from, direction))
    await reader.read(probes)
    open = open.flatMap(({ place, direction }, at) => {
      const entry = probes[at] && reader.found(probes[at])
      if (!entry) return []
      place[direction].push(entry)
      return place[direction].length < place.chain.reach ? [{ place, direction, from: entry.row }] : []
    })
  }
  return places
}

const standsAt = ({ chain, row }: Surroundings, entry: Entry): boolean =>
  entry.row.keys[chain.index] === row.keys[chain.index] && entry.row.date === row.date

/**
 * Links to predecessors as they have to be after a change: of each changed node, and of the nodes that follow a place
 * which was taken or left. `ids` are the nodes whose stored links these replace.
 */
export const chainLinks = async (
  reader: NeighbourReader,
  changed: readonly ChangedNode[],
): Promise<{ ids: Set<string>; wanted: EdgeRow[] }> => {
  const ids = new Set<string>()
  const wanted: EdgeRow[] = []
  const rows = changed.map(({ after }) => after).filter((row) => row !== null)
  const entries = new Map((await reader.entries(rows)).map((entry) => [entry.row.id, entry]))
  for (const place of await readSurroundings(reader, changed)) {
    const { chain, node, before, after } = place
    const own = node.after === null ? undefined : entries.get(node.after.id)
    if (own !== undefined) ids.add(own.row.id)
    const here = own !== undefined && standsAt(place, own) ? [own] : []
    const linked = [...here, ...after]
    for (const [at, entry] of linked.entries()) {
      const predecessors = [...linked.slice(0, at).reverse(), ...before].slice(0, chain.reach)
      ids.add(entry.row.id)
      const edge = chain.link(entry, predecessors)
      if (edge !== null) wanted.push(edge)
    }
  }
  return { ids, wanted }
}
