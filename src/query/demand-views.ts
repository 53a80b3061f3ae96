import type { NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { proofOf } from './proof.ts'
import { spansOf, stringOrNull } from './properties.ts'
import { actorRef, actorRefOrNull, topicRef } from './references.ts'
import { sameDemands } from './same-demands.ts'
import { readSurroundings } from './surroundings.ts'
import type { DemandView } from './views.ts'

/** The public shape of demand rows, in their order; what was deleted since the rows were read is left out. */
export const demandViews = async (reader: GraphReader, rows: readonly NodeRow[]): Promise<DemandView[]> => {
  const around = await readSurroundings(
    reader,
    rows,
    { out: ['ADDRESSED_TO', 'ABOUT', 'REPORTED_IN'], in: ['RAISES'] },
    rows.map((row) => stringOrNull(row, 'onBehalfOf')),
  )
  const same = await sameDemands(reader, rows)
  return rows.flatMap((row) => {
    const [by] = around.far(row.id, 'RAISES', 'in')
    const [article] = around.far(row.id, 'REPORTED_IN', 'out')
    if (by === undefined || article === undefined) return []
    const [topic] = around.far(row.id, 'ABOUT', 'out')
    return [
      {
        id: row.id,
        date: stringOrNull(row, 'date'),
        by: actorRef(by),
        onBehalfOf: actorRefOrNull(around.node(stringOrNull(row, 'onBehalfOf'))),
        of: around.far(row.id, 'ADDRESSED_TO', 'out').map(actorRef),
        topic: topic === undefined ? null : topicRef(topic),
        spans: { what: spansOf(row, 'starts', 'ends') },
        sameAs: (same.get(row.id) ?? []).filter((other) => other.id !== row.id).map((other) => other.id),
        ...proofOf(row, article),
      },
    ]
  })
}
