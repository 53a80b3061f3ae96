import type { EdgeType, NodeLabel, PropertyValue } from '../../domain/graph.ts'
import type { RowGraph } from '../../graph/row-graph.ts'
import type { ActorFilter, ArticleFilter, DemandFilter, PositionFilter, StatementFilter } from '../port.ts'

/** At least one edge of this type and direction joins the node to one of the ids. */
export interface EndCondition {
  type: EdgeType
  direction: 'out' | 'in'
  ids: readonly string[]
}

/** Which nodes a list asks for: those of a label that meet every condition. */
export interface Selection {
  label: NodeLabel
  ends: EndCondition[]
  /** The node's property is one of the values. */
  values: { property: string; among: readonly PropertyValue[] }[]
  /** The one who said, holds or raises it is one of the ids, or did so on behalf of one. */
  behalf: EndCondition | null
  actorTypes: readonly string[] | null
  words: readonly string[]
  from: string | null
  to: string | null
}

const end = (type: EdgeType, direction: 'out' | 'in', ids: readonly string[] | undefined): EndCondition[] =>
  ids === undefined ? [] : [{ type, direction, ids }]

const value = (property: string, among: readonly PropertyValue[] | undefined): Selection['values'] =>
  among === undefined ? [] : [{ property, among }]

const selection = (
  label: NodeLabel,
  filter: { from?: string; to?: string; words?: string[]; type?: string[] },
  conditions: Partial<Pick<Selection, 'ends' | 'values' | 'behalf'>>,
): Selection => ({
  label,
  ends: conditions.ends ?? [],
  values: conditions.values ?? [],
  behalf: conditions.behalf ?? null,
  actorTypes: filter.type ?? null,
  words: filter.words ?? [],
  from: filter.from ?? null,
  to: filter.to ?? null,
})

export const selectStatements = (filter: StatementFilter): Selection =>
  selection('Statement', filter, {
    ends: [
      ...end('MADE', 'in', filter.speaker),
      ...end('ADDRESSED_TO', 'out', filter.addressee),
      ...end('TOLD_TO', 'out', filter.medium),
      ...end('ABOUT', 'out', filter.topic),
      ...end('REPORTED_IN', 'out', filter.article),
    ],
    values: [...value('quoteType', filter.quoteType), ...value('mode', filter.mode)],
    behalf: end('MADE', 'in', filter.onBehalfOf)[0],
  })

export const selectPositions = (filter: PositionFilter): Selection =>
  selection('Position', filter, {
    ends: [
      ...end('HOLDS', 'in', filter.holder),
      ...end('ON', 'out', filter.issue),
      ...end('TOWARD', 'out', filter.toward),
      ...end('REPORTED_IN', 'out', filter.article),
    ],
    values: [...value('kind', filter.kind), ...value('polarity', filter.polarity)],
    behalf: end('HOLDS', 'in', filter.onBehalfOf)[0],
  })

export const selectDemands = (filter: DemandFilter): Selection =>
  selection('Demand', filter, {
    ends: [
      ...end('RAISES', 'in', filter.by),
      ...end('ADDRESSED_TO', 'out', filter.of),
      ...end('ABOUT', 'out', filter.topic),
      ...end('REPORTED_IN', 'out', filter.article),
    ],
    behalf: end('RAISES', 'in', filter.onBehalfOf)[0],
  })

export const selectActors = (filter: ActorFilter): Selection => selection('Actor', filter, {})
export const selectArticles = (filter: ArticleFilter): Selection => selection('Article', filter, {})
export const selectTopics = (filter: { words?: string[] }): Selection => selection('Topic', filter, {})

/** Whether a node of the selection's label meets its conditions. */
export const isSelected = (graph: RowGraph, id: string, wanted: Selection): boolean => {
  const { date, actorType, props } = graph.getNodeAttributes(id)
  const { from, to, behalf } = wanted
  if ((from !== null || to !== null) && date === '') return false
  if ((from !== null && date < from) || (to !== null && date > to)) return false
  if (wanted.actorTypes !== null && !wanted.actorTypes.includes(actorType ?? '')) return false
  if (!wanted.values.every(({ property, among }) => among.includes(props[property] as PropertyValue))) return false
  if (!wanted.ends.every((condition) => isJoined(graph, id, condition))) return false
  if (behalf !== null && !behalf.ids.includes(props.onBehalfOf as string) && !isJoined(graph, id, behalf)) return false
  return wanted.words.every((word) => (props.folded as string | undefined)?.includes(` ${word} `))
}

const isJoined = (graph: RowGraph, id: string, { type, direction, ids }: EndCondition): boolean =>
  direction === 'out'
    ? graph.someOutEdge(id, (_edge, facts, _from, to) => facts.type === type && ids.includes(to))
    : graph.someInEdge(id, (_edge, facts, from) => facts.type === type && ids.includes(from))
