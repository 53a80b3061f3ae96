import type { Article, SourceText } from '../domain/article.ts'
import type {
  ActorClaim,
  Contribution,
  DemandClaim,
  PositionClaim,
  Run,
  StatementClaim,
  TopicClaim,
} from '../domain/contribution.ts'
import type { ExtractedDemand, ExtractedStance, ExtractedStatement, Extraction, Holder } from '../domain/extraction.ts'
import { hashId } from '../domain/ids.ts'
import { contains, joinSpans, type Span, slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { gazetteer } from './gazetteer.ts'
import { issueName, type RaisedDemand, resolveIssue, topicOf } from './issues.ts'
import { Resolver } from './resolver.ts'
import { saidOn } from './said-on.ts'
import type { Topic, Topics } from './topics.ts'

/** Who speaks in each extracted statement: none where the text names no source, several where speakers are joined. */
type Speakers = readonly (readonly Member[])[]

interface Reading {
  article: Article
  extraction: Extraction
  resolver: Resolver
  topics: Topics
  used: Map<string, Topic>
  speakers: Speakers
}

/** The statement in whose content a span stands, the innermost; null where none does. */
const enclosing = (statements: readonly ExtractedStatement[], span: Span, except: number): number | null => {
  let best: number | null = null
  let shortest = Number.POSITIVE_INFINITY
  statements.forEach(({ content }, i) => {
    if (i === except) return
    for (const piece of content) {
      if (contains(piece, span) && piece[1] - piece[0] < shortest) {
        best = i
        shortest = piece[1] - piece[0]
      }
    }
  })
  return best
}

const readSpeakers = ({ extraction, resolver }: Pick<Reading, 'extraction' | 'resolver'>): Speakers => {
  const speakers: Member[][] = extraction.statements.map(() => [])
  const done = new Set<number>()
  const read = (i: number): readonly Member[] => {
    const statement = extraction.statements[i]
    if (statement === undefined || done.has(i)) return speakers[i] ?? []
    done.add(i)
    const source = statement.source[0]
    if (source !== undefined) {
      const outer = enclosing(extraction.statements, source, i)
      const speaker = outer === null ? null : (read(outer)[0] ?? null)
      speakers[i] = resolver.actors(source, speaker, true)
    }
    return speakers[i] ?? []
  }
  extraction.statements.forEach((_, i) => {
    read(i)
  })
  return speakers
}

/** Actors that phrases name, each once, without one that must not be among them. */
const actorsOf = (
  resolver: Resolver,
  spans: readonly Span[],
  speaker: Member | null,
  except: readonly (Member | null)[],
): Member[] =>
  [...new Set(spans.flatMap((span) => resolver.actors(span, speaker)))].filter((member) => !except.includes(member))

const useTopic = ({ used }: Reading, topic: Topic | null): string | null => {
  if (topic === null) return null
  if (!used.has(topic.id)) used.set(topic.id, topic)
  return topic.id
}

const statementClaims = (reading: Reading, statement: ExtractedStatement, index: number): StatementClaim[] => {
  const { article, resolver, topics } = reading
  const { text } = article
  const speakers = reading.speakers[index] ?? []
  const medium =
    statement.medium === null ? [] : resolver.actors(statement.medium, null).filter((member) => member.medium)
  const hearers = actorsOf(resolver, statement.addressees, null, speakers)
  const said = statement.when === null ? null : saidOn(slice(text, statement.when), article.publishedAt)
  const found = statement.content.flatMap((span) => topics.find(text, span))
  return (speakers.length === 0 ? [null] : speakers).map((speaker) => ({
    id: hashId(
      'statement',
      article.id,
      speaker?.id ?? null,
      statement.mode,
      statement.cue.flat().join(),
      statement.content.flat().join(),
    ),
    speaker: speaker?.id ?? null,
    onBehalfOf: speaker?.onBehalfOf?.id ?? null,
    speakerText: joinSpans(text, statement.source),
    cue: joinSpans(text, statement.cue),
    mode: statement.mode,
    quoteType: statement.quoteType,
    addressees: hearers.map(({ id }) => id),
    medium: (medium[0] ?? hearers.find((member) => member.medium))?.id ?? null,
    topics: [...new Set(found.map((topic) => useTopic(reading, topic) ?? ''))].filter(Boolean),
    saidOn: said,
    date: said ?? article.publishedAt,
    inTitle: statement.inTitle,
    spans: { source: statement.source, cue: statement.cue, content: statement.content },
    sentence: statement.sentence,
    rule: statement.rule,
    confidence: statement.confidence,
  }))
}

const represents = (speaker: Member, holder: Member): boolean =>
  speaker === holder ||
  speaker.onBehalfOf === holder ||
  (holder.onBehalfOf !== null && holder.onBehalfOf === speaker.onBehalfOf && holder.type !== 'Person')

/**
 * Whose stance it is. The holder that words of others name is the holder only where the one who says it represents that holder;
 * joint speakers vouch each for their own side.
 */
const holders = (reading: Reading, holder: Holder, within: number | null, evidence: Span): Member[] => {
  const outer = within === null ? [] : (reading.speakers[within] ?? [])
  const named =
    'speakerOf' in holder
      ? [...(reading.speakers[holder.speakerOf] ?? [])]
      : reading.resolver.actors(holder.phrase, outer[0] ?? null, holder.phrase[0] >= evidence[0])
  if (within === null) return named
  return named.filter((member) => outer.some((speaker) => represents(speaker, member)))
}

const dateOf = (article: Article, statement: StatementClaim | undefined): string | null =>
  statement?.date ?? article.publishedAt

const demandClaims = (
  reading: Reading,
  demand: ExtractedDemand,
  within: number | null,
  date: string | null,
): RaisedDemand[] => {
  const { article, resolver, topics } = reading
  const { text } = article
  const raisers = holders(reading, demand.by, within, demand.evidence)
  const topic = topicOf(text, demand.what, topics)
  return raisers.map((by) => {
    const of = actorsOf(resolver, demand.of, by, [by])
    const claim: DemandClaim = {
      id: hashId('demand', article.id, by.id, demand.what.join()),
      by: by.id,
      of: of.map(({ id }) => id),
      topic: useTopic(reading, topic),
      what: demand.what,
      evidence: demand.evidence,
      date,
      inTitle: demand.inTitle,
      rule: demand.rule,
      confidence: demand.confidence,
    }
    return { claim, by, text: issueName(text, demand.what) ?? slice(text, demand.what) }
  })
}

interface Claims {
  statements: StatementClaim[]
  positions: PositionClaim[]
  demands: RaisedDemand[]
}

const positionClaims = (
  reading: Reading,
  stance: ExtractedStance,
  claims: Claims,
  statementsOf: readonly StatementClaim[][],
): void => {
  const { article, extraction, resolver, topics } = reading
  const { text } = article
  const evidence = stance.statement === null ? [] : (statementsOf[stance.statement] ?? [])
  const date = dateOf(article, evidence[0])
  const extracted = stance.demand === null ? undefined : extraction.demands[stance.demand]
  const own = extracted === undefined ? [] : demandClaims(reading, extracted, stance.within, date)
  claims.demands.push(...own.filter(({ claim }) => !claims.demands.some((other) => other.claim.id === claim.id)))
  for (const holder of holders(reading, stance.holder, stance.within, stance.evidence)) {
    const raised = own.find(({ by }) => by === holder)
    const named = stance.issue === null ? [] : resolver.namedIn(stance.issue)
    const issue =
      raised === undefined
        ? resolveIssue({
            text,
            span: stance.issue,
            evidence: stance.evidence,
            holder,
            named,
            raised: claims.demands,
            topics,
          })
        : {
            issue: raised.text,
            topic: raised.claim.topic === null ? null : (reading.used.get(raised.claim.topic) ?? null),
            demands: [raised.claim.id],
            reference: null,
          }
    const toward = actorsOf(resolver, stance.toward, holder, [holder, holder.onBehalfOf])
    if (stance.needsTarget && toward.length === 0) continue
    const concerned =
      toward.length > 0
        ? toward
        : named.filter((member) => member !== holder && member !== holder.onBehalfOf).slice(0, 1)
    const statement = evidence.find(({ speaker }) => speaker === holder.id) ?? evidence[0]
    claims.positions.push({
      id: hashId('position', article.id, holder.id, stance.kind, String(stance.negated), stance.evidence.join()),
      holder: holder.id,
      onBehalfOf: holder.onBehalfOf?.id ?? null,
      kind: stance.kind,
      issue: issue.issue,
      topic: useTopic(reading, issue.topic),
      demands: issue.demands,
      reference: issue.reference,
      toward: concerned.map(({ id }) => id),
      negated: stance.negated,
      firmness: stance.firmness,
      condition: stance.condition,
      temporality: stance.temporality,
      date,
      statement: statement?.id ?? null,
      evidence: stance.evidence,
      inTitle: stance.inTitle,
      rule: stance.rule,
      confidence: stance.confidence,
    })
  }
}

const actorClaim = (member: Member): ActorClaim => ({
  id: member.id,
  type: member.type,
  name: member.name,
  aliases: [...member.aliases].toSorted(),
  mentions: member.mentions,
  onBehalfOf: member.onBehalfOf?.id ?? null,
  role: member.onBehalfOf === null ? null : member.role,
  since: member.onBehalfOf === null ? null : member.since,
  until: member.onBehalfOf === null ? null : member.until,
})

const usedBy = ({ statements, positions, demands }: Claims): Set<string> =>
  new Set(
    [
      ...statements.flatMap(({ speaker, onBehalfOf, addressees, medium }) => [
        speaker,
        onBehalfOf,
        medium,
        ...addressees,
      ]),
      ...positions.flatMap(({ holder, onBehalfOf, toward, reference }) => [
        holder,
        onBehalfOf,
        reference?.by ?? null,
        ...toward,
      ]),
      ...demands.flatMap(({ claim }) => [claim.by, ...claim.of]),
    ].filter((id) => id !== null),
  )

/** Actors that claims use, those that the article shows as actors, and those that any of them speaks for. */
const castOf = (resolver: Resolver, claims: Claims): Member[] => {
  const used = usedBy(claims)
  const listed = new Set(
    resolver.cast.members().filter((member) => used.has(member.id) || (member.listed && member.mentions > 0)),
  )
  for (const member of listed)
    for (let up = member.onBehalfOf; up !== null && !listed.has(up); up = up.onBehalfOf) listed.add(up)
  return resolver.cast.members().filter((member) => listed.has(member))
}

const unique = <T extends { id: string }>(claims: readonly T[]): T[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
]

const startOf = (span: Span): number => span[0]

/** All that one article says, resolved from the article and fixed data alone. */
export const resolve = (
  article: Article,
  source: SourceText,
  extraction: Extraction,
  topics: Topics,
  run: Run,
): Contribution => {
  const resolver = new Resolver(source, extraction, article.publishedAt, gazetteer())
  const reading: Reading = {
    article,
    extraction,
    resolver,
    topics,
    used: new Map(),
    speakers: readSpeakers({ extraction, resolver }),
  }
  const statementsOf = extraction.statements.map((statement, i) => statementClaims(reading, statement, i))
  const claims: Claims = { statements: statementsOf.flat(), positions: [], demands: [] }
  for (const stance of extraction.stances.toSorted((a, b) => startOf(a.evidence) - startOf(b.evidence)))
    positionClaims(reading, stance, claims, statementsOf)
  const topicClaims: TopicClaim[] = [...reading.used.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    run,
    article,
    actors: castOf(resolver, claims).map(actorClaim),
    topics: topicClaims,
    statements: unique(claims.statements),
    positions: unique(claims.positions),
    demands: unique(claims.demands.map(({ claim }) => claim)),
  }
}
