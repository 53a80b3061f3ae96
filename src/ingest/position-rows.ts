import type { Article } from '../domain/article.ts'
import type { PositionClaim, Run } from '../domain/contribution.ts'
import { edgeRow } from '../domain/edge.ts'
import { foldedText } from '../domain/fold.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { hashId } from '../domain/ids.ts'
import { type Span, slice } from '../domain/span.ts'
import { kindInfo, polarityOf } from '../domain/vocabulary.ts'
import { displayName } from './display-name.ts'
import { endsOf, startsOf, withoutNulls } from './properties.ts'
import type { Sides } from './sides.ts'

/** Only a dated position can supersede another or point back at a demand. */
const keysOf = ({ date, holder, topic, reference }: PositionClaim, sides: Sides): NodeRow['keys'] => ({
  ...(date !== null && topic !== null && { stand: `${holder}|${topic}` }),
  ...(date !== null && reference !== null && { refers: `${sides(reference.by)}|${reference.topic ?? ''}` }),
})

export const positionRow = (article: Article, run: Run, claim: PositionClaim, sides: Sides): NodeRow => {
  const text = slice(article.text, claim.evidence)
  const { cameo, plover } = kindInfo(claim.kind)
  return {
    id: claim.id,
    label: 'Position',
    date: claim.date ?? '',
    keys: keysOf(claim, sides),
    props: withoutNulls({
      name: displayName(`${claim.negated ? 'not ' : ''}${claim.kind}: ${claim.issue ?? text}`),
      text,
      sentence: text,
      starts: startsOf([claim.evidence]),
      ends: endsOf([claim.evidence]),
      kind: claim.kind,
      cameo,
      plover,
      polarity: polarityOf(claim.kind, claim.negated),
      negated: claim.negated,
      firmness: claim.firmness,
      condition: claim.condition && slice(article.text, claim.condition),
      temporality: claim.temporality,
      date: claim.date,
      issue: claim.issue,
      onBehalfOf: claim.onBehalfOf,
      inTitle: claim.inTitle,
      rule: claim.rule,
      confidence: claim.confidence,
      vocabularyVersion: run.vocabularyVersion,
      folded: foldedText(text),
    }),
  }
}

const conditionId = (article: Article, [start, end]: Span): string => hashId('condition', article.id, start, end)

/** The conditions of an article's positions, each once, though several positions may depend on it. */
export const conditionRows = (article: Article, claims: readonly PositionClaim[]): NodeRow[] => {
  const rows = new Map<string, NodeRow>()
  for (const { condition } of claims) {
    if (condition === null) continue
    const id = conditionId(article, condition)
    const text = slice(article.text, condition)
    const props = { name: displayName(text), text, starts: startsOf([condition]), ends: endsOf([condition]) }
    rows.set(id, { id, label: 'Condition', date: '', keys: {}, props })
  }
  return [...rows.values()]
}

/** A position is on its article's demands and on its topic, so that a question about the topic finds answers to demands too. */
export const positionEdges = (article: Article, claim: PositionClaim): EdgeRow[] => {
  const issues = claim.topic === null ? claim.demands : [...claim.demands, claim.topic]
  return [
    edgeRow('HOLDS', claim.holder, claim.id),
    ...issues.map((issue) => edgeRow('ON', claim.id, issue)),
    ...claim.toward.map((actor) => edgeRow('TOWARD', claim.id, actor)),
    ...(claim.statement === null ? [] : [edgeRow('EVIDENCED_BY', claim.id, claim.statement)]),
    ...(claim.condition === null ? [] : [edgeRow('CONDITIONAL_ON', claim.id, conditionId(article, claim.condition))]),
    edgeRow('REPORTED_IN', claim.id, article.id),
  ]
}
