import { setImmediate as nextTurn } from 'node:timers/promises'
import { EXIT } from './exit-codes.ts'
import { note } from './output.ts'

export interface Interruption {
  /** True once the user has asked to stop. Lets waiting signals in first, so ask between two pieces of work. */
  requested(): Promise<boolean>
  /** Gives signals back their usual effect. */
  release(): void
}

/** While it is held, the first Ctrl-C (or SIGTERM) only asks to stop, and the second quits at once. */
export const holdInterrupts = (unit: string): Interruption => {
  let asked = false
  const onSignal = (): void => {
    if (asked) process.exit(EXIT.interrupted)
    asked = true
    note(`finishing the ${unit} at hand; Ctrl-C again quits at once`)
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return {
    requested: async () => {
      await nextTurn()
      return asked
    },
    release: () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    },
  }
}
