import type { DemandReference } from '../domain/contribution.ts'
import type { Span } from '../domain/span.ts'
import { slice } from '../domain/span.ts'
import type { PositionKind } from '../domain/vocabulary.ts'
import type { Member } from './cast.ts'
import type { RaisedDemand } from './demand-claims.ts'
import { demandJustBefore, demandPointer, meantDemands } from './demand-pointers.ts'
import { issueName, pointsBack, topicOf } from './issue-names.ts'
import type { Topic, Topics } from './topics.ts'

/** What a stance is on: demands of this article, a demand of another one by key, and a topic. */
export interface Issue {
  issue: string | null
  topic: Topic | null
  demands: string[]
  reference: DemandReference | null
}

interface IssueQuestion {
  text: string
  span: Span | null
  kind: PositionKind
  /** Whom the stance is directed at. */
  toward: readonly Member[]
  /** The reported words in which the stance stands, or none. */
  said: readonly Span[]
  /** The sentence of evidence. */
  evidence: Span
  holder: Member
  /** Actors that the span names, in text order. */
  named: readonly Member[]
  raised: readonly RaisedDemand[]
  topics: Topics
}

// Stances by which an actor answers what another asked of it.
const ANSWERS: ReadonlySet<PositionKind> = new Set([
  'rejects',
  'non-negotiable',
  'concedes',
  'considers',
  'agrees',
  'open-to-dialogue',
])
/** Stances whose words can point at a demand: who denies, accuses or threatens speaks of other things. */
const POINTS: ReadonlySet<PositionKind> = new Set([
  ...ANSWERS,
  'supports',
  'criticizes',
  'declines-to-comment',
  'refuses-talks',
])

/** "Those demands": demands of this article, or one of another article by the party that the words name; else null. */
const pointedAt = (
  { text, kind, holder, named, raised, topics }: IssueQuestion,
  span: Span,
  listed: Topic | undefined,
): Issue | null => {
  const words = slice(text, span)
  const pointer = demandPointer(words)
  if (pointer === null || !POINTS.has(kind) || /^(?:its|his|her|their|our)\s/i.test(words)) return null
  const by = named.find((member) => member !== holder && member !== holder.onBehalfOf) ?? null
  const meant = meantDemands(words, span[0], by, holder, raised)
  const first = meant[0]
  if (first !== undefined) {
    const { topic, what } = first.claim
    const own = topic === null ? null : { id: topic, name: issueName(text, what) ?? first.text }
    return { issue: first.text, topic: listed ?? own, demands: meant.map(({ claim }) => claim.id), reference: null }
  }
  if (by === null || pointer === 'if-raised') return null
  return {
    issue: issueName(text, span),
    topic: listed ?? topicOf(text, span, topics),
    demands: [],
    reference: { by: by.id, topic: listed?.id ?? null },
  }
}

/** "It": the demand raised just before, or null. */
const pointedBackAt = ({ text, evidence, holder, raised }: IssueQuestion, span: Span): Issue | null => {
  const before = pointsBack(slice(text, span).trim()) ? demandJustBefore(evidence, holder, raised) : undefined
  if (before === undefined) return null
  const { id, topic } = before.claim
  return {
    issue: before.text,
    topic: topic === null ? null : { id: topic, name: before.text },
    demands: [id],
    reference: null,
  }
}

/** The state or body for which an actor speaks in the end. */
const sideOf = (member: Member): Member => (member.onBehalfOf === null ? member : sideOf(member.onBehalfOf))

/**
 * A stance on a topic answers the demand that another side raised on it: the latest of this article before it, else the one that
 * an article up to its day raised, by key, where the stance is directed at that side.
 */
const answered = (
  { kind, holder, raised, toward }: IssueQuestion,
  topic: Topic,
): Pick<Issue, 'demands' | 'reference'> => {
  if (!ANSWERS.has(kind)) return { demands: [], reference: null }
  const side = sideOf(holder)
  const here = raised.findLast(({ claim, by }) => claim.topic === topic.id && sideOf(by) !== side)
  if (here !== undefined) return { demands: [here.claim.id], reference: null }
  const other = toward.map(sideOf).find((member) => member !== side)
  return { demands: [], reference: other === undefined ? null : { by: other.id, topic: topic.id } }
}

/**
 * What a stance is on, from the words for its issue: demands that they point at, else a topic of the list that they or the reported
 * words around them name, with the demand that it answers; else the noun phrase itself.
 */
export const resolveIssue = (question: IssueQuestion): Issue => {
  const { text, span, said, evidence, topics } = question
  const inSpan = span === null ? undefined : topics.find(text, span)[0]
  const demanded = span === null ? null : (pointedAt(question, span, inSpan) ?? pointedBackAt(question, span))
  if (demanded !== null) return demanded
  const listed = inSpan ?? said.flatMap((piece) => topics.find(text, piece))[0]
  const name = span === null ? null : issueName(text, span)
  if (listed !== undefined)
    return { issue: inSpan?.name ?? name ?? listed.name, topic: listed, ...answered(question, listed) }
  const topic = topicOf(text, span, topics) ?? topics.find(text, evidence)[0] ?? null
  return { issue: name ?? topic?.name ?? null, topic, demands: [], reference: null }
}
