import type { DemandReference } from '../domain/contribution.ts'
import type { Span } from '../domain/span.ts'
import { slice } from '../domain/span.ts'
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
  /** The sentence of evidence. */
  evidence: Span
  holder: Member
  /** Actors that the span names, in text order. */
  named: readonly Member[]
  raised: readonly RaisedDemand[]
  topics: Topics
}

/** "Those demands": demands of this article, or one of another article by the party that the words name; else null. */
const pointedAt = (
  { text, holder, named, raised, topics }: IssueQuestion,
  span: Span,
  listed: Topic | undefined,
): Issue | null => {
  const words = slice(text, span)
  const pointer = demandPointer(words)
  if (pointer === null) return null
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

/** What a stance is on, from the words for its issue: demands, else a topic of the list, else the noun phrase itself. */
export const resolveIssue = (question: IssueQuestion): Issue => {
  const { text, span, evidence, topics } = question
  const listed = span === null ? undefined : topics.find(text, span)[0]
  const demanded = span === null ? null : (pointedAt(question, span, listed) ?? pointedBackAt(question, span))
  if (demanded !== null) return demanded
  const topic = listed ?? topicOf(text, span, topics) ?? topics.find(text, evidence)[0] ?? null
  return {
    issue: listed?.name ?? (span === null ? null : issueName(text, span)) ?? topic?.name ?? null,
    topic,
    demands: [],
    reference: null,
  }
}
