import { type CST, isMap, isScalar, LineCounter, type Pair, Parser, parseDocument } from 'yaml'
import { type Metadata, metadataSchema } from '../domain/article.ts'
import { DemarcheError } from '../domain/errors.ts'
import { noMetadata } from './metadata.ts'

export interface Parted {
  metadata: Metadata
  body: string
}

type Key = keyof Metadata

/** What a field must be, said to the person who wrote it. */
const EXPECTED: Record<Key, string> = {
  id: 'one line of text',
  title: 'one line of text',
  publisher: 'one line of text',
  author: 'one line of text',
  publishedAt: 'a day, YYYY-MM-DD',
  url: 'an address that starts with http:// or https://',
  language: 'a language code such as en or en-GB',
  licence: 'one line of text',
}

/** BCP 47 as far as articles use it: a language, and perhaps a script or a region. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

const OPENING = /^(---|\+\+\+)([^\S\n]*\S*)[^\S\n]*(?:\n|$)/
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*$/

/**
 * Splits a Markdown document into front matter and body. Only YAML is read, as data: a block that names another
 * language (`---js`) is refused and never run. Unknown keys are ignored.
 * Throws READ_BAD_FRONT_MATTER with file, line and field.
 */
export const splitFrontMatter = (text: string, file: string): Parted => {
  const opening = OPENING.exec(text)
  const [, fence = '', language = ''] = opening ?? []
  const label = language.trim()
  if (opening === null || label.startsWith('-') || label.startsWith('+')) return { metadata: noMetadata(), body: text }
  if (fence === '+++' || (label !== '' && !/^ya?ml$/i.test(label))) {
    const what = fence === '+++' ? 'TOML' : label
    throw bad(`front matter in ${what} is not read; only YAML is`, { file, line: 1 })
  }
  const lines = text.split('\n')
  if (isThematicBreak(lines)) return { metadata: noMetadata(), body: text }
  const end = lines.findIndex((line, index) => index > 0 && CLOSING.test(line))
  if (end !== -1) {
    const block = lines.slice(1, end).join('\n')
    return { metadata: parseFields(block, file), body: lines.slice(end + 1).join('\n') }
  }
  throw bad('the front matter is not closed by a line of three dashes', { file, line: 1 })
}

/** A body may begin with a line across the page: an empty line follows it, and then no key. */
const isThematicBreak = (lines: readonly string[]): boolean => {
  const next = lines.slice(1).find((line) => line.trim() !== '') ?? ''
  return (lines[1] ?? '').trim() === '' && !/^(?:#|[\w-]+:(?:\s|$))/.test(next)
}

/** Composing YAML takes a stack as deep as the nesting; where it runs out, V8 may end the whole process. */
const MAX_NESTING = 50

const isNestedDeeper = (block: string): boolean => {
  let level: CST.Token[] = [...new Parser().parse(block)]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_NESTING) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

const childrenOf = (token: CST.Token): CST.Token[] => {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}

const LINES_BEFORE_BLOCK = 1

const parseFields = (block: string, file: string): Metadata => {
  if (isNestedDeeper(block)) throw bad(`front matter of over ${MAX_NESTING} levels is not read`, { file, line: 2 })
  const lines = new LineCounter()
  const lineAt = (offset: number): number => lines.linePos(offset).line + LINES_BEFORE_BLOCK
  const document = parseDocument(block, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  const [error] = document.errors
  if (error !== undefined) throw bad(`this is not YAML: ${error.message}`, { file, line: lineAt(error.pos[0]) })
  const metadata = noMetadata()
  if (document.contents === null) return metadata
  if (!isMap(document.contents)) throw bad('the front matter must be a list of `key: value`', { file, line: 2 })

  for (const pair of document.contents.items) {
    const key = keyOf(pair)
    if (key === null) continue
    const line = lineAt(rangeStart(pair))
    const value = scalarText(pair.value)
    const valid = value === undefined ? null : validated(key, value)
    if (valid === null) throw bad(`must be ${EXPECTED[key]}`, { file, line, field: key })
    metadata[key] = valid.data
  }
  return metadata
}

const keyOf = ({ key }: Pair): Key | null => {
  const name = isScalar(key) ? String(key.value) : ''
  return Object.hasOwn(EXPECTED, name) ? (name as Key) : null
}

const rangeStart = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0)

/** A scalar as written (`id: 007` is "007"), its lines joined; null where it is empty; undefined for a list or a map. */
const scalarText = (value: unknown): string | null | undefined => {
  if (value === null) return null
  if (!isScalar(value)) return undefined
  if (value.value === null) return null
  const written = typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))
  const line = written.replace(/\s*\n\s*/g, ' ').trim()
  return line === '' ? null : line
}

const validated = (key: Key, value: string | null): { data: string | null } | null => {
  if (key === 'language' && value !== null && !LANGUAGE_TAG.test(value)) return null
  const { success, data } = metadataSchema.shape[key].safeParse(value)
  return success ? { data } : null
}

const bad = (message: string, place: { file: string; line: number; field?: string }): DemarcheError =>
  new DemarcheError('READ_BAD_FRONT_MATTER', message, place)
