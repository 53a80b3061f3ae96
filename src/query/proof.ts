import type { NodeRow } from '../domain/graph.ts'
import { booleanOf, numberOf, stringOf } from './properties.ts'
import { articleRef } from './references.ts'
import type { StatementView } from './views.ts'

type Proof = Pick<StatementView, 'text' | 'sentence' | 'inTitle' | 'rule' | 'confidence' | 'article'>

/** What every statement, position and demand shows for itself: its words, what found them, and the article. */
export const proofOf = (row: NodeRow, article: NodeRow): Proof => ({
  text: stringOf(row, 'text'),
  sentence: stringOf(row, 'sentence'),
  inTitle: booleanOf(row, 'inTitle'),
  rule: stringOf(row, 'rule'),
  confidence: numberOf(row, 'confidence'),
  article: articleRef(article),
})
