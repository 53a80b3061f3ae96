import { DemarcheError } from '../domain/errors.ts'
import { loadArticle } from '../ingest/load.ts'
import { removeArticle } from '../ingest/remove.ts'
import { articlePage } from '../query/article-page.ts'
import { listArticles } from '../query/articles.ts'
import { articleQuerySchema } from '../query/queries.ts'
import { articlePageSchema, articleViewSchema } from '../query/views.ts'
import { itemRoute } from './item-route.ts'
import { listRoute } from './list-route.ts'
import { loadOutcomeSchema, postedArticleSchema } from './posted-article.ts'
import { readBody } from './read-input.ts'
import type { Route } from './route.ts'

const addArticle: Route = {
  method: 'post',
  path: '/v1/articles',
  tag: 'articles',
  operationId: 'addArticle',
  summary: 'Loads an article; one with the same id or url is replaced',
  body: postedArticleSchema,
  writes: true,
  replies: {
    200: { description: 'It was there: replaced, or unchanged', schema: loadOutcomeSchema },
    201: { description: 'Added', schema: loadOutcomeSchema },
  },
  problems: ['INPUT_NO_IDENTITY', 'READ_EMPTY', 'READ_NOT_ENGLISH', 'READ_TOO_LARGE'],
  handle: async ({ store, extract }, { body }) => {
    const article = readBody(postedArticleSchema, body)
    if (!article.id && !article.url) {
      throw new DemarcheError('INPUT_NO_IDENTITY', 'give an id or a url, so that the article is known again')
    }
    const outcome = await loadArticle(store, await extract(article))
    return {
      status: outcome.status === 'added' ? 201 : 200,
      headers: { Location: `/v1/articles/${outcome.articleId}` },
      body: outcome,
    }
  },
}

const deleteArticle: Route = {
  method: 'delete',
  path: '/v1/articles/{id}',
  tag: 'articles',
  operationId: 'deleteArticle',
  summary: 'Removes an article and what only it supported',
  writes: true,
  replies: { 204: { description: 'Removed', schema: null } },
  problems: ['NOT_FOUND'],
  handle: async ({ store }, { id }) => {
    if (await removeArticle(store, id)) return { status: 204 }
    throw new DemarcheError('NOT_FOUND', `no article has the id “${id}”`, { field: 'id' })
  },
}

export const articleRoutes: Route[] = [
  listRoute({
    path: '/v1/articles',
    tag: 'articles',
    operationId: 'listArticles',
    summary: 'Articles by words and by day of publication',
    query: articleQuerySchema,
    item: articleViewSchema,
    list: listArticles,
  }),
  addArticle,
  itemRoute({
    path: '/v1/articles/{id}',
    tag: 'articles',
    operationId: 'getArticle',
    summary: 'One article with all that was found in it, in text order',
    item: articlePageSchema,
    find: articlePage,
  }),
  deleteArticle,
]
