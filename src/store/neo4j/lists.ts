import type { EdgeType, NodeLabel, NodeRow } from '../../domain/graph.ts'
import type { GraphReader, Page } from '../port.ts'
import type { Run } from './connection.ts'
import { cypher } from './cypher.ts'
import { nodeRow, whole } from './rows.ts'

/** Fields of a list's filter whose values are nodes: the relationship to them, and their labels. */
type Joins = Record<string, { type: EdgeType; labels: readonly NodeLabel[] }>

interface List {
  file: string
  /** Every field that the statement takes besides dates, words and the page. */
  fields: readonly string[]
  joins: Joins
}

const reportedIn = { article: { type: 'REPORTED_IN', labels: ['Article'] } } as const

const LISTS = {
  statements: {
    file: 'read/statements',
    fields: ['quoteType', 'mode', 'speaker', 'onBehalfOf', 'addressee', 'medium', 'topic', 'article'],
    joins: {
      ...reportedIn,
      speaker: { type: 'MADE', labels: ['Actor'] },
      addressee: { type: 'ADDRESSED_TO', labels: ['Actor'] },
      medium: { type: 'TOLD_TO', labels: ['Actor'] },
      topic: { type: 'ABOUT', labels: ['Topic'] },
    },
  },
  positions: {
    file: 'read/positions',
    fields: ['kind', 'polarity', 'holder', 'onBehalfOf', 'issue', 'toward', 'article'],
    joins: {
      ...reportedIn,
      holder: { type: 'HOLDS', labels: ['Actor'] },
      issue: { type: 'ON', labels: ['Demand', 'Topic'] },
      toward: { type: 'TOWARD', labels: ['Actor'] },
    },
  },
  demands: {
    file: 'read/demands',
    fields: ['by', 'onBehalfOf', 'of', 'topic', 'article'],
    joins: {
      ...reportedIn,
      by: { type: 'RAISES', labels: ['Actor'] },
      of: { type: 'ADDRESSED_TO', labels: ['Actor'] },
      topic: { type: 'ABOUT', labels: ['Topic'] },
    },
  },
  actors: { file: 'read/actors', fields: ['type'], joins: {} },
  articles: { file: 'read/articles', fields: [], joins: {} },
  topics: { file: 'read/topics', fields: [], joins: {} },
} as const satisfies Record<string, List>

type Filter = { from?: string; to?: string; words?: string[] } & Record<string, unknown>

/** Every dated day comes before it. */
const AFTER_ALL_DAYS = '~'
/** Every dated day comes after it, '' before. */
const BEFORE_ALL_DAYS = '0'

/** One page of a list, in the order of (date, id). */
export const listPage = async <L extends keyof typeof LISTS>(
  run: Run,
  name: L,
  filter: Parameters<GraphReader[L]>[0],
  page: Page,
): Promise<NodeRow[]> => {
  const list: List = LISTS[name]
  const wanted = filter as Filter
  const parameters = { ...rangeOf(wanted, page), ...fieldsOf(list, wanted), words: (wanted.words ?? []).map((word) => ` ${word} `) }
  return (await run(cypher(list.file), { ...parameters, limit: whole(Math.max(0, page.limit)) })).map(nodeRow)
}

/** The walk starts at the cursor or at the first day, whichever is later; undated nodes come only where no day is asked for. */
const rangeOf = ({ from, to }: Filter, { after }: Page) => {
  const first = from ?? (to === undefined ? '' : BEFORE_ALL_DAYS)
  const { date: afterDate, id: afterId } = after ?? { date: '', id: '' }
  return { from: first > afterDate ? first : afterDate, to: to ?? AFTER_ALL_DAYS, afterDate, afterId }
}

const fieldsOf = (list: List, wanted: Filter) =>
  Object.fromEntries(list.fields.map((field) => [field, fieldValue(wanted[field])]))

const fieldValue = (values: unknown): unknown =>
  values === undefined ? null : (values as unknown[]).map((value) => (typeof value === 'number' ? whole(value) : value))
