import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const CACHE = fileURLToPath(new URL('../../.neo4j/', import.meta.url))
const DOWNLOAD_TIMEOUT_MS = 540_000

/** Neo4j 5.26 needs Java 17 or later; Maven is needed once, to bring the jars. */
export const INSTALL_LINE = 'apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless maven'

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0

/** The folder of this pom's jars: a changed pom is another folder. */
const jarFolder = (): string => {
  const version = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12)
  return join(CACHE, `jars-${version}`)
}

/** Whether Neo4j can run here: Java, and the jars or Maven to bring them. */
export const canRunJars = (): boolean => runs('java', '-version') && (existsSync(jarFolder()) || runs('mvn', '-v'))

/**
 * The folder that holds Neo4j's jars; the first call downloads them (133 MB), later ones do not.
 * Jars appear under their final name only when all are there, so that an interrupted download is never taken for whole.
 */
export const provideJars = (): string => {
  const folder = jarFolder()
  if (existsSync(folder)) return folder
  const partial = `${folder}.${randomUUID()}`
  mkdirSync(partial, { recursive: true })
  const maven = spawnSync(
    'mvn',
    ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'],
    { encoding: 'utf8', timeout: DOWNLOAD_TIMEOUT_MS },
  )
  if (maven.status !== 0) {
    rmSync(partial, { recursive: true, force: true })
    throw new Error(
      `Maven could not bring Neo4j's jars: ${maven.error?.message ?? `${maven.stdout}${maven.stderr}`.trim()}`,
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
