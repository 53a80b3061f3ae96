import type { Metadata, SourceDocument } from '../domain/article.ts'
import { DemarcheError } from '../domain/errors.ts'
import { findCredits } from './credits.ts'
import { decodeSource } from './decode.ts'
import type { SourceFormat } from './formats.ts'
import { readHtml } from './html.ts'
import { refuseOtherLanguages } from './language.ts'
import { type Layout, layoutPlainText } from './layout.ts'
import { readMarkdown } from './markdown.ts'
import { noMetadata } from './metadata.ts'

/**
 * A source document as clean text. Every span is in UTF-16 units of `text`, and `text.slice(start, end)` is the wording.
 * `source` names the document in errors and in what is made of it.
 * Throws READ_EMPTY, READ_BINARY, READ_NOT_UTF8, READ_NOT_ENGLISH, READ_TOO_LARGE, READ_NO_ARTICLE, READ_BAD_FRONT_MATTER.
 */
export const readText = (
  source: string,
  bytes: Uint8Array,
  format: SourceFormat,
  relativePath: string | null,
): SourceDocument => {
  const decoded = decodeSource(bytes, source)
  const { layout, metadata } = readFormat(decoded, format, source)
  refuseWordless(layout.text, source)
  refuseUnbroken(layout.text, source)
  // A page's template often declares a language that its article is not in; what a person wrote down counts.
  refuseOtherLanguages(layout.text, format === 'markdown' ? metadata.language : null, source)
  return { source, relativePath, metadata, ...layout, credits: findCredits(layout) }
}

const readFormat = (decoded: string, format: SourceFormat, file: string): { layout: Layout; metadata: Metadata } => {
  if (format === 'html') return readHtml(decoded, file)
  if (format === 'markdown') return readMarkdown(decoded, file)
  const layout = layoutPlainText(decoded)
  const title = layout.title === null ? null : decoded.slice(...layout.title)
  return { layout, metadata: { ...noMetadata(), title } }
}

export const refuseWordless = (text: string, file: string): void => {
  if (/\p{L}/u.test(text)) return
  throw new DemarcheError('READ_EMPTY', 'the file holds no words', { file })
}

/** In UTF-16 units: far above every word and address, and where the time of parting words begins to grow as a square. */
const MAX_UNBROKEN = 1000

const refuseUnbroken = (text: string, file: string): void => {
  const longest = text.split(/\s+/).reduce((most, run) => Math.max(most, run.length), 0)
  if (longest <= MAX_UNBROKEN) return
  throw new DemarcheError('READ_BINARY', `${longest} characters without white space are data, not text`, { file })
}
