import type { Metadata } from '../domain/article.ts'

export const noMetadata = (): Metadata => ({
  id: null,
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  url: null,
  language: null,
  licence: null,
})
