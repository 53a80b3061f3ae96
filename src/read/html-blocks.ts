import { parseHTML } from 'linkedom'
import { DemarcheError } from '../domain/errors.ts'

/** As much of the DOM as reading needs: this program is compiled without the browser's types. */
export interface HtmlNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<HtmlNode>
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
  closest(selector: string): HtmlElement | null
  remove(): void
}

export interface HtmlDocument extends HtmlElement {
  documentElement: HtmlElement
  body: HtmlElement
}

const ELEMENT_NODE = 1
const TEXT_NODE = 3

/** Elements that run on within a paragraph; every other element starts a block of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RP RT RUBY S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR NOBR'
  ).split(' '),
)

/** Elements whose text nobody reads as part of the article. */
const SILENT = new Set(
  (
    'AUDIO BUTTON CANVAS DATALIST EMBED FORM HEAD IFRAME INPUT META NAV NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG ' +
    'TEMPLATE TEXTAREA TITLE VIDEO'
  ).split(' '),
)

export const isElement = (node: HtmlNode): boolean => node.nodeType === ELEMENT_NODE

export const parseHtmlPage = (html: string): HtmlDocument => parseHTML(html).document as unknown as HtmlDocument

export const parseHtmlBody = (html: string): HtmlElement =>
  parseHtmlPage(`<!doctype html><html><head></head><body>${html}</body></html>`).body

/** No newsroom's page comes near these; the search for the article takes seconds above them, and grows as their square. */
const MAX_ELEMENTS = 30_000
const MAX_DEPTH = 200

/** Throws READ_NO_ARTICLE for more elements or levels than an article has. */
export const refuseOutsized = (root: HtmlElement, file: string): void => {
  let elements = 0
  let level: HtmlNode[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS)
      throw new DemarcheError(
        'READ_NO_ARTICLE',
        `HTML of over ${MAX_ELEMENTS} elements or ${MAX_DEPTH} levels is no article`,
        { file },
      )
    level = level.flatMap((node) => [...node.childNodes].filter(isElement))
    elements += level.length
  }
}

/**
 * The text of an element block by block: runs of white space are one space, as a browser shows them, NBSP is kept,
 * and a line break is a line end.
 */
export const htmlBlocks = (root: HtmlElement): string[] => {
  const blocks: string[] = []
  let open = ''
  const close = (): void => {
    const text = open
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim()
    if (text !== '') blocks.push(...text.split(/\n{2,}/))
    open = ''
  }
  const walk = (node: HtmlNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT_NODE) open += (child.textContent ?? '').replace(/[ \t\n\f]+/g, ' ')
      if (!isElement(child)) continue
      const name = child.nodeName.toUpperCase()
      if (name === 'BR') open += '\n'
      else if (INLINE.has(name)) walk(child)
      else if (!SILENT.has(name)) {
        close()
        walk(child)
        close()
      }
    }
  }
  walk(root)
  close()
  return blocks
}
