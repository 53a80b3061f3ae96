import type { Command } from 'commander'
import { articleQuerySchema } from '../query/queries.ts'
import type { ArticleView } from '../query/views.ts'
import { type ListView, listCommand } from './list-command.ts'
import type { Services } from './services.ts'

const view: ListView<typeof articleQuerySchema, ArticleView> = {
  name: 'articles',
  description: 'List the loaded articles, oldest first.',
  examples: [
    ['demarche articles', 'the first page'],
    ['demarche articles --from 2022-01-01 --to 2022-01-31 --text Kyiv', 'articles of one month that name Kyiv'],
  ],
  query: articleQuerySchema,
  list: async (store, query, page) => (await import('../query/articles.ts')).listArticles(store, query, page),
  table: [
    { header: 'date', cell: ({ publishedAt }) => publishedAt ?? '', whole: true },
    { header: 'id', cell: ({ id }) => id, whole: true },
    { header: 'title', cell: ({ name }) => name },
    { header: 'publisher', cell: ({ publisher }) => publisher ?? '' },
    { header: 'source', cell: ({ source }) => source },
  ],
  csv: [
    ['id', ({ id }) => id],
    ['publishedAt', ({ publishedAt }) => publishedAt],
    ['name', ({ name }) => name],
    ['title', ({ title }) => title],
    ['publisher', ({ publisher }) => publisher],
    ['author', ({ author }) => author],
    ['url', ({ url }) => url],
    ['source', ({ source }) => source],
    ['language', ({ language }) => language],
    ['licence', ({ licence }) => licence],
  ],
}

export const articlesCommand = (services: Services): Command => listCommand(view, services)
