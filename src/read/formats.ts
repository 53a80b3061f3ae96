import { basename, extname } from 'node:path'

export type SourceFormat = 'text' | 'html' | 'markdown'

const FORMATS: ReadonlyMap<string, SourceFormat> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
])

/** The format that a file's name announces, or null. Upper case means the same. */
export const formatByName = (path: string): SourceFormat | null =>
  FORMATS.get(extname(basename(path)).toLowerCase()) ?? null

/** For messages: `.txt, .md, ...`. */
export const KNOWN_ENDINGS = [...FORMATS.keys()].join(', ')
