import { Neo4jError } from 'neo4j-driver'
import { DemarcheError, type ErrorCode } from '../../domain/errors.ts'

const UNREACHABLE = ['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.General.DatabaseUnavailable']

/** The coded error for what the driver threw, where it is an expected failure; anything else comes back as it is. */
export const codedFailure = (error: unknown, address: string, database: string): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const coded = (code: ErrorCode, message: string) =>
    new DemarcheError(code, message, { file: address }, { cause: error })
  if (UNREACHABLE.includes(error.code))
    return coded('STORE_UNREACHABLE', `no Neo4j answers here: ${error.message.split('\n')[0]}`)
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return coded('STORE_ADDRESS', `has no database ${database}`)
  if (error.code.startsWith('Neo.ClientError.Security.'))
    return coded('STORE_AUTH', 'refuses the user or the password; set DEMARCHE_NEO4J_USER and DEMARCHE_NEO4J_PASSWORD')
  return error
}
