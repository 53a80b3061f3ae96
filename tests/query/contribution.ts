import type { ActorClaim, Contribution, DemandReference } from '../../src/domain/contribution.ts'
import { contentHash, hashId } from '../../src/domain/ids.ts'
import type { Span } from '../../src/domain/span.ts'
import type { ActorType, Firmness, Mode, PositionKind, QuoteType } from '../../src/domain/vocabulary.ts'

export interface Name {
  name: string
  type: ActorType
  aliases?: string[]
  for?: Name
  role?: string
  since?: string
}

export const actorId = ({ name }: Name): string => hashId('actor', name)
export const topicId = (name: string): string => hashId('topic', name)
export const articleId = (key: string): string => hashId('article', key)

interface Common {
  sentence?: string
  inTitle?: boolean
  rule?: string
  confidence?: number
}

/** What an article says, with words of its text where a contribution has spans. */
export interface Told {
  key: string
  title?: string
  publisher?: string
  publishedAt?: string
  url?: string
  text: string
  mentions?: Name[]
  statements?: (Common & {
    by?: Name
    source?: string
    cue: string
    content: string[]
    mode?: Mode
    quoteType?: QuoteType
    to?: Name[]
    medium?: Name
    topics?: string[]
    saidOn?: string
  })[]
  demands?: (Common & { by: Name; of: Name[]; what: string; topic?: string })[]
  positions?: (Common & {
    holder: Name
    kind: PositionKind
    negated?: boolean
    evidence: string
    topic?: string
    /** Index of a demand of this article. */
    demand?: number
    /** Index of the statement that holds the evidence. */
    statement?: number
    reference?: { by: Name; topic?: string }
    toward?: Name[]
    firmness?: Firmness
    condition?: string
  })[]
}

/** A contribution made by hand: every span is looked up in the text, so that it holds the exact words. */
export const contributionOf = (told: Told): Contribution => {
  const { key, text, title = null } = told
  const id = articleId(key)
  const day = told.publishedAt ?? null
  const at = (words: string, from = 0): [number, number] => {
    const start = text.indexOf(words, from)
    if (start === -1) throw new Error(`“${words}” is not in the text of ${key}`)
    return [start, start + words.length]
  }
  const sentenceAround = ([start, end]: Span): [number, number] => {
    const before = Math.max(text.lastIndexOf('. ', start) + 2, text.lastIndexOf('\n', start) + 1)
    const stop = text.slice(end).search(/[.\n]/)
    return [before === 1 ? 0 : before, stop === -1 ? text.length : end + stop + 1]
  }
  const common = ({ sentence, inTitle = false, rule = 'by-hand', confidence = 0.9 }: Common, span: Span) => ({
    place: sentence === undefined ? sentenceAround(span) : at(sentence),
    found: { inTitle, rule, confidence },
  })

  const actors = new Map<string, ActorClaim>()
  const actor = (name: Name): string => {
    const known = actors.get(actorId(name))
    if (known !== undefined) known.mentions += 1
    else {
      actors.set(actorId(name), {
        id: actorId(name),
        type: name.type,
        name: name.name,
        aliases: name.aliases ?? [],
        mentions: 1,
        onBehalfOf: name.for === undefined ? null : actor(name.for),
        role: name.role ?? null,
        since: name.since ?? null,
        until: null,
      })
    }
    return actorId(name)
  }
  const behalf = (name: Name | undefined): string | null => (name?.for === undefined ? null : actor(name.for))
  const topics = new Map<string, { id: string; name: string }>()
  const topic = (name: string): string => {
    topics.set(name, { id: topicId(name), name })
    return topicId(name)
  }

  for (const name of told.mentions ?? []) actor(name)
  const demands = (told.demands ?? []).map((demand, index) => {
    const what = at(demand.what)
    const { place, found } = common(demand, what)
    return {
      id: hashId('demand', id, index),
      by: actor(demand.by),
      of: demand.of.map(actor),
      topic: demand.topic === undefined ? null : topic(demand.topic),
      what,
      evidence: place,
      date: day,
      ...found,
    }
  })
  const statements = (told.statements ?? []).map((statement, index) => {
    const content = statement.content.map((words) => at(words))
    const { place, found } = common(statement, content[0] as [number, number])
    const speakerText = statement.source ?? statement.by?.name ?? ''
    return {
      id: hashId('statement', id, index),
      speaker: statement.by === undefined ? null : actor(statement.by),
      onBehalfOf: behalf(statement.by),
      speakerText,
      cue: statement.cue,
      mode: statement.mode ?? 'speech',
      quoteType: statement.quoteType ?? 'indirect',
      addressees: (statement.to ?? []).map(actor),
      medium: statement.medium === undefined ? null : actor(statement.medium),
      topics: (statement.topics ?? []).map(topic),
      saidOn: statement.saidOn ?? null,
      date: statement.saidOn ?? day,
      spans: {
        source: speakerText === '' ? [] : [at(speakerText, place[0])],
        cue: [at(statement.cue, place[0])],
        content,
      },
      sentence: place,
      ...found,
    }
  })
  const positions = (told.positions ?? []).map((position, index) => {
    const evidence = at(position.evidence)
    const { found } = common(position, evidence)
    const reference: DemandReference | null =
      position.reference === undefined
        ? null
        : {
            by: actor(position.reference.by),
            topic: position.reference.topic === undefined ? null : topic(position.reference.topic),
          }
    return {
      id: hashId('position', id, index),
      holder: actor(position.holder),
      onBehalfOf: behalf(position.holder),
      kind: position.kind,
      issue: position.topic ?? null,
      topic: position.topic === undefined ? null : topic(position.topic),
      demands: position.demand === undefined ? [] : [demands[position.demand]?.id as string],
      reference,
      toward: (position.toward ?? []).map(actor),
      negated: position.negated ?? false,
      firmness: position.firmness ?? null,
      condition: position.condition === undefined ? null : at(position.condition),
      temporality: 'current' as const,
      date: day,
      statement: position.statement === undefined ? null : (statements[position.statement]?.id as string),
      evidence,
      ...found,
    }
  })
  return {
    run: { codeVersion: '0', vocabularyVersion: '1', dataVersion: '0', reader: 'by hand' },
    article: {
      id,
      source: `${key}.txt`,
      title,
      publisher: told.publisher ?? null,
      author: null,
      publishedAt: day,
      url: told.url ?? null,
      language: 'en',
      licence: null,
      text,
      contentHash: contentHash(text),
      paragraphs: [[0, text.length]],
    },
    actors: [...actors.values()],
    topics: [...topics.values()],
    statements,
    positions,
    demands,
  }
}
