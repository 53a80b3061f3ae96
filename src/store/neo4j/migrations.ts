import { Neo4jError } from 'neo4j-driver'
import { DemarcheError } from '../../domain/errors.ts'
import type { Connection, Run } from './connection.ts'
import { cypher, cypherFiles, headline } from './cypher.ts'
import { whole } from './rows.ts'

interface Migration {
  /** From 1, without gaps. */
  version: number
  name: string
  file: string
}

/** Each is one statement under cypher/schema/, harmless when done already. A published one is never changed or removed. */
export const MIGRATIONS: readonly Migration[] = cypherFiles('schema').map((file) => {
  const [, digits, name] = /^schema\/(\d{3})-(.+)$/.exec(file) ?? []
  if (digits === undefined || name === undefined) throw new TypeError(`${file} is not called NNN-name`)
  return { version: Number(digits), name, file }
})
export const SCHEMA_VERSION = MIGRATIONS.length
const INDEX_WAIT_SECONDS = 300

const appliedVersions = async (run: Run): Promise<ReadonlySet<number>> =>
  new Set((await run(cypher('read/migrations'))).map(({ version }) => version as number))

/** Applies the migrations that a database has not seen, in their order; returns a line for each applied now. */
export const migrate = async (connection: Connection): Promise<string[]> => {
  const applied = await connection.read(appliedVersions)
  refuseNewer(applied, connection.address)
  const wanted = MIGRATIONS.filter(({ version }) => !applied.has(version))
  for (const { version, name, file } of wanted) {
    // A change of schema cannot share a transaction with a change of data, so each statement has its own.
    await connection.write((run) => run(cypher(file))).catch(unlessMadeMeanwhile)
    await connection.write((run) => run(cypher('write/record-migration'), { version: whole(version), name }))
  }
  // Each time, for a former call may have been ended before its indexes were built.
  await connection.read((run) => run(cypher('read/await-indexes'), { seconds: whole(INDEX_WAIT_SECONDS) }))
  return wanted.map(({ file }) => `${file.slice('schema/'.length)}: ${headline(file)}`)
}

/** `IF NOT EXISTS` is looked at before the schema is locked: of two that create an index at once, one is refused (seen on 5.26). */
const unlessMadeMeanwhile = (error: unknown): void => {
  if (!(error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'))
    throw error
}

/** Names of all constraints and indexes that migrations create. */
export const schemaNames = (): string[] =>
  MIGRATIONS.map(({ file }) => /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/.exec(cypher(file))?.[1]).filter(
    (name) => name !== undefined,
  )

/** Throws unless the database has every migration of this version, and no newer one. */
export const requireSchema = async (connection: Connection): Promise<void> => {
  const applied = await connection.read(appliedVersions)
  refuseNewer(applied, connection.address)
  if (MIGRATIONS.some(({ version }) => !applied.has(version))) throw notInitialised(connection.address)
}

export const notInitialised = (address: string): DemarcheError =>
  new DemarcheError('STORE_NOT_INITIALISED', 'the database is not prepared; run `demarche neo4j init`', {
    file: address,
  })

const refuseNewer = (applied: ReadonlySet<number>, address: string): void => {
  const newest = Math.max(0, ...applied)
  if (newest <= SCHEMA_VERSION) return
  const message = `the database has the schema ${newest}, and this version knows up to ${SCHEMA_VERSION}; use a newer demarche`
  throw new DemarcheError('STORE_CORRUPT', message, { file: address })
}
