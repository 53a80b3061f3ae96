import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceDocument } from '../domain/article.ts'
import { DemarcheError } from '../domain/errors.ts'
import { readGold } from './gold.ts'
import { type ScoredText, scoredText } from './scored-text.ts'
import type { Side } from './side.ts'

export type ReadSource = (path: string, relativePath: string | null) => Promise<SourceDocument>

/** An annotated article with its text, and the file of the text. */
export interface GoldArticle {
  name: string
  file: string
  path: string
  text: ScoredText
  gold: Side
}

const ANNOTATION = '.json'
const TEXTS = ['.txt', '.md', '.markdown', '.html', '.htm']

const list = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (cause) {
    throw new DemarcheError('READ_NOT_FOUND', 'there is no such folder', { file: folder }, { cause })
  }
}

/** A plain text counts as it stands in its file; of a page or Markdown the text that is read out of it. */
const textOf = async (path: string, file: string, readSource: ReadSource): Promise<string> =>
  file.endsWith('.txt') ? readFile(path, 'utf8') : (await readSource(path, file)).text

const annotationOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DemarcheError('DATA_INVALID', 'the annotation cannot be read', { file }, { cause })
  })

/**
 * The annotated articles of a folder by name: NAME.json, and NAME.txt (or .md, .html) beside it or in the folder `texts`.
 * Throws READ_NOT_FOUND and DATA_INVALID.
 */
export const readGoldFolder = async (
  folder: string,
  readSource: ReadSource,
  texts: string = folder,
): Promise<GoldArticle[]> => {
  const names = (await list(folder)).filter((file) => file.endsWith(ANNOTATION)).map((file) => file.slice(0, -5))
  if (names.length === 0)
    throw new DemarcheError('DATA_INVALID', 'the folder holds no annotated article (NAME.json)', { file: folder })
  const files = new Set(await list(texts))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = TEXTS.map((ending) => `${name}${ending}`).find((candidate) => files.has(candidate))
      if (file === undefined)
        throw new DemarcheError('READ_NOT_FOUND', 'the annotated article has no text', {
          file: join(texts, `${name}.txt`),
        })
      const path = join(texts, file)
      const text = scoredText(await textOf(path, file, readSource))
      const annotation = join(folder, `${name}${ANNOTATION}`)
      return { name, file, path, text, gold: readGold(await annotationOf(annotation), text, annotation) }
    }),
  )
}
