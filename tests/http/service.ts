import { DemarcheError } from '../../src/domain/errors.ts'
import { createApp } from '../../src/http/app.ts'
import type { PostedArticle } from '../../src/http/posted-article.ts'
import type { Problem } from '../../src/http/problem.ts'
import { startServer } from '../../src/http/server.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { contributionOf } from '../query/contribution.ts'
import { openEmbedded } from '../query/stores.ts'
import { WORLD } from '../query/world.ts'

export const TOKEN = 'a token of the tests'.replaceAll(' ', '-')

export interface Service {
  url: string
  store: GraphStore
  /** Faults that the server reported. */
  reported: unknown[]
  get(path: string): Promise<Response>
  stop(): Promise<void>
}

/** Reads "SPEAKER said WORDS." and nothing else, in place of the whole reader. */
const extract = async (posted: PostedArticle) => {
  const [, speaker = '', content = ''] = /^(.+?) said (.+)\.$/u.exec(posted.text) ?? []
  if (speaker === '') throw new DemarcheError('READ_NOT_ENGLISH', 'the text is in de; only English is read')
  return contributionOf({
    key: posted.id ?? posted.url ?? '',
    title: posted.title ?? undefined,
    publishedAt: posted.publishedAt ?? undefined,
    url: posted.url ?? undefined,
    text: posted.text,
    statements: [{ by: { name: speaker, type: 'State' }, cue: 'said', content: [content] }],
  })
}

/** A server on a free port over a real store that holds the invented world. */
export const startService = async (
  options: { writeToken?: string | null; store?: (store: GraphStore) => GraphStore } = {},
): Promise<Service> => {
  const opened = await openEmbedded()
  for (const contribution of WORLD) await loadArticle(opened.store, contribution)
  const reported: unknown[] = []
  const app = createApp({
    store: options.store?.(opened.store) ?? opened.store,
    extract,
    writeToken: options.writeToken === undefined ? TOKEN : options.writeToken,
    version: '1.2.3',
    report: (error) => reported.push(error),
  })
  const server = await startServer(app, { host: '127.0.0.1', port: 0 })
  return {
    url: server.url,
    store: opened.store,
    reported,
    get: (path) => fetch(`${server.url}${path}`),
    stop: async () => {
      await server.close()
      await opened.remove()
    },
  }
}

/** The problem that a response holds, with its status and media type checked against it. */
export const problemIn = async (response: Response): Promise<Problem> => {
  const found = (await response.json()) as Problem
  if (response.headers.get('content-type') !== 'application/problem+json; charset=utf-8') {
    throw new Error(`not problem details: ${response.headers.get('content-type')} ${JSON.stringify(found)}`)
  }
  if (found.status !== response.status)
    throw new Error(`status ${response.status}, but the problem says ${found.status}`)
  return found
}
