import { DemarcheError } from '../domain/errors.ts'
import type { ModelCheck } from '../domain/model-check.ts'
import type { GraphStore } from './port.ts'

export interface StoreOptions {
  /** For Neo4j; ignored by the embedded store. */
  user?: string | undefined
  password?: string | undefined
  database?: string | undefined
  /** For Neo4j: a server that goes away in the middle is waited for, some minutes, and this is told so. */
  tellAway?: ((line: string) => void) | undefined
}

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc']

/**
 * The store at an address: `embedded:PATH`, or a Neo4j by bolt://, neo4j:// and their +s and +ssc forms.
 * Throws STORE_ADDRESS for anything else. What only one store needs is loaded with that store.
 */
export const openStore = async (address: string, options: StoreOptions = {}): Promise<GraphStore> => {
  const path = /^embedded:(.+)$/s.exec(address)?.[1]
  if (path !== undefined) return await (await import('./embedded/open.ts')).openEmbeddedStore(path)
  refuseOddAddress(address)
  const { tellAway, ...credentials } = options
  const patience = tellAway && { tellAway }
  return await (await import('./neo4j/open.ts')).openNeo4jStore(address, { ...credentials, patience })
}

/** What breaks the model in the Neo4j at an address, at most `shown` ids for each fault. Throws as openStore and the store do. */
export const verifyNeo4j = async (address: string, options: StoreOptions, shown: number): Promise<ModelCheck[]> => {
  refuseOddAddress(address)
  return await (await import('./neo4j/verify.ts')).verifyNeo4j(address, options, shown)
}

const refuseOddAddress = (address: string): void => {
  const scheme = /^([a-z0-9+]+):\/\/./.exec(address)?.[1]
  if (scheme === undefined || !NEO4J_SCHEMES.includes(scheme) || !URL.canParse(address))
    throw oddAddress(
      address.replace(/\/\/.*@/, '//…@'),
      'is no address of a store: give embedded:PATH, bolt://HOST:PORT or neo4j+s://HOST',
    )
  if (address.includes('@'))
    throw oddAddress(
      `${scheme}://…`,
      'holds a user or a password: give them as DEMARCHE_NEO4J_USER and DEMARCHE_NEO4J_PASSWORD',
    )
}

const oddAddress = (shown: string, message: string): DemarcheError =>
  new DemarcheError('STORE_ADDRESS', message, { file: shown })
