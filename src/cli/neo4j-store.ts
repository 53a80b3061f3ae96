import type { Command } from 'commander'
import { DemarcheError } from '../domain/errors.ts'
import { globalsOf } from './global-options.ts'

/** Throws STORE_ADDRESS where the store that is named is no Neo4j. */
export const requireNeo4j = (command: Command): void => {
  const { store } = globalsOf(command)
  if (store.startsWith('embedded:'))
    throw new DemarcheError(
      'STORE_ADDRESS',
      `${store} is no Neo4j; give --store bolt://..., neo4j://... or neo4j+s://...`,
    )
}
