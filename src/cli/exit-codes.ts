import type { ErrorCode } from '../domain/errors.ts'

/** What the command's exit code says. Documented in `demarche --help`; a number never changes its meaning. */
export const EXIT = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  refused: 3,
  store: 4,
  notFound: 5,
  broken: 6,
  belowFloor: 7,
  interrupted: 130,
} as const

export const EXIT_HELP = `Exit codes:
  0    done
  1    unexpected failure
  2    wrong usage: an option, an argument or a setting
  3    some input was refused (one line each on stderr); the rest is done
  4    the store cannot be reached, or refused
  5    not found
  6    neo4j verify found what breaks the model
  7    a measured figure fell below its floor (demarche eval --floors)
  130  interrupted: what was begun is finished, the rest left`

/** The exit code of an expected failure that ended the command; a refused article does not end it. */
export const exitCodeOf = (code: ErrorCode): number => {
  if (code === 'STORE_ADDRESS') return EXIT.usage
  if (code.startsWith('STORE_')) return EXIT.store
  if (code === 'NOT_FOUND') return EXIT.notFound
  if (code === 'WORKER_DIED') return EXIT.unexpected
  return EXIT.usage
}
