import type { Contribution } from '../domain/contribution.ts'
import type { Decision } from '../domain/decision.ts'
import type { EdgeRow, EdgeType, GraphChange, IndexName, NodeRow } from '../domain/graph.ts'
import type { ActorType, Mode, Polarity, PositionKind, QuoteType } from '../domain/vocabulary.ts'

/** A place in a list or an index: everything is ordered by (date, id), compared as ASCII. */
export interface Place {
  date: string
  id: string
}

export interface Page {
  /** Rows strictly after this place. */
  after: Place | null
  limit: number
}

/** Asks for the nearest node under an index key, strictly before or after a place. */
export interface Probe {
  index: IndexName
  key: string
  place: Place
  direction: 'before' | 'after'
}

interface DateRange {
  /** Inclusive days; a node without a date matches only when neither is given. */
  from?: string
  to?: string
}

/** Several values of one field mean any of them; several fields mean all of them. Actors and topics are ids. */
export interface StatementFilter extends DateRange {
  speaker?: string[]
  /** The actor itself or one who speaks for it, as the statement says. */
  onBehalfOf?: string[]
  addressee?: string[]
  medium?: string[]
  topic?: string[]
  article?: string[]
  quoteType?: QuoteType[]
  mode?: Mode[]
  /** Folded words that must all be words of the statement's folded text. */
  words?: string[]
}

export interface PositionFilter extends DateRange {
  holder?: string[]
  onBehalfOf?: string[]
  kind?: PositionKind[]
  polarity?: Polarity[]
  /** Ids of demands or topics that the position is on. */
  issue?: string[]
  toward?: string[]
  article?: string[]
  words?: string[]
}

export interface DemandFilter extends DateRange {
  by?: string[]
  onBehalfOf?: string[]
  of?: string[]
  topic?: string[]
  article?: string[]
  words?: string[]
}

export interface ActorFilter {
  type?: ActorType[]
  /** Folded words, each of which must be a word of some name of the actor. */
  words?: string[]
}

export interface ArticleFilter extends DateRange {
  /** Folded words of title or text. */
  words?: string[]
}

/** Reading. Lists are ordered by (date, id); `limit` bounds what one call returns. */
export interface GraphReader {
  statements(filter: StatementFilter, page: Page): Promise<NodeRow[]>
  positions(filter: PositionFilter, page: Page): Promise<NodeRow[]>
  demands(filter: DemandFilter, page: Page): Promise<NodeRow[]>
  actors(filter: ActorFilter, page: Page): Promise<NodeRow[]>
  articles(filter: ArticleFilter, page: Page): Promise<NodeRow[]>
  topics(filter: { words?: string[] }, page: Page): Promise<NodeRow[]>
  /** Those that exist, in the order of `ids`. */
  nodes(ids: readonly string[]): Promise<NodeRow[]>
  /** Edges that start or end at one of the nodes, ordered by edge id, at most `limit` for each node, type and direction. */
  edges(
    ids: readonly string[],
    options: { types?: readonly EdgeType[]; direction: 'out' | 'in' | 'both'; limit: number },
  ): Promise<EdgeRow[]>
  decisions(): Promise<Decision[]>
}

/** What a loader needs to see inside its transaction. */
export interface WriteTransaction {
  /** One answer for each article, in their order. */
  contributions(articleIds: readonly string[]): Promise<(Contribution | null)[]>
  /** Ids of the articles that mention one of the actors, in ASCII order. */
  articlesMentioning(actorIds: readonly string[]): Promise<string[]>
  decisions(): Promise<Decision[]>
  /** Those that exist, in the order of `ids`, as this transaction has written them so far. */
  nodes(ids: readonly string[]): Promise<NodeRow[]>
  edges(ids: readonly string[], types: readonly EdgeType[], direction: 'out' | 'in'): Promise<EdgeRow[]>
  /** Those edges of the given ids that exist. */
  edgesById(edges: readonly { id: string; type: EdgeType; from: string; to: string }[]): Promise<EdgeRow[]>
  /** One answer for each probe, in their order. */
  neighbours(probes: readonly Probe[]): Promise<(NodeRow | null)[]>
  /** Nodes under a key with from <= date and, where `to` is given, place before `to`; ordered by (date, id). */
  between(index: IndexName, key: string, from: string, to: Place | null): Promise<NodeRow[]>
  apply(change: GraphChange): Promise<void>
  putContributions(contributions: readonly Contribution[]): Promise<void>
  deleteContribution(articleId: string): Promise<void>
  putDecision(decision: Decision): Promise<void>
  deleteDecision(id: string): Promise<void>
}

export interface GraphStore extends GraphReader {
  /** `embedded:PATH` or the server's address, for messages. */
  readonly address: string
  /** Creates what the store needs before its first write; harmless when done already. Returns what was done, for a report. */
  init(): Promise<string[]>
  /** Throws a coded error when the store cannot answer; else one line on what it is (versions). */
  check(): Promise<string>
  /** All of `work`'s writes, or none. The callback may run again after a transient error, so it must be idempotent. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>
  /** Every contribution in ASCII order of article id. */
  contributions(): AsyncIterable<Contribution>
  /** Every node by (label, id), then every edge by (type, id): the canonical order of exports. */
  dump(): AsyncIterable<{ node: NodeRow } | { edge: EdgeRow }>
  close(): Promise<void>
}
