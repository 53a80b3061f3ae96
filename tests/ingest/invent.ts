import type {
  ActorClaim,
  Contribution,
  DemandClaim,
  PositionClaim,
  StatementClaim,
} from '../../src/domain/contribution.ts'
import { contentHash, hashId } from '../../src/domain/ids.ts'
import type { Span } from '../../src/domain/span.ts'
import type { ActorType } from '../../src/domain/vocabulary.ts'

/** Ids of invented things, as of real ones: 20 hex digits. */
export const idOf = (name: string): string => hashId('invented', name)

/** What an invented article says. Names of actors stand for their ids; wordings become the sentences of its text. */
export interface Invention {
  name: string
  day: string | null
  title?: string
  actors: InventedActor[]
  topics?: { key: string; name?: string }[]
  statements?: (Partial<Omit<StatementClaim, 'id' | 'speaker' | 'addressees' | 'medium'>> & {
    words: string
    speaker: string | null
    to?: Actors
    toldTo?: string | null
    about?: string[]
  })[]
  positions?: (Partial<Omit<PositionClaim, 'id' | 'holder' | 'demands' | 'topic' | 'condition' | 'statement'>> & {
    words: string
    holder: string
    topic?: string | null
    /** Indexes into the article's own demands and statements. */
    demands?: number[]
    statement?: number | null
    at?: Actors
    refersTo?: { by: string; topic: string | null }
    condition?: string | null
  })[]
  demands?: (Partial<Omit<DemandClaim, 'id' | 'by' | 'of' | 'topic' | 'what'>> & {
    words: string
    what?: string
    by: string
    of?: Actors
    topic?: string | null
  })[]
}
type Actors = string[]

export interface InventedActor {
  key: string
  type?: ActorType
  name?: string
  aliases?: string[]
  mentions?: number
  for?: string | null
  role?: string | null
}

/** A text is the distinct wordings in the order of their use, a line each; every span is found in it. */
export const invent = (invention: Invention): Contribution => {
  const { name, day, title = null, actors, topics = [], statements = [], positions = [], demands = [] } = invention
  const lines = [...new Set([...statements, ...positions, ...demands].map(({ words }) => words))]
  const text = lines.length === 0 ? 'Nothing was said.' : lines.join('\n\n')
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`not in the text: ${words}`)
    return [start, start + words.length]
  }
  const articleId = idOf(`article ${name}`)
  const topicId = (key: string | null | undefined): string | null => (key ? idOf(key) : null)
  const claimId = (kind: string, at: number): string => hashId(kind, articleId, at)
  const found = { inTitle: false, rule: 'invented', confidence: 0.5 }
  const claimed = { date: day, ...found }
  return {
    run: { codeVersion: '1', vocabularyVersion: '1', dataVersion: '1', reader: 'invented' },
    article: {
      id: articleId,
      title,
      publisher: null,
      author: null,
      publishedAt: day,
      url: null,
      language: 'en',
      licence: null,
      source: `${name}.txt`,
      text,
      contentHash: contentHash(text),
      paragraphs: [[0, text.length]],
    },
    actors: actors.map(
      (actor): ActorClaim => ({
        id: idOf(actor.key),
        type: actor.type ?? 'State',
        name: actor.name ?? actor.key,
        aliases: actor.aliases ?? [],
        mentions: actor.mentions ?? 1,
        onBehalfOf: actor.for ? idOf(actor.for) : null,
        role: actor.role ?? null,
        since: null,
        until: null,
      }),
    ),
    topics: topics.map(({ key, name: topicName }) => ({ id: idOf(key), name: topicName ?? key })),
    statements: statements.map(
      ({ words, speaker, to = [], toldTo = null, about = [], ...rest }, at): StatementClaim => ({
        id: claimId('statement', at),
        speaker: speaker && idOf(speaker),
        onBehalfOf: null,
        speakerText: speaker ?? '',
        cue: 'said',
        mode: 'speech',
        quoteType: 'indirect',
        addressees: to.map(idOf),
        medium: toldTo && idOf(toldTo),
        topics: about.map(idOf),
        saidOn: null,
        spans: { source: [], cue: [], content: [[...spanOf(words)]] },
        sentence: [...spanOf(words)],
        ...claimed,
        ...rest,
      }),
    ),
    positions: positions.map((position, at): PositionClaim => {
      const {
        words,
        holder,
        topic,
        demands: on = [],
        statement = null,
        at: toward = [],
        refersTo,
        condition,
        ...rest
      } = position
      return {
        id: claimId('position', at),
        holder: idOf(holder),
        onBehalfOf: null,
        kind: 'rejects',
        issue: topic ?? null,
        topic: topicId(topic),
        demands: on.map((index) => claimId('demand', index)),
        reference: refersTo ? { by: idOf(refersTo.by), topic: topicId(refersTo.topic) } : null,
        toward: toward.map(idOf),
        negated: false,
        firmness: null,
        condition: condition ? [...spanOf(condition)] : null,
        temporality: 'current',
        statement: statement === null ? null : claimId('statement', statement),
        evidence: [...spanOf(words)],
        ...claimed,
        ...rest,
      }
    }),
    demands: demands.map(
      ({ words, what = words, by, of = [], topic, ...rest }, at): DemandClaim => ({
        id: claimId('demand', at),
        by: idOf(by),
        of: of.map(idOf),
        topic: topicId(topic),
        what: [...spanOf(what)],
        evidence: [...spanOf(words)],
        ...claimed,
        ...rest,
      }),
    ),
  }
}
