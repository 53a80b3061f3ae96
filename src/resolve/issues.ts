import type { DemandClaim, DemandReference } from '../domain/contribution.ts'
import { foldedKey } from '../domain/fold.ts'
import type { Span } from '../domain/span.ts'
import { slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { type Topic, type Topics, topicId } from './topics.ts'

/** What a stance is on: demands of this article, a demand of another one by key, and a topic. */
export interface Issue {
  issue: string | null
  topic: Topic | null
  demands: string[]
  reference: DemandReference | null
}

const POINTS_AT_DEMAND =
  /\b(?:(those|these|the|its|his|her|their|such|all|both|this|that)\s+)?(?:[\p{L}-]+(?:['’]s)?\s+){0,3}?(demands?|requests?|proposals?|ultimatum|conditions|calls?|appeals?|requirements?|terms|offers?|suggestions?|idea)\b/iu
const POINTS_BACK = /^(it|this|that|them|these|those|everything|so|such a (thing|step|move|demand))$/iu
const LEADING =
  /^(?:(?:to|for|on|of|about|that|the|a|an|any|all|its|his|her|their|our|some|such|this|these|those|further|also|with|by)\s+)+/iu
const CLAUSE_BREAK =
  /\s+(?:who|which|that|because|while|although|if|unless|after|before|when|until|so that|in order to)\s|[,;:–—(]/iu
const LONGEST_NAME_WORDS = 8

/** A short name for an issue that no list knows: the noun phrase itself, without what opens it and what follows it. */
export const issueName = (text: string, span: Span): string | null => {
  const phrase = slice(text, span)
    .replace(/["“”„«»‘]/g, '')
    .replace(/\s+/g, ' ')
    .replace(LEADING, '')
  const cut = phrase.search(CLAUSE_BREAK)
  const words = (cut > 0 ? phrase.slice(0, cut) : phrase).split(' ').slice(0, LONGEST_NAME_WORDS)
  const name = words.join(' ').replace(/[\s.,;:!?'’]+$/u, '')
  return foldedKey(name) === '' || POINTS_BACK.test(name) ? null : name
}

/** The topic of the list that a span names, else the noun phrase itself as a topic that later articles can meet again. */
export const topicOf = (text: string, span: Span | null, topics: Topics): Topic | null => {
  if (span === null) return null
  const listed = topics.find(text, span)[0]
  if (listed !== undefined) return listed
  const name = issueName(text, span)
  return name === null ? null : { id: topicId(name), name }
}

export interface RaisedDemand {
  claim: DemandClaim
  by: Member
  text: string
}

const plural = (words: string): boolean =>
  /\b(demands|requests|proposals|conditions|calls|appeals|terms|requirements|offers|suggestions)\b/iu.test(words)

/** Demands raised earlier in the article that words like "those demands" mean; of one party where the words name it. */
const meantDemands = (
  words: string,
  at: number,
  by: Member | null,
  holder: Member,
  raised: readonly RaisedDemand[],
): RaisedDemand[] => {
  const earlier = raised.filter(({ claim }) => claim.what[0] < at)
  const own = (demand: RaisedDemand): boolean => demand.by === holder || demand.by === holder.onBehalfOf
  const fitting =
    by === null
      ? earlier.filter((demand) => !own(demand))
      : earlier.filter((demand) => demand.by === by || demand.by.onBehalfOf === by)
  if (fitting.length === 0) return []
  if (!plural(words)) return fitting.slice(-1)
  const last = fitting.at(-1)?.by
  return fitting.filter((demand) => demand.by === last)
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

/** What a stance is on, from the words for its issue. */
export const resolveIssue = ({ text, span, evidence, holder, named, raised, topics }: IssueQuestion): Issue => {
  const words = span === null ? '' : slice(text, span)
  const points = POINTS_AT_DEMAND.exec(words)
  const by = named.find((member) => member !== holder && member !== holder.onBehalfOf) ?? null
  const listed = span === null ? undefined : topics.find(text, span)[0]
  if (span !== null && points !== null && points.index < 60) {
    const meant = meantDemands(words, span[0], by, holder, raised)
    const first = meant[0]
    if (first !== undefined) {
      const topic =
        first.claim.topic === null
          ? null
          : { id: first.claim.topic, name: issueName(text, first.claim.what) ?? first.text }
      return { issue: first.text, topic: listed ?? topic, demands: meant.map(({ claim }) => claim.id), reference: null }
    }
    if (by !== null && /^(demand|request|proposal|ultimatum|condition|term|requirement|call)/i.test(points[2] ?? '')) {
      return {
        issue: issueName(text, span),
        topic: listed ?? topicOf(text, span, topics),
        demands: [],
        reference: { by: by.id, topic: listed?.id ?? null },
      }
    }
  }
  if (span !== null && POINTS_BACK.test(words.trim())) {
    const before = raised
      .filter(
        ({ claim, by: who }) => claim.what[1] <= evidence[0] && evidence[0] - claim.what[1] < 300 && who !== holder,
      )
      .at(-1)
    if (before !== undefined)
      return {
        issue: before.text,
        topic: before.claim.topic === null ? null : { id: before.claim.topic, name: before.text },
        demands: [before.claim.id],
        reference: null,
      }
  }
  const topic = listed ?? topicOf(text, span, topics) ?? topics.find(text, evidence)[0] ?? null
  return {
    issue: listed?.name ?? (span === null ? null : issueName(text, span)) ?? topic?.name ?? null,
    topic,
    demands: [],
    reference: null,
  }
}
