import MarkdownIt from 'markdown-it'
import type { Metadata } from '../domain/article.ts'
import { DemarcheError } from '../domain/errors.ts'
import { splitFrontMatter } from './front-matter.ts'
import { htmlBlocks, parseHtmlBody, refuseOutsized } from './html-blocks.ts'
import { type Layout, layoutBlocks } from './layout.ts'

interface Block {
  text: string
  heading: boolean
}

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
type Token = ReturnType<typeof markdown.parse>[number]

/**
 * Markdown with or without front matter: the title, and the body without its markup. The title is the front
 * matter's, else a heading that the body starts with; a heading that repeats the title is left out.
 * Throws READ_BAD_FRONT_MATTER, READ_NO_ARTICLE (outsized HTML inside), READ_EMPTY.
 */
export const readMarkdown = (source: string, file: string): { layout: Layout; metadata: Metadata } => {
  const { metadata, body } = splitFrontMatter(source, file)
  const blocks = markdownBlocks(body, file)
  const [first] = blocks
  const title = metadata.title ?? (first?.heading === true ? oneLine(first.text) : null)
  const repeated = first?.heading === true && oneLine(first.text) === title
  const layout = layoutBlocks(
    title,
    (repeated ? blocks.slice(1) : blocks).map((block) => block.text),
  )
  const paragraphsOfBody = layout.paragraphs.length - (layout.title === null ? 0 : 1)
  if (paragraphsOfBody === 0) throw new DemarcheError('READ_EMPTY', 'the document has no text', { file })
  return { layout, metadata: { ...metadata, title } }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** One block for each paragraph, heading, list item, table row or piece of code. */
const markdownBlocks = (body: string, file: string): Block[] => {
  const blocks: Block[] = []
  let row: string[] | null = null
  let heading = false
  for (const token of markdown.parse(body, {})) {
    if (token.type === 'heading_open') heading = true
    else if (token.type === 'heading_close') heading = false
    else if (token.type === 'tr_open') row = []
    else if (token.type === 'tr_close' && row !== null) {
      blocks.push({ text: row.join('\t'), heading: false })
      row = null
    } else if (token.type === 'fence' || token.type === 'code_block')
      blocks.push({ text: token.content, heading: false })
    else if (token.type === 'html_block') {
      const html = parseHtmlBody(token.content)
      refuseOutsized(html, file)
      for (const text of htmlBlocks(html)) blocks.push({ text, heading: false })
    } else if (token.type === 'inline') {
      const text = inlineText(token.children ?? [])
      if (row === null) blocks.push({ text, heading })
      else row.push(text)
    }
  }
  return blocks.filter((block) => block.text.trim() !== '')
}

/** The words of a run of inline tokens: pictures, comments and tags leave nothing behind. */
const inlineText = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      const isBreak = token.type === 'html_inline' && /^<br\s*\/?>$/i.test(token.content)
      if (isBreak || token.type === 'softbreak' || token.type === 'hardbreak') return '\n'
      return token.type === 'text' || token.type === 'code_inline' ? token.content : ''
    })
    .join('')
