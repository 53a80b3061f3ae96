import type { NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { booleanOf, numberOf, spansOf, stringOf, stringOrNull } from './properties.ts'
import { actorRef, actorRefOrNull, articleRef, topicRef } from './references.ts'
import { sameDemands } from './same-demands.ts'
import type { DemandView } from './schemas.ts'
import { only, readSurroundings } from './surroundings.ts'

/** The public shape of demand rows, in their order. */
export const demandViews = async (reader: GraphReader, rows: readonly NodeRow[]): Promise<DemandView[]> => {
  const around = await readSurroundings(
    reader,
    rows,
    { out: ['ADDRESSED_TO', 'ABOUT', 'REPORTED_IN'], in: ['RAISES'] },
    rows.map((row) => stringOrNull(row, 'onBehalfOf')),
  )
  const same = await sameDemands(reader, rows)
  return rows.map((row) => {
    const [topic] = around.far(row.id, 'ABOUT', 'out')
    return {
      id: row.id,
      date: stringOrNull(row, 'date'),
      by: actorRef(only(around.far(row.id, 'RAISES', 'in'), row, 'actor who raised it')),
      onBehalfOf: actorRefOrNull(around.node(stringOrNull(row, 'onBehalfOf'))),
      of: around.far(row.id, 'ADDRESSED_TO', 'out').map(actorRef),
      topic: topic === undefined ? null : topicRef(topic),
      spans: { what: spansOf(row, 'starts', 'ends') },
      sameAs: (same.get(row.id) ?? []).filter((other) => other.id !== row.id).map((other) => other.id),
      text: stringOf(row, 'text'),
      sentence: stringOf(row, 'sentence'),
      inTitle: booleanOf(row, 'inTitle'),
      rule: stringOf(row, 'rule'),
      confidence: numberOf(row, 'confidence'),
      article: articleRef(only(around.far(row.id, 'REPORTED_IN', 'out'), row, 'article')),
    }
  })
}
