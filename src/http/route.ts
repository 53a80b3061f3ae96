import type { z } from 'zod'
import type { Contribution } from '../domain/contribution.ts'
import type { GraphStore } from '../store/port.ts'
import type { PostedArticle } from './posted-article.ts'
import type { ProblemCode } from './problem.ts'

/** What routes work with. */
export interface Services {
  store: GraphStore
  /** All that a posted article says. Throws READ_* errors for a text that cannot be read. */
  extract(article: PostedArticle): Promise<Contribution>
  version: string
}

export interface Asked {
  /** `{id}` of the path; '' where the path has none. */
  id: string
  /** Path and query as they were asked for. */
  url: string
  body: unknown
}

export interface Reply {
  status: number
  /** Left out: an answer without a body. */
  body?: unknown
  headers?: Record<string, string>
}

/** One method of one address: what the server does and what the OpenAPI document says come from the same record. */
export interface Route {
  method: 'get' | 'post' | 'delete'
  /** As OpenAPI writes it: `/v1/articles/{id}`. */
  path: string
  tag: string
  operationId: string
  summary: string
  query?: z.ZodObject
  /** A JSON body. */
  body?: z.ZodType
  /** Only with the write token. */
  writes?: true
  /** By status; null for an answer without a body. */
  replies: Readonly<Record<number, { description: string; schema: z.ZodType | null }>>
  /** Problems that it may answer with, beside INTERNAL and those of its query, body and token. */
  problems: readonly ProblemCode[]
  handle(services: Services, asked: Asked): Promise<Reply>
}
