import type { Article, SourceDocument } from '../domain/article.ts'
import type { Contribution } from '../domain/contribution.ts'
import { DemarcheError } from '../domain/errors.ts'
import type { Extraction } from '../domain/extraction.ts'
import { contentHash, hashId } from '../domain/ids.ts'
import { extract } from '../extract/extract.ts'
import { resolve } from '../resolve/resolve.ts'
import type { Pipeline } from './pipeline.ts'

const TRACKING = /^(utm_|fbclid$|gclid$|mc_cid$|mc_eid$)/

/** One address for the forms under which a page is linked: no fragment, no tracking, no slash at the path's end, host in lower case. */
export const normalizedUrl = (url: string): string => {
  const parsed = new URL(url)
  parsed.hash = ''
  for (const name of [...parsed.searchParams.keys()]) if (TRACKING.test(name)) parsed.searchParams.delete(name)
  parsed.searchParams.sort()
  parsed.pathname = parsed.pathname.replace(/\/$/, '')
  return parsed.href.replace(/^http:/, 'https:').replace(/\/$/, '')
}

/** A hash of the first that is there: the stated id, the normalised url, the path relative to the one that was named. */
const articleId = ({ metadata, relativePath, source }: SourceDocument): string => {
  if (metadata.id !== null) return hashId('article', 'id', metadata.id)
  if (metadata.url !== null) return hashId('article', 'url', normalizedUrl(metadata.url))
  if (relativePath !== null) return hashId('article', 'path', relativePath)
  throw new DemarcheError('INPUT_NO_IDENTITY', 'an article needs an id or a url', { file: source })
}

/** The same wherever the article is read from, and however its path is spelt. */
const sourceOf = ({ metadata, relativePath, source }: SourceDocument): string => metadata.url ?? relativePath ?? source

const articleOf = (document: SourceDocument): Article => ({
  ...document.metadata,
  id: articleId(document),
  source: sourceOf(document),
  title: document.metadata.title ?? (document.title === null ? null : document.text.slice(...document.title)),
  text: document.text,
  contentHash: contentHash(document.text),
  paragraphs: document.paragraphs,
})

/** One document before and after names are resolved; touches no store. Throws INPUT_NO_IDENTITY. */
export const readArticle = async (
  document: SourceDocument,
  pipeline: Pipeline,
): Promise<{ extraction: Extraction; contribution: Contribution }> => {
  const article = articleOf(document)
  const extraction = await extract(document, pipeline.reader)
  return { extraction, contribution: resolve(article, document, extraction, pipeline.topics, pipeline.run) }
}

/** Reads one document into all that it says; touches no store. Throws INPUT_NO_IDENTITY. */
export const extractArticle = async (document: SourceDocument, pipeline: Pipeline): Promise<Contribution> =>
  (await readArticle(document, pipeline)).contribution
