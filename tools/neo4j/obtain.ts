import { runningEngine, startContainer } from './container-server.ts'
import { canRunJars, INSTALL_LINE } from './jars.ts'
import { type Purpose, startJavaServer } from './java-server.ts'
import type { RunningNeo4j } from './running.ts'

/** The environment variable that names a Neo4j to test on. Tests empty its database. */
export const ADDRESS_VARIABLE = 'DEMARCHE_TEST_NEO4J'

/**
 * A real Neo4j: the one at `address` where given, else one of our own by Java, else one by a container engine.
 * Rejects with the exact line to run when none of them can be had.
 */
export const obtainNeo4j = async (address: string | undefined, purpose: Purpose): Promise<RunningNeo4j> => {
  if (address) return { bolt: address, browser: null, stop: async () => {} }
  if (canRunJars()) return await startJavaServer(purpose)
  const engine = runningEngine()
  if (engine !== null) return await startContainer(engine)
  throw new Error(
    `Neo4j needs Java and Maven, or a running container engine, or ${ADDRESS_VARIABLE}=bolt://... of a Neo4j to empty. ` +
      `Run:\n  ${INSTALL_LINE}`,
  )
}
