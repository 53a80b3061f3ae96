import type { NodeRow } from '../domain/graph.ts'
import { modeSchema, quoteTypeSchema } from '../domain/vocabulary.ts'
import type { GraphReader } from '../store/port.ts'
import { booleanOf, numberOf, spansOf, stringOf, stringOrNull } from './properties.ts'
import { actorRef, actorRefOrNull, articleRef, topicRef } from './references.ts'
import type { StatementView } from './schemas.ts'
import { only, readSurroundings } from './surroundings.ts'

/** The public shape of statement rows, in their order. */
export const statementViews = async (reader: GraphReader, rows: readonly NodeRow[]): Promise<StatementView[]> => {
  const around = await readSurroundings(
    reader,
    rows,
    { out: ['ADDRESSED_TO', 'TOLD_TO', 'ABOUT', 'REPORTED_IN'], in: ['MADE'] },
    rows.map((row) => stringOrNull(row, 'onBehalfOf')),
  )
  return rows.map((row) => ({
    id: row.id,
    date: stringOrNull(row, 'date'),
    saidOn: stringOrNull(row, 'saidOn'),
    speaker: actorRefOrNull(around.far(row.id, 'MADE', 'in')[0] ?? null),
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
    text: stringOf(row, 'text'),
    sentence: stringOf(row, 'sentence'),
    inTitle: booleanOf(row, 'inTitle'),
    rule: stringOf(row, 'rule'),
    confidence: numberOf(row, 'confidence'),
    article: articleRef(only(around.far(row.id, 'REPORTED_IN', 'out'), row, 'article')),
  }))
}
