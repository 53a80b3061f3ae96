import { CommanderError } from 'commander'
import { DemarcheError } from '../domain/errors.ts'
import { EXIT, exitCodeOf } from './exit-codes.ts'
import { watchForLostReaders } from './lost-reader.ts'
import { refuse, unexpected } from './output.ts'
import { buildProgram } from './program.ts'
import type { Services } from './services.ts'

const exitCodeOfFailure = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof DemarcheError) {
    refuse(error)
    return exitCodeOf(error.code)
  }
  unexpected(error)
  return EXIT.unexpected
}

/** A variable that is set but empty is as good as not set: compose files pass it so. */
const dropEmptyVariables = (): void => {
  for (const [name, value] of Object.entries(process.env))
    if (name.startsWith('DEMARCHE_') && value === '') delete process.env[name]
}

/** Runs one command line (without node and script) and leaves its exit code in process.exitCode. */
export const run = async (args: readonly string[], services: Services): Promise<void> => {
  watchForLostReaders()
  dropEmptyVariables()
  try {
    await buildProgram(services).parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOfFailure(error)
  }
}
