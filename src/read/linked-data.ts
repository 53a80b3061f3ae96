import type { Metadata } from '../domain/article.ts'
import type { HtmlDocument } from './html-blocks.ts'

type Json = Record<string, unknown>

/** schema.org's articles; a page describes its site and its pictures in the same way. */
const ARTICLE_TYPE = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Report|BlogPosting|LiveBlogPosting)$/

/** What the first article in a page's JSON-LD states. Blocks that are no JSON are passed over. */
export const linkedData = (page: HtmlDocument): Partial<Metadata> => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = flatten(parsed(script.textContent ?? '')).find(isArticle)
    if (article === undefined) continue
    return {
      title: text(article.headline) ?? text(article.name),
      publisher: nameOf(article.publisher),
      author: nameOf(article.author),
      publishedAt: text(article.datePublished),
      url: text(article.url) ?? text(article.mainEntityOfPage) ?? text(first(article.mainEntityOfPage)?.['@id']),
      language: text(article.inLanguage),
      licence: text(article.license),
    }
  }
  return {}
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const first = (value: unknown): Json | undefined => list(value).find(isObject)

/** The objects at the top: one, a list of them, or those under `@graph`. */
const flatten = (value: unknown): Json[] =>
  list(value)
    .filter(isObject)
    .flatMap((object) => [object, ...list(object['@graph']).filter(isObject)])

const isArticle = (object: Json): boolean => list(object['@type']).some((type) => ARTICLE_TYPE.test(String(type)))

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

/** "Jane Roe", or the names of objects, joined by commas. */
const nameOf = (value: unknown): string | null =>
  list(value)
    .map((one) => text(one) ?? (isObject(one) ? text(one.name) : null))
    .filter((name) => name !== null)
    .join(', ') || null
