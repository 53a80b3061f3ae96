import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const DOWNLOAD_TIMEOUT_MS = 540_000

/** Where the jars of a pom stand in a cache: a changed pom is another folder. */
export const jarFolder = (pom: string, cache: string): string => {
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12)
  return join(cache, `jars-${version}`)
}

/**
 * The folder that holds the jars of a pom; the first call downloads them by Maven, later ones do not.
 * Jars appear under their final name only when all are there, so that an interrupted download is never taken for whole.
 * Throws an Error with Maven's words where it could not bring them.
 */
export const bringJars = (pom: string, cache: string): string => {
  const folder = jarFolder(pom, cache)
  if (existsSync(folder)) return folder
  const partial = `${folder}.${randomUUID()}`
  mkdirSync(partial, { recursive: true })
  const maven = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'],
    { encoding: 'utf8', timeout: DOWNLOAD_TIMEOUT_MS },
  )
  if (maven.status !== 0) {
    rmSync(partial, { recursive: true, force: true })
    throw new Error(
      `Maven could not bring the jars of ${pom}: ${maven.error?.message ?? `${maven.stdout}${maven.stderr}`.trim()}`,
    )
  }
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}
