import type { Article } from '../domain/article.ts'
import { foldedText } from '../domain/fold.ts'
import type { NodeRow } from '../domain/graph.ts'
import { displayName } from './display-name.ts'
import { withoutNulls } from './properties.ts'

/** The Article node. An article without a title is named by the beginning of its text. */
export const articleRow = (article: Article): NodeRow => ({
  id: article.id,
  label: 'Article',
  date: article.publishedAt ?? '',
  keys: { text: article.contentHash },
  props: withoutNulls({
    name: displayName(article.title ?? article.text),
    url: article.url,
    source: article.source,
    title: article.title,
    publisher: article.publisher,
    author: article.author,
    publishedAt: article.publishedAt,
    language: article.language,
    licence: article.licence,
    text: article.text,
    contentHash: article.contentHash,
    folded: foldedText(`${article.title ?? ''} ${article.text}`),
  }),
})
