import { z } from 'zod'
import { spanSchema } from './span.ts'
import { daySchema } from './vocabulary.ts'

/** One well-formed line: what a store or a terminal would take otherwise (line ends, controls, halves of characters) goes. */
const oneLine = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('utf8')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const lineSchema = z.string().overwrite(oneLine).min(1)

/** Metadata that a document can state about itself; the keys of the Markdown front matter. */
export const metadataSchema = z.object({
  id: lineSchema.nullable(),
  title: lineSchema.nullable(),
  publisher: lineSchema.nullable(),
  author: lineSchema.nullable(),
  publishedAt: daySchema.nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^\s\p{C}]+$/u)
    .nullable(),
  language: z.string().overwrite(oneLine).min(2).nullable(),
  licence: lineSchema.nullable(),
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
  /** The url, else the relative path, else the stated id: never how a caller spelt the path, which would be another article. */
  source: z.string(),
  text: z.string(),
  contentHash: z.string(),
  paragraphs: z.array(spanSchema),
})
export type Article = z.infer<typeof articleSchema>
