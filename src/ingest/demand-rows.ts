import type { Article } from '../domain/article.ts'
import type { DemandClaim } from '../domain/contribution.ts'
import { edgeRow } from '../domain/edge.ts'
import { foldedText } from '../domain/fold.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { slice } from '../domain/span.ts'
import { displayName } from './display-name.ts'
import { endsOf, startsOf, withoutNulls } from './properties.ts'

/** @param onBehalfOf the actor for whom the one who raises the demand speaks */
export const demandRow = (article: Article, claim: DemandClaim, onBehalfOf: string | null): NodeRow => {
  const text = slice(article.text, claim.what)
  return {
    id: claim.id,
    label: 'Demand',
    date: claim.date ?? '',
    keys: { raised: `${claim.by}|${claim.topic ?? ''}`, ...(claim.date !== null && { raisedBy: claim.by }) },
    props: withoutNulls({
      name: displayName(text),
      text,
      sentence: slice(article.text, claim.evidence),
      starts: startsOf([claim.what]),
      ends: endsOf([claim.what]),
      date: claim.date,
      onBehalfOf,
      inTitle: claim.inTitle,
      rule: claim.rule,
      confidence: claim.confidence,
      folded: foldedText(text),
    }),
  }
}

export const demandEdges = (article: Article, claim: DemandClaim): EdgeRow[] => [
  edgeRow('RAISES', claim.by, claim.id),
  ...claim.of.map((actor) => edgeRow('ADDRESSED_TO', claim.id, actor)),
  ...(claim.topic === null ? [] : [edgeRow('ABOUT', claim.id, claim.topic)]),
  edgeRow('REPORTED_IN', claim.id, article.id),
]
