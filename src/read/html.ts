import { Readability } from '@mozilla/readability'
import type { Metadata } from '../domain/article.ts'
import { DemarcheError } from '../domain/errors.ts'
import {
  type HtmlDocument,
  type HtmlElement,
  htmlBlocks,
  parseHtmlBody,
  parseHtmlPage,
  refuseOutsized,
} from './html-blocks.ts'
import { htmlMetadata } from './html-metadata.ts'
import { type Layout, layoutBlocks } from './layout.ts'

const A_TAG = /<[a-z]/i

/** The tags that `pageOf` writes anew. Their attributes are bounded, so that a page without `>` costs no square of time. */
const FRAME_TAG = /<!doctype[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^>]{0,500})?>/gi

/**
 * The article of a web page: its title and its blocks, an empty line between them, and what the page states about it.
 * Throws READ_NO_ARTICLE where there are no tags, or no article between them.
 */
export const readHtml = (source: string, file: string): { layout: Layout; metadata: Metadata } => {
  if (!A_TAG.test(source)) throw noArticle('this is no HTML page: it has no tags', file)
  const page = pageOf(source)
  refuseOutsized(page, file)
  const metadata = htmlMetadata(page)
  const heading = headingOf(page)
  const content = articleOf(page, file)
  const title = heading ?? metadata.title
  const blocks = htmlBlocks(content).filter((block, index) => index > 2 || oneLine(block) !== title)
  const layout = layoutBlocks(title, blocks)
  if (blocks.length === 0) throw noArticle('no article was found in this page', file)
  return { layout, metadata: { ...metadata, title } }
}

/** The parser adds no missing element, and the article is looked for in the body. */
const pageOf = (source: string): HtmlDocument => {
  const page = parseHtmlPage(source)
  if (page.querySelector('html > body') !== null) return page
  const root = /<html[^>]{0,500}>/i.exec(source)?.[0] ?? '<html>'
  return parseHtmlPage(`<!doctype html>${root}<head></head><body>${source.replace(FRAME_TAG, '')}</body></html>`)
}

const articleOf = (page: HtmlDocument, file: string): HtmlElement => {
  for (const stray of page.body.querySelectorAll('title, meta, link')) stray.remove()
  let content: string | null | undefined
  try {
    content = new Readability(page as never, { disableJSONLD: true }).parse()?.content
  } catch (cause) {
    throw noArticle(`no article was found in this page (${cause instanceof Error ? cause.message : cause})`, file)
  }
  if (!content) throw noArticle('no article was found in this page', file)
  return parseHtmlBody(content)
}

/** The headline: the one h1 of the article, or the one of the page. */
const headingOf = (page: HtmlDocument): string | null => {
  for (const selector of ['article h1', 'main h1', 'h1']) {
    const [first, second] = page.querySelectorAll(selector)
    const text = oneLine(first?.textContent ?? '')
    if (text !== '' && second === undefined) return text
  }
  return null
}

const oneLine = (text: string): string => text.replace(/[ \t\n\f]+/g, ' ').trim()

const noArticle = (message: string, file: string): DemarcheError =>
  new DemarcheError('READ_NO_ARTICLE', message, { file })
