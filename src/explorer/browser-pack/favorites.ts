import { strToU8, type Zippable, zipSync } from 'fflate'
import { savedScript } from './ask.ts'
import type { Theme } from './themes.ts'

/** The first day that a zip can name: the same questions give the same bytes on every day. */
const FIRST_DAY = new Date(1980, 0, 1)

/** All questions as one archive, which the Browser takes as saved scripts when it is dropped there, a folder a theme. */
export const favorites = (themes: readonly Theme[]): Uint8Array => {
  const files: Zippable = {}
  for (const { title, questions } of themes)
    for (const question of questions)
      files[`demarche – ${title}/${question.name}.cypher`] = strToU8(savedScript(question))
  return zipSync(files, { mtime: FIRST_DAY })
}
