import type { NodeRow } from '../domain/graph.ts'
import { firmnessSchema, polaritySchema, positionKindSchema, temporalitySchema } from '../domain/vocabulary.ts'
import type { GraphReader } from '../store/port.ts'
import { proofOf } from './proof.ts'
import { booleanOf, numberOf, spansOf, stringOf, stringOrNull, stringsOf } from './properties.ts'
import { actorRef, actorRefOrNull } from './references.ts'
import { readSurroundings } from './surroundings.ts'
import type { IssueRef, PositionView } from './views.ts'

const issueRef = (row: NodeRow): IssueRef => ({
  type: row.label === 'Demand' ? 'demand' : 'topic',
  id: row.id,
  name: stringOf(row, 'name'),
})

/** The public shape of position rows, in their order; what was deleted since the rows were read is left out. */
export const positionViews = async (reader: GraphReader, rows: readonly NodeRow[]): Promise<PositionView[]> => {
  const around = await readSurroundings(
    reader,
    rows,
    {
      out: ['ON', 'TOWARD', 'EVIDENCED_BY', 'CONDITIONAL_ON', 'SUPERSEDES', 'REPORTED_IN'],
      in: ['HOLDS', 'SUPERSEDES'],
    },
    rows.map((row) => stringOrNull(row, 'onBehalfOf')),
  )
  return rows.flatMap((row) => {
    const [holder] = around.far(row.id, 'HOLDS', 'in')
    const [article] = around.far(row.id, 'REPORTED_IN', 'out')
    if (holder === undefined || article === undefined) return []
    return [
      {
        id: row.id,
        date: stringOrNull(row, 'date'),
        holder: actorRef(holder),
        onBehalfOf: actorRefOrNull(around.node(stringOrNull(row, 'onBehalfOf'))),
        kind: positionKindSchema.parse(stringOf(row, 'kind')),
        cameo: stringOf(row, 'cameo'),
        plover: stringsOf(row, 'plover'),
        polarity: polaritySchema.parse(numberOf(row, 'polarity')),
        issue: stringOrNull(row, 'issue'),
        on: around.far(row.id, 'ON', 'out').map(issueRef),
        toward: around.far(row.id, 'TOWARD', 'out').map(actorRef),
        negated: booleanOf(row, 'negated'),
        firmness: firmnessSchema.nullable().parse(stringOrNull(row, 'firmness')),
        condition: stringOrNull(row, 'condition'),
        temporality: temporalitySchema.parse(stringOf(row, 'temporality')),
        statement: around.far(row.id, 'EVIDENCED_BY', 'out')[0]?.id ?? null,
        supersedes: around.far(row.id, 'SUPERSEDES', 'out')[0]?.id ?? null,
        supersededBy: around.far(row.id, 'SUPERSEDES', 'in')[0]?.id ?? null,
        spans: {
          evidence: spansOf(row, 'starts', 'ends'),
          condition: around.far(row.id, 'CONDITIONAL_ON', 'out').flatMap((found) => spansOf(found, 'starts', 'ends')),
        },
        vocabularyVersion: stringOf(row, 'vocabularyVersion'),
        ...proofOf(row, article),
      },
    ]
  })
}
