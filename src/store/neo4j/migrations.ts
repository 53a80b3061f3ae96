import { DemarcheError } from '../../domain/errors.ts'
import type { Connection, Run } from './connection.ts'
import { cypher, cypherFiles } from './cypher.ts'
import { whole } from './rows.ts'

/** Every version has a folder of statements under cypher/schema/, each harmless when done already. */
export const SCHEMA_VERSION = 1
const INDEX_WAIT_SECONDS = 300

const appliedVersions = async (run: Run): Promise<number[]> =>
  (await run(cypher('read/migrations'))).map(({ version }) => version as number)

/** Brings a database from whatever version it has to this one; returns a line for each version applied now. */
export const migrate = async (connection: Connection): Promise<string[]> => {
  const applied = await connection.read(appliedVersions)
  refuseNewer(applied, connection.address)
  const done: string[] = []
  for (let version = 1; version <= SCHEMA_VERSION; version += 1) {
    if (applied.includes(version)) continue
    const files = cypherFiles(`schema/${version}`)
    // A change of schema cannot share a transaction with a change of data, so each statement has its own.
    for (const file of files) await connection.write((run) => run(cypher(file)))
    await connection.read((run) => run(cypher('schema/await-indexes'), { seconds: whole(INDEX_WAIT_SECONDS) }))
    await connection.write((run) => run(cypher('schema/record-migration'), { version: whole(version) }))
    done.push(`migration ${version}: ${files.length} constraints and indexes in the database ${connection.database}`)
  }
  return done
}

/** Throws unless the database is at exactly this version. */
export const requireSchema = async (connection: Connection): Promise<void> => {
  const applied = await connection.read(appliedVersions)
  refuseNewer(applied, connection.address)
  if (!applied.includes(SCHEMA_VERSION)) throw notInitialised(connection.address)
}

export const notInitialised = (address: string): DemarcheError =>
  new DemarcheError('STORE_NOT_INITIALISED', 'the database is not prepared; run `demarche neo4j init`', {
    file: address,
  })

const refuseNewer = (applied: number[], address: string): void => {
  const newest = Math.max(0, ...applied)
  if (newest <= SCHEMA_VERSION) return
  const message = `the database has the schema ${newest}, and this version knows up to ${SCHEMA_VERSION}; use a newer demarche`
  throw new DemarcheError('STORE_CORRUPT', message, { file: address })
}
