import type { Article } from '../domain/article.ts'
import type { StatementClaim } from '../domain/contribution.ts'
import { edgeRow } from '../domain/edge.ts'
import { foldedText } from '../domain/fold.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { joinSpans, slice } from '../domain/span.ts'
import { displayName } from './display-name.ts'
import { endsOf, startsOf, withoutNulls } from './properties.ts'

export const statementRow = (article: Article, claim: StatementClaim): NodeRow => {
  const { source, cue, content } = claim.spans
  const text = joinSpans(article.text, content)
  return {
    id: claim.id,
    label: 'Statement',
    date: claim.date ?? '',
    keys: {},
    props: withoutNulls({
      name: displayName(text),
      text,
      sentence: slice(article.text, claim.sentence),
      starts: startsOf(content),
      ends: endsOf(content),
      sourceStarts: startsOf(source),
      sourceEnds: endsOf(source),
      cueStarts: startsOf(cue),
      cueEnds: endsOf(cue),
      mode: claim.mode,
      quoteType: claim.quoteType,
      cue: claim.cue,
      speakerText: claim.speakerText,
      speakerUnknown: claim.speaker === null,
      saidOn: claim.saidOn,
      date: claim.date,
      onBehalfOf: claim.onBehalfOf,
      inTitle: claim.inTitle,
      rule: claim.rule,
      confidence: claim.confidence,
      folded: foldedText(text),
    }),
  }
}

export const statementEdges = (article: Article, claim: StatementClaim): EdgeRow[] => [
  ...(claim.speaker === null ? [] : [edgeRow('MADE', claim.speaker, claim.id)]),
  ...claim.addressees.map((actor) => edgeRow('ADDRESSED_TO', claim.id, actor)),
  ...(claim.medium === null ? [] : [edgeRow('TOLD_TO', claim.id, claim.medium)]),
  ...claim.topics.map((topic) => edgeRow('ABOUT', claim.id, topic)),
  edgeRow('REPORTED_IN', claim.id, article.id),
]
