import type { Contribution } from '../../src/domain/contribution.ts'
import type { Decision } from '../../src/domain/decision.ts'
import { edgeRow } from '../../src/domain/edge.ts'
import { foldedText } from '../../src/domain/fold.ts'
import type { EdgeRow, EdgeType, GraphChange, NodeRow } from '../../src/domain/graph.ts'
import { contentHash } from '../../src/domain/ids.ts'
import type { ActorType } from '../../src/domain/vocabulary.ts'
import type { GraphReader, GraphStore, Page, Place } from '../../src/store/port.ts'

type Extra = Partial<Pick<NodeRow, 'date' | 'keys' | 'props'>>

const row = (label: NodeRow['label'], id: string, { date = '', keys = {}, props = {} }: Extra = {}): NodeRow => ({
  id,
  label,
  date,
  keys,
  props: { name: id, ...props },
})

export const actor = (id: string, actorType: ActorType = 'State', extra?: Extra): NodeRow => ({
  ...row('Actor', id, extra),
  actorType,
})
export const topic = (id: string, extra?: Extra) => row('Topic', id, extra)
export const article = (id: string, extra?: Extra) => row('Article', id, extra)
export const statement = (id: string, extra?: Extra) => row('Statement', id, extra)
export const position = (id: string, extra?: Extra) => row('Position', id, extra)
export const demand = (id: string, extra?: Extra) => row('Demand', id, extra)

export const folded = (text: string) => ({ props: { folded: foldedText(text) } })

/** `join('a MADE s', 'b MADE s')` */
export const join = (...edges: string[]): EdgeRow[] =>
  edges.map((edge) => {
    const [from, type, to] = edge.split(' ') as [string, EdgeType, string]
    return edgeRow(type, from, to)
  })

export const change = (parts: Partial<GraphChange>): GraphChange => ({
  deleteNodes: [],
  deleteEdges: [],
  putNodes: [],
  putEdges: [],
  ...parts,
})

export const put = (store: GraphStore, nodes: NodeRow[], edges: EdgeRow[] = []): Promise<void> =>
  store.write((transaction) => transaction.apply(change({ putNodes: nodes, putEdges: edges })))

export const apply = (store: GraphStore, parts: Partial<GraphChange>): Promise<void> =>
  store.write((transaction) => transaction.apply(change(parts)))

export const contribution = (articleId: string, text: string): Contribution => ({
  run: { codeVersion: '0.1.0', vocabularyVersion: '1', dataVersion: '1', reader: 'rules' },
  article: {
    id: articleId,
    title: null,
    publisher: 'The Veldoria Herald',
    author: null,
    publishedAt: '2031-05-04',
    url: null,
    language: 'en',
    licence: null,
    source: 'talks.txt',
    text,
    contentHash: contentHash(text),
    paragraphs: [[0, text.length]],
  },
  actors: [],
  topics: [],
  statements: [],
  positions: [],
  demands: [],
})

export const decision = (id: string, at: string): Decision => ({
  id,
  verdict: 'same',
  a: 'a',
  b: 'b',
  by: 'a curator',
  why: null,
  at,
})

export const FIRST_PAGE: Page = { after: null, limit: 100 }

export const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

export const placeOf = ({ date, id }: NodeRow): Place => ({ date, id })

export const idsOf = async (rows: Promise<{ id: string }[]>): Promise<string[]> => ids(await rows)

export const everything = async (store: GraphStore) => {
  const nodes: NodeRow[] = []
  const edges: EdgeRow[] = []
  for await (const line of store.dump()) {
    if ('node' in line) nodes.push(line.node)
    else edges.push(line.edge)
  }
  return { nodes, edges }
}

/** All pages of a list, read one after the other. */
export const pages = async (
  list: (page: Page) => ReturnType<GraphReader['statements']>,
  limit: number,
): Promise<string[][]> => {
  const found: string[][] = []
  let after: Place | null = null
  for (;;) {
    const rows: NodeRow[] = await list({ after, limit })
    const last = rows.at(-1)
    if (last === undefined) return found
    found.push(ids(rows))
    after = placeOf(last)
  }
}
