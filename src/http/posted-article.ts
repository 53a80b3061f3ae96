import { z } from 'zod'
import { metadataSchema } from '../domain/article.ts'

const { id, title, publisher, author, publishedAt, url, language, licence } = metadataSchema.shape

/** The body of a POST: the text of an article, and what it states about itself. */
export const postedArticleSchema = z
  .strictObject({
    id: id.optional().meta({ description: 'What identifies the article; without it, its url does.' }),
    url: url.optional(),
    title: title.optional(),
    text: z.string().min(1).meta({ description: 'Paragraphs with an empty line between them.' }),
    publisher: publisher.optional(),
    author: author.optional(),
    publishedAt: publishedAt.optional().meta({ description: 'YYYY-MM-DD' }),
    language: language.optional(),
    licence: licence.optional(),
  })
  .meta({ id: 'PostedArticle' })
export type PostedArticle = z.infer<typeof postedArticleSchema>

/** What a load did, and to which article. */
export const loadOutcomeSchema = z
  .strictObject({
    articleId: z.string(),
    status: z.enum(['added', 'replaced', 'unchanged']),
    statements: z.number().int(),
    positions: z.number().int(),
    demands: z.number().int(),
    sameTextAs: z.array(z.string()).meta({ description: 'Ids of other articles with the same text.' }),
  })
  .meta({ id: 'LoadOutcome' })
