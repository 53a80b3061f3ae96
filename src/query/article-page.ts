import { DemarcheError } from '../domain/errors.ts'
import type { NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { copiesOf } from './copies.ts'
import { demandViews } from './demand-views.ts'
import { isNamed } from './mentions.ts'
import { walkAll } from './paging.ts'
import { positionViews } from './position-views.ts'
import { stringOf } from './properties.ts'
import { actorRef, articleRef, articleView } from './references.ts'
import { statementViews } from './statement-views.ts'
import { byPlace, EDGES_SHOWN } from './surroundings.ts'
import type { ArticlePage, Finding } from './views.ts'

const KINDS_IN_ORDER = ['statement', 'position', 'demand'] as const

const idOf = (finding: Finding): string =>
  finding.type === 'statement'
    ? finding.statement.id
    : finding.type === 'position'
      ? finding.position.id
      : finding.demand.id

/** Text order: where it starts; what starts together stands as statement, position, demand, then by id. */
const inTextOrder = (a: Finding, b: Finding): number =>
  a.start - b.start ||
  KINDS_IN_ORDER.indexOf(a.type) - KINDS_IN_ORDER.indexOf(b.type) ||
  (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)

const startOf = (spans: readonly (readonly [number, number])[]): number => Math.min(...spans.map(([start]) => start))

const foundIn = async (reader: GraphReader, id: string): Promise<Finding[]> => {
  const article = [id]
  const statements = await statementViews(reader, await walkAll((page) => reader.statements({ article }, page)))
  const positions = await positionViews(reader, await walkAll((page) => reader.positions({ article }, page)))
  const demands = await demandViews(reader, await walkAll((page) => reader.demands({ article }, page)))
  return [
    ...statements.map((statement): Finding => {
      const { source, cue, content } = statement.spans
      return { type: 'statement', start: startOf([...source, ...cue, ...content]), statement }
    }),
    ...positions.map((position): Finding => ({ type: 'position', start: startOf(position.spans.evidence), position })),
    ...demands.map((demand): Finding => ({ type: 'demand', start: startOf(demand.spans.what), demand })),
  ].sort(inTextOrder)
}

/**
 * One article with all that was found in it, in text order.
 * @throws NOT_FOUND when there is no article with the id
 */
export const articlePage = async (reader: GraphReader, id: string): Promise<ArticlePage> => {
  let row = await articleRow(reader, id)
  for (;;) {
    const page = await pageOf(reader, row)
    // Several reads, between which the article may be replaced: its text must be the one that the spans are of.
    const now = await articleRow(reader, id)
    if (now.props.contentHash === row.props.contentHash) return page
    row = now
  }
}

const articleRow = async (reader: GraphReader, id: string): Promise<NodeRow> => {
  const row = (await reader.nodes([id])).find((found) => found.label === 'Article')
  if (row === undefined) throw new DemarcheError('NOT_FOUND', `no article has the id “${id}”`, { field: 'id' })
  return row
}

const pageOf = async (reader: GraphReader, row: NodeRow): Promise<ArticlePage> => {
  const { id } = row
  const limit = EDGES_SHOWN
  const mentions = await reader.edges([id], { types: ['MENTIONS'], direction: 'out', limit })
  const copyIds = await copiesOf(reader, id)
  const counts = new Map(mentions.filter(isNamed).map((edge) => [edge.to, Number(edge.props.count)]))
  const around = (await reader.nodes([...new Set([...counts.keys(), ...copyIds])].sort())).sort(byPlace)
  return {
    ...articleView(row),
    text: stringOf(row, 'text'),
    contentHash: stringOf(row, 'contentHash'),
    sameTextAs: around.filter((other) => copyIds.has(other.id)).map(articleRef),
    mentions: around
      .filter((other) => counts.has(other.id))
      .map((other) => ({ actor: actorRef(other), count: counts.get(other.id) ?? 0 })),
    found: await foundIn(reader, id),
  }
}
