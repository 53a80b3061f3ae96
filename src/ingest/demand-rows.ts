import type { Article } from '../domain/article.ts'
import type { DemandClaim } from '../domain/contribution.ts'
import { edgeRow } from '../domain/edge.ts'
import { foldedText } from '../domain/fold.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { slice } from '../domain/span.ts'
import { displayName } from './display-name.ts'
import { endsOf, startsOf, withoutNulls } from './properties.ts'
import type { Sides } from './sides.ts'

/**
 * The Demand node. Its keys name the side that it is raised for, so that what a minister asks for and what the state
 * asks for meet.
 */
export const demandRow = (article: Article, claim: DemandClaim, sides: Sides): NodeRow => {
  const side = sides(claim.by)
  const text = slice(article.text, claim.what)
  return {
    id: claim.id,
    label: 'Demand',
    date: claim.date ?? '',
    keys: { raised: `${side}|${claim.topic ?? ''}`, ...(claim.date !== null && { raisedBy: side }) },
    props: withoutNulls({
      name: displayName(text),
      text,
      sentence: slice(article.text, claim.evidence),
      starts: startsOf([claim.what]),
      ends: endsOf([claim.what]),
      date: claim.date,
      onBehalfOf: side === claim.by ? null : side,
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
