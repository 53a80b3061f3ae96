import { type Metadata, metadataSchema } from '../domain/article.ts'
import type { HtmlDocument } from './html-blocks.ts'
import { linkedData } from './linked-data.ts'
import { noMetadata } from './metadata.ts'

type Field = keyof Metadata

/** Where pages state a field, best first: `name` or `property` of a meta element. */
const META_NAMES: Partial<Record<Field, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'],
  publishedAt: [
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.date',
    'dc.date.issued',
    'dcterms.issued',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
  ],
  url: ['og:url'],
  language: ['og:locale', 'dc.language', 'dcterms.language', 'language'],
  licence: ['dcterms.license', 'dc.rights', 'dcterms.rights', 'copyright'],
}

/**
 * What a page states about its article, from JSON-LD, meta elements (OpenGraph, Dublin Core) and links.
 * Values that are not of their field's form are left out: the page's author is not there to mend them.
 */
export const htmlMetadata = (page: HtmlDocument): Metadata => {
  const metadata = noMetadata()
  const linked = linkedData(page)
  const named = metaElements(page)
  const candidates: Record<Field, (string | null | undefined)[]> = {
    id: [],
    title: [linked.title, ...fromMeta(named, 'title'), pageTitle(page)],
    publisher: [linked.publisher, ...fromMeta(named, 'publisher')],
    author: [linked.author, ...fromMeta(named, 'author').filter((name) => !/^https?:/.test(name))],
    publishedAt: [
      linked.publishedAt,
      ...fromMeta(named, 'publishedAt'),
      attribute(page, 'time[pubdate], article time[datetime]', 'datetime'),
    ],
    url: [attribute(page, 'link[rel~="canonical"]', 'href'), ...fromMeta(named, 'url'), linked.url],
    language: [page.documentElement.getAttribute('lang'), linked.language, ...fromMeta(named, 'language')],
    licence: [
      linked.licence,
      attribute(page, 'link[rel~="license"], a[rel~="license"]', 'href'),
      ...fromMeta(named, 'licence'),
    ],
  }
  for (const field of Object.keys(candidates) as Field[]) {
    metadata[field] = candidates[field].map((value) => normalised(field, value)).find((value) => value !== null) ?? null
  }
  return metadata
}

const metaElements = (page: HtmlDocument): Map<string, string> => {
  const named = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = element.getAttribute('content') ?? ''
    if (name !== '' && content !== '' && !named.has(name)) named.set(name, content)
  }
  return named
}

const fromMeta = (named: ReadonlyMap<string, string>, field: Field): string[] =>
  (META_NAMES[field] ?? []).flatMap((name) => named.get(name) ?? [])

const attribute = (page: HtmlDocument, selector: string, name: string): string | null =>
  page.querySelector(selector)?.getAttribute(name) ?? null

/** "Headline | Site" and "Headline - Site": what stands after the last separator is the site. */
const pageTitle = (page: HtmlDocument): string | null =>
  page
    .querySelector('title')
    ?.textContent?.slice(0, 500)
    .replace(/^(.{15,})\s+[|–—-]\s+[^|–—]*$/s, '$1') ?? null

const normalised = (field: Field, value: string | null | undefined): string | null => {
  let text = (value ?? '').replace(/\s+/g, ' ').trim()
  // The day as printed there: 23:30-05:00 is another day elsewhere, but not for the paper's readers.
  if (field === 'publishedAt') text = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0] ?? ''
  if (field === 'language') text = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.exec(text)?.[0].replaceAll('_', '-') ?? ''
  return text !== '' && metadataSchema.shape[field].safeParse(text).success ? text : null
}
