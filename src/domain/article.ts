import { z } from 'zod'
import { spanSchema } from './span.ts'
import { daySchema } from './vocabulary.ts'

/** Metadata that a document can state about itself; the keys of the Markdown front matter. */
export const metadataSchema = z.object({
  id: z.string().min(1).nullable(),
  title: z.string().min(1).nullable(),
  publisher: z.string().min(1).nullable(),
  author: z.string().min(1).nullable(),
  publishedAt: daySchema.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  language: z.string().min(2).nullable(),
  licence: z.string().min(1).nullable(),
})
export type Metadata = z.infer<typeof metadataSchema>

/**
 * A document as read: clean text with stable offsets. Spans never overlap; the title, where there is one,
 * is the first of the paragraphs. Credits ("Image AFP") lie inside paragraphs and are skipped by extraction.
 */
export interface SourceText {
  text: string
  title: [number, number] | null
  paragraphs: [number, number][]
  credits: [number, number][]
}

/** A document as read, with its place (the path as it was given) and what it states about itself. */
export interface SourceDocument extends SourceText {
  source: string
  /** What identifies the article when it states neither id nor url: a path relative to the one that was named. */
  relativePath: string | null
  metadata: Metadata
}

export const articleSchema = metadataSchema.extend({
  id: z.string(),
  source: z.string(),
  text: z.string(),
  contentHash: z.string(),
  paragraphs: z.array(spanSchema),
})
export type Article = z.infer<typeof articleSchema>
