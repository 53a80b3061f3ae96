import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bringJars, jarFolder } from '../maven-jars.ts'

const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const CACHE = fileURLToPath(new URL('../../.neo4j/', import.meta.url))

/** Neo4j 5.26 needs Java 17 or later; Maven is needed once, to bring the jars. */
export const INSTALL_LINE = 'apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless maven'

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0

/** Whether Neo4j can run here: Java, and the jars or Maven to bring them. */
export const canRunJars = (): boolean =>
  runs('java', '-version') && (existsSync(jarFolder(POM, CACHE)) || runs('mvn', '-v'))

/** The folder that holds Neo4j's jars, which the first call downloads (133 MB). */
export const provideJars = (): string => bringJars(POM, CACHE)
