import type { ErrorCode } from '../../domain/errors.ts'

/** Where a failure happened: what its message names. */
export interface Asked {
  address: string
  database: string
}

/** What a failure of the driver or the server means here, and the way out. */
export interface Meaning {
  code: ErrorCode
  /** The driver's or the server's code; one that ends with a dot begins it. */
  of?: readonly string[]
  /** Words of the message, where the code alone does not tell. */
  saying?: RegExp
  message(reason: string, asked: Asked): string
}

const CREDENTIALS = 'set DEMARCHE_NEO4J_USER and DEMARCHE_NEO4J_PASSWORD'
/** Codes of the driver itself. */
export const UNREACHABLE: readonly string[] = ['ServiceUnavailable', 'SessionExpired']

const scheme = (address: string): string => /^[a-z0-9+]*/.exec(address)?.[0] ?? ''
const base = (address: string): string => scheme(address).split('+')[0] ?? ''

/** The first that fits is meant. Messages are those of neo4j-driver 6.3 and Neo4j 5.26, met in tests/store/neo4j/failures*.test.ts but for what only roles and clusters say. */
export const MEANINGS: readonly Meaning[] = [
  {
    code: 'STORE_ADDRESS',
    saying: /^Server responded HTTP/,
    message: () => 'answers by HTTP, as the Browser does; give the port for Bolt, 7687 unless the server names another',
  },
  {
    code: 'STORE_TOO_OLD',
    saying: /^Unknown Bolt protocol version: 0\.0$|does not support multiple databases/,
    message: () => 'is a server with which this program shares no version of Bolt; Neo4j 5.26 or later is needed',
  },
  {
    code: 'STORE_ADDRESS',
    saying: /^Unknown Bolt protocol version/,
    message: () => 'answers, but not by Bolt: it is no Neo4j; look at the host and the port',
  },
  {
    code: 'STORE_ENCRYPTION',
    of: UNREACHABLE,
    saying: /certificate|altnames|\bCERT_|_CERT|LEAF_SIGNATURE/i,
    message: (reason, { address }) =>
      `its certificate is not trusted (${reason}): name the file of its signer in NODE_EXTRA_CA_CERTS, ` +
      `or give ${base(address)}+ssc:// where encryption without proof of whom is enough`,
  },
  {
    code: 'STORE_ENCRYPTION',
    of: UNREACHABLE,
    saying: /SSL routines|wrong version number|before secure TLS connection|EPROTO/,
    message: (_reason, { address }) =>
      `does not encrypt at this port: give ${base(address)}://, or the port at which it does`,
  },
  {
    code: 'STORE_UNREACHABLE',
    of: ['Neo.TransientError.General.DatabaseUnavailable'],
    message: (_reason, { database }) =>
      `the database ${database} is starting, stopped or broken: try again, then look in the server's logs`,
  },
  {
    code: 'STORE_UNREACHABLE',
    of: UNREACHABLE,
    message: (reason, { address }) =>
      `no Neo4j answers here (${reason}): is it running, are host and port right${
        /hung up|closed by|ECONNRESET/i.test(reason) && !scheme(address).includes('+')
          ? `, and does it take ${base(address)}:// without encryption (${base(address)}+s://)`
          : ''
      }?`,
  },
  {
    code: 'STORE_ADDRESS',
    of: ['Neo.ClientError.Database.DatabaseNotFound'],
    message: (_reason, { database }) => `has no database ${database}: name one that it has in DEMARCHE_NEO4J_DATABASE`,
  },
  {
    code: 'STORE_READ_ONLY',
    of: [
      'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
      'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
    ],
    message: (_reason, { database }) =>
      `the database ${database} is read-only: nothing was written; let it be written to in the server's settings ` +
      '(server.databases.default_to_read_only, server.databases.read_only) or give another',
  },
  {
    code: 'STORE_READ_ONLY',
    of: ['Neo.ClientError.Cluster.NotALeader'],
    message: () =>
      'is a member of a cluster that takes no writes: give neo4j:// or neo4j+s://, which finds the one that does',
  },
  {
    code: 'STORE_AUTH',
    of: ['Neo.ClientError.Security.CredentialsExpired'],
    message: () =>
      "wants the first password to be changed: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…' in the database system, " +
      'then DEMARCHE_NEO4J_PASSWORD',
  },
  {
    code: 'STORE_AUTH',
    of: ['Neo.ClientError.Security.AuthenticationRateLimit'],
    message: () => `refuses to be asked again after several wrong passwords: wait some seconds, then ${CREDENTIALS}`,
  },
  {
    code: 'STORE_AUTH',
    of: ['Neo.ClientError.Security.Forbidden'],
    message: (reason) => `does not let this user do it (${reason}); give the user a role that may, or ${CREDENTIALS}`,
  },
  {
    code: 'STORE_AUTH',
    of: ['Neo.ClientError.Security.'],
    message: () => `refuses the user or the password; ${CREDENTIALS}`,
  },
  {
    code: 'STORE_FULL',
    of: ['Neo.DatabaseError.Transaction.TransactionLogError'],
    message: (_reason, { database }) =>
      `cannot write to its disk, which most likely is full: nothing of this was kept; make room, restart the ` +
      `server (${database} has stopped itself), and run this again`,
  },
  {
    code: 'STORE_STOPPED',
    saying: /critical error, and needs to be restarted/,
    message: (_reason, { database }) =>
      `the database ${database} has stopped itself after a failure, most often of a full disk: mend what the ` +
      "server's logs name, then restart it",
  },
]
