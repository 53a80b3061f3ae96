import { Neo4jError } from 'neo4j-driver'
import { DemarcheError } from '../../domain/errors.ts'
import { type Asked, MEANINGS, UNREACHABLE } from './failure-meanings.ts'

/**
 * The coded error for what the driver threw, where it is an expected failure; anything else comes back as it is.
 * Codes: STORE_ADDRESS, STORE_AUTH, STORE_ENCRYPTION, STORE_FULL, STORE_READ_ONLY, STORE_STOPPED, STORE_TOO_OLD and
 * STORE_UNREACHABLE, each with what can be done about it.
 */
export const codedFailure = (error: unknown, asked: Asked): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const first = firstCause(error)
  const meaning = MEANINGS.find(
    ({ of, saying }) =>
      (of === undefined || of.some((code) => fits(code, first.code))) && (saying?.test(first.message) ?? true),
  )
  if (meaning === undefined) return error
  const { address } = asked
  return new DemarcheError(meaning.code, meaning.message(reasonOf(first), asked), { file: address }, { cause: error })
}

const fits = (expected: string, code: string): boolean =>
  expected.endsWith('.') ? code.startsWith(expected) : code === expected

/** A driver that routes says that no router answered, and keeps what the last of them said as the cause. */
const firstCause = (error: Neo4jError): Neo4jError =>
  UNREACHABLE.includes(error.code) && error.cause instanceof Neo4jError ? firstCause(error.cause) : error

/** One line: of a failed connection what the system said, of a refusal the server's first sentence. */
const reasonOf = ({ message }: Neo4jError): string => {
  const said = message.split('Caused by: ').at(-1) ?? message
  const code = /Socket responded with: (\w+)/.exec(said)?.[1]
  return (code ?? said.split('\n')[0] ?? '').trim().replace(/\.$/, '')
}
