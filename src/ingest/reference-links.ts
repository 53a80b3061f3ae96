import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { demandsMeant, meant, onReferredDemand, placeOfReference, referencesTo } from '../link/demand-reference.ts'
import type { Entry } from '../link/entry.ts'
import type { Place, Probe, WriteTransaction } from '../store/port.ts'
import type { ChangedNode } from './diff-rows.ts'
import type { NeighbourReader } from './neighbour-reader.ts'

/** A place that a demand has taken or left, with the references that look there. */
interface DemandPlace {
  row: NodeRow
  refers: string
  /** The next demand under the same key. */
  next: Probe
  /** The first reference at or after the demand's day. */
  referring: Probe
}

const demandPlaces = (changed: readonly ChangedNode[]): DemandPlace[] =>
  changed
    .flatMap(({ before, after }) => [before, after])
    .filter((row) => row !== null)
    .flatMap((row) =>
      referencesTo(row).map(({ index, key, refers }) => ({
        row,
        refers,
        next: { index, key, place: { date: row.date, id: row.id }, direction: 'after' },
        referring: { index: 'refers', key: refers, place: { date: row.date, id: '' }, direction: 'after' },
      })),
    )

const demandMeantBy = (position: NodeRow): Probe => ({
  ...demandsMeant(position.keys.refers ?? ''),
  place: placeOfReference(position),
  direction: 'before',
})

const referringAfter = (changed: readonly ChangedNode[]): NodeRow[] =>
  changed.map(({ after }) => after).filter((row) => row !== null && row.keys.refers !== undefined) as NodeRow[]

/** What can be read at once: neighbours of the changed demands, and what the changed references mean. */
export const referenceProbes = (changed: readonly ChangedNode[]): Probe[] => [
  ...demandPlaces(changed).flatMap(({ next, referring }) => [next, referring]),
  ...referringAfter(changed).map(demandMeantBy),
]

/**
 * Where the references end that a changed demand can be meant by: the day of the first following demand of a second
 * article, since a demand of the reference's own article is passed over; null where there is none.
 */
const readEnds = async (reader: NeighbourReader, places: readonly DemandPlace[]): Promise<(Place | null)[]> => {
  const ends: (Place | null)[] = places.map(() => null)
  let open = places.map(({ next }, at) => ({ at, probe: next, article: null as string | null }))
  while (open.length > 0) {
    await reader.read(open.map(({ probe }) => probe))
    open = open.flatMap(({ at, probe, article }) => {
      const demand = reader.found(probe)
      if (demand === null) return []
      const place = { date: demand.row.date, id: demand.row.id }
      if (article !== null && demand.article !== article) {
        ends[at] = { date: place.date, id: '' }
        return []
      }
      return [{ at, probe: { ...probe, place }, article: demand.article }]
    })
  }
  return ends
}

const isBefore = (row: NodeRow, end: Place | null): boolean => end === null || row.date < end.date

/** References of other articles that may mean another demand after the change. */
const readReferring = async (
  transaction: WriteTransaction,
  reader: NeighbourReader,
  changed: readonly ChangedNode[],
): Promise<NodeRow[]> => {
  const places = demandPlaces(changed).filter(({ referring }) => reader.found(referring) !== null)
  const ends = await readEnds(reader, places)
  const ranges = places.flatMap(({ row, refers, referring }, at) => {
    const end = ends[at] ?? null
    const first = reader.found(referring)
    return first !== null && isBefore(first.row, end) ? [{ refers, from: row.date, end }] : []
  })
  const distinct = [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()]
  return (
    await Promise.all(distinct.map(({ refers, from, end }) => transaction.between('refers', refers, from, end)))
  ).flat()
}

/** Looks back from each reference to the demand that it means, past demands of its own article. */
const readMeant = async (reader: NeighbourReader, positions: readonly Entry[]): Promise<EdgeRow[]> => {
  const wanted: EdgeRow[] = []
  let open = positions.map((position) => ({ position, probe: demandMeantBy(position.row) }))
  while (open.length > 0) {
    await reader.read(open.map(({ probe }) => probe))
    open = open.flatMap(({ position, probe }) => {
      const demand = reader.found(probe)
      const answer = meant(position, demand)
      if (demand === null || answer === 'none') return []
      if (answer === 'earlier')
        return [{ position, probe: { ...probe, place: { date: demand.row.date, id: demand.row.id } } }]
      wanted.push(onReferredDemand(position.row, demand.row))
      return []
    })
  }
  return wanted
}

/**
 * ON edges to demands of other articles as they have to be after a change: of the changed references, and of those
 * that may mean a changed demand. `ids` are the positions whose stored linked ON edges these replace.
 */
export const referenceLinks = async (
  transaction: WriteTransaction,
  reader: NeighbourReader,
  changed: readonly ChangedNode[],
): Promise<{ ids: Set<string>; wanted: EdgeRow[] }> => {
  const others = await readReferring(transaction, reader, changed)
  const rows = [...new Map([...others, ...referringAfter(changed)].map((row) => [row.id, row])).values()]
  const wanted = await readMeant(reader, await reader.entries(rows))
  const left = changed.filter(({ before, after }) => before?.keys.refers !== undefined && after !== null)
  return { ids: new Set([...rows, ...left.map(({ after }) => after as NodeRow)].map(({ id }) => id)), wanted }
}
