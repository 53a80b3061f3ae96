import type { EdgeType, NodeLabel, NodeRow } from '../../domain/graph.ts'
import type { GraphReader, Page } from '../port.ts'
import type { Run } from './connection.ts'
import { cypher, type Names } from './cypher.ts'
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

/**
 * A list is walked in its order unless a field of the filter joins it to so few nodes that sorting those costs less:
 * of n nodes, d of them joined, a walk passes about limit * n / d until the page is full. This is d for a page of
 * 25 out of a million.
 */
export const FEW_JOINED = 5_000

/** One page of a list, in the order of (date, id). */
export const listPage = async <L extends keyof typeof LISTS>(
  run: Run,
  name: L,
  filter: Parameters<GraphReader[L]>[0],
  page: Page,
): Promise<NodeRow[]> => {
  const list: List = LISTS[name]
  const wanted = filter as Filter
  const words = (wanted.words ?? []).map((word) => ` ${word} `)
  const given = { ...rangeOf(wanted, page), ...fieldsOf(list, wanted), words, limit: whole(Math.max(0, page.limit)) }
  const starts = startsOf(list, wanted)
  const start = starts.length > 1 ? await narrowest(run, starts) : starts[0]
  if (start !== undefined) {
    const joined = { ...given, joined: start.ids, few: whole(FEW_JOINED) }
    const fromFew = () => run(cypher(`${list.file}-joined`, start.names), joined)
    const rows = await fromFew()
    if (rows.length > 0) return rows.map(nodeRow)
    // Nothing is found, or too much was joined: asked only now, and looked for again, since others may write meanwhile.
    if ((await degreeOf(run, start)) <= FEW_JOINED) return (await fromFew()).map(nodeRow)
  }
  return (await run(cypher(list.file), given)).map(nodeRow)
}

/** Nodes that a field of the filter names, from which a list can be reached. */
interface Start {
  names: Names
  ids: string[]
}

const startsOf = ({ joins }: List, wanted: Filter): Start[] =>
  Object.entries(joins)
    .filter(([field]) => wanted[field] !== undefined)
    .map(([field, { type, labels }]) => ({ names: { type, joinedLabels: labels }, ids: wanted[field] as string[] }))

const degreeOf = async (run: Run, { names, ids }: Start): Promise<number> =>
  Number((await run(cypher('read/degree', names), { ids }))[0]?.degree)

const narrowest = async (run: Run, starts: readonly Start[]): Promise<Start | undefined> => {
  const degrees = await Promise.all(starts.map((start) => degreeOf(run, start)))
  return starts[degrees.indexOf(Math.min(...degrees))]
}

/** The walk starts at the cursor or at the first day, whichever is later; undated nodes come only where no day is asked for. */
const rangeOf = ({ from, to }: Filter, { after }: Page) => {
  const first = from ?? (to === undefined ? '' : BEFORE_ALL_DAYS)
  const { date: afterDate, id: afterId } = after ?? { date: '', id: '' }
  const [, latest] = [first, afterDate].sort()
  return { from: latest, to: to ?? AFTER_ALL_DAYS, afterDate, afterId }
}

const fieldsOf = (list: List, wanted: Filter) =>
  Object.fromEntries(list.fields.map((field) => [field, fieldValue(wanted[field])]))

const fieldValue = (values: unknown): unknown =>
  values === undefined ? null : (values as unknown[]).map((value) => (typeof value === 'number' ? whole(value) : value))
