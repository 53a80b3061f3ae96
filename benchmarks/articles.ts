import { fileURLToPath } from 'node:url'
import type { SourceDocument } from '../src/domain/article.ts'
import { findSources } from '../src/read/find-sources.ts'
import { readSource } from '../src/read/read-source.ts'

/** The articles of the repository that everything here is measured on. */
export const ARTICLE_FOLDERS: readonly string[] = ['../seed-data', '../tests/golden/articles'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
)

export const readArticles = async (): Promise<SourceDocument[]> => {
  const found = await Promise.all(ARTICLE_FOLDERS.map(findSources))
  return Promise.all(
    found.flatMap(({ sources }) => sources).map(({ path, relativePath }) => readSource(path, relativePath)),
  )
}

/** Words as `demarche eval` counts them. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
