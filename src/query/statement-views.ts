import type { NodeRow } from '../domain/graph.ts'
import { modeSchema, quoteTypeSchema } from '../domain/vocabulary.ts'
import type { GraphReader } from '../store/port.ts'
import { proofOf } from './proof.ts'
import { booleanOf, spansOf, stringOf, stringOrNull } from './properties.ts'
import { actorRef, actorRefOrNull, topicRef } from './references.ts'
import { readSurroundings } from './surroundings.ts'
import type { StatementView } from './views.ts'

/** The public shape of statement rows, in their order; what was deleted since the rows were read is left out. */
export const statementViews = async (reader: GraphReader, rows: readonly NodeRow[]): Promise<StatementView[]> => {
  const around = await readSurroundings(
    reader,
    rows,
    { out: ['ADDRESSED_TO', 'TOLD_TO', 'ABOUT', 'REPORTED_IN'], in: ['MADE'] },
    rows.map((row) => stringOrNull(row, 'onBehalfOf')),
  )
  return rows.flatMap((row) => {
    const [article] = around.far(row.id, 'REPORTED_IN', 'out')
    const [speaker] = around.far(row.id, 'MADE', 'in')
    if (article === undefined || (speaker === undefined && !booleanOf(row, 'speakerUnknown'))) return []
    return [
      {
        id: row.id,
        date: stringOrNull(row, 'date'),
        saidOn: stringOrNull(row, 'saidOn'),
        speaker: actorRefOrNull(speaker ?? null),
        speakerText: stringOf(row, 'speakerText'),
        onBehalfOf: actorRefOrNull(around.node(stringOrNull(row, 'onBehalfOf'))),
        addressees: around.far(row.id, 'ADDRESSED_TO', 'out').map(actorRef),
        medium: actorRefOrNull(around.far(row.id, 'TOLD_TO', 'out')[0] ?? null),
        topics: around.far(row.id, 'ABOUT', 'out').map(topicRef),
        mode: modeSchema.parse(stringOf(row, 'mode')),
        quoteType: quoteTypeSchema.parse(stringOf(row, 'quoteType')),
        cue: stringOf(row, 'cue'),
        spans: {
          source: spansOf(row, 'sourceStarts', 'sourceEnds'),
          cue: spansOf(row, 'cueStarts', 'cueEnds'),
          content: spansOf(row, 'starts', 'ends'),
        },
        ...proofOf(row, article),
      },
    ]
  })
}
