import { Neo4jError } from 'neo4j-driver'
import type { ModelCheck, ModelFault } from '../../domain/model-check.ts'
import { connectNeo4j, type Neo4jOptions, type Run } from './connection.ts'
import { cypher, cypherFiles, headline } from './cypher.ts'
import { requireSchema } from './migrations.ts'
import { type ModelQuestion, questionsOf } from './model-questions.ts'
import type { ResultRow } from './rows.ts'

type Read = <T>(work: (run: Run) => Promise<T>) => Promise<T>

/** Everything that must be true of a graph, each a statement under cypher/verify/. */
export const CHECKS: readonly string[] = cypherFiles('verify').map((file) => file.slice('verify/'.length))

/**
 * Asks a live database everything that must be true of a graph, one question after the other, each in a transaction of
 * its own; what is written meanwhile may be seen in some of them. Gives every check in the order of their names, at
 * most `shown` ids for each fault. Throws as a store does where the database cannot be asked.
 */
export const verifyNeo4j = async (address: string, options: Neo4jOptions, shown: number): Promise<ModelCheck[]> => {
  const connection = connectNeo4j(address, options)
  try {
    await connection.verify()
    await requireSchema(connection)
    const checks: ModelCheck[] = []
    for (const name of CHECKS) checks.push(await askCheck(connection.read, name, shown))
    return checks
  } finally {
    await connection.close()
  }
}

/** What one check finds. */
export const askCheck = async (read: Read, name: string, shown: number): Promise<ModelCheck> => {
  const faults: ModelFault[] = []
  for (const question of questionsOf(name, shown)) faults.push(...(await ask(read, `verify/${name}`, question)))
  return { name, question: headline(`verify/${name}`), faults }
}

const ask = async (read: Read, file: string, { of, names, given }: ModelQuestion): Promise<ModelFault[]> => {
  const inFull = (fault: string) => (of === undefined ? fault : `${of}: ${fault}`)
  try {
    const rows = await read((run) => run(cypher(file, names), given))
    const found = rows.map(faultOf).filter(({ count }) => count > 0)
    return found.map((fault) => ({ ...fault, fault: inFull(fault.fault) }))
  } catch (error) {
    // A property of a type that nobody expects ends a statement; another check names it.
    if (!(error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Statement.'))) throw error
    return [{ fault: inFull(`could not be asked: ${error.message}`), count: 1, ids: [] }]
  }
}

const faultOf = ({ fault, count, ids }: ResultRow): ModelFault => ({
  fault: fault as string,
  count: count as number,
  ids: ids as string[],
})
