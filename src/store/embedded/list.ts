import type { NodeRow } from '../../domain/graph.ts'
import type { RowGraph } from '../../graph/row-graph.ts'
import type { Page, Place } from '../port.ts'
import { comparePlaces } from './places.ts'
import { type EndCondition, isSelected, type Selection } from './selection.ts'
import type { Snapshot } from './snapshot.ts'

/** One page of the nodes that a selection asks for, in the order of (date, id). */
export const listPage = (snapshot: Snapshot, graph: RowGraph, wanted: Selection, page: Page): NodeRow[] => {
  const rows: NodeRow[] = []
  if (page.limit <= 0) return rows
  const start = startOf(wanted, page.after)
  const narrow = narrowestEnd(graph, wanted, page.limit)
  const places = narrow === null ? snapshot.listed(wanted.label, start) : joinedPlaces(graph, narrow, wanted, start)
  for (const { date, id } of places) {
    if (wanted.to !== null && date > wanted.to) break
    if (!isSelected(graph, id, wanted)) continue
    rows.push(snapshot.node(id) as NodeRow)
    if (rows.length === page.limit) break
  }
  return rows
}

/** A page starts after its cursor, and not before the first day asked for. */
const startOf = ({ from }: Selection, after: Place | null): Place | null => {
  const first = from === null ? null : { date: from, id: '' }
  if (first === null || after === null) return first ?? after
  return comparePlaces(first, after) > 0 ? first : after
}

/**
 * The condition whose edges are so few that sorting what they join to costs less than walking the list:
 * of n nodes, d of them joined, a walk passes about limit * n / d until the page is full; so d * d < limit * n.
 */
const narrowestEnd = (graph: RowGraph, wanted: Selection, limit: number): EndCondition | null => {
  let best: { condition: EndCondition; degree: number } | null = null
  for (const condition of wanted.ends) {
    let degree = 0
    for (const id of condition.ids)
      if (graph.hasNode(id)) degree += condition.direction === 'out' ? graph.inDegree(id) : graph.outDegree(id)
    if (best === null || degree < best.degree) best = { condition, degree }
  }
  return best !== null && best.degree ** 2 < limit * graph.order ? best.condition : null
}

const joinedPlaces = (
  graph: RowGraph,
  { type, direction, ids }: EndCondition,
  wanted: Selection,
  start: Place | null,
): Place[] => {
  const joined = new Set<string>()
  for (const id of ids) {
    if (!graph.hasNode(id)) continue
    if (direction === 'out') graph.forEachInEdge(id, (_edge, facts, from) => facts.type === type && joined.add(from))
    else graph.forEachOutEdge(id, (_edge, facts, _from, to) => facts.type === type && joined.add(to))
  }
  const places: Place[] = []
  for (const id of joined) {
    const { label, date } = graph.getNodeAttributes(id)
    const place = { date, id }
    if (label === wanted.label && (start === null || comparePlaces(place, start) > 0)) places.push(place)
  }
  return places.sort(comparePlaces)
}
