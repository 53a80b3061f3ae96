import type { StatementView } from '../query/views.ts'
import type { CsvValue } from './csv.ts'

type Proof = Pick<StatementView, 'sentence' | 'inTitle' | 'rule' | 'confidence' | 'article'>

/** What every statement, position and demand carries in CSV: the sentence, what found it and where it stands. */
export const proofColumns: readonly (readonly [header: string, value: (row: Proof) => CsvValue])[] = [
  ['sentence', ({ sentence }) => sentence],
  ['inTitle', ({ inTitle }) => inTitle],
  ['rule', ({ rule }) => rule],
  ['confidence', ({ confidence }) => confidence],
  ['articleId', ({ article }) => article.id],
  ['articleTitle', ({ article }) => article.title],
  ['articleUrl', ({ article }) => article.url],
]
