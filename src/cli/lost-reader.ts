import { EXIT } from './exit-codes.ts'

let endsTheCommand = true

/** For a command that changes a store or serves it: whoever stops reading its output does not stop its work. */
export const workOnUnread = (): void => {
  endsTheCommand = false
}

export const isLostReader = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

/** Who reads only the head of an answer (`| head`) has what was wanted: the command ends quietly, or works on. */
export const watchForLostReaders = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (!isLostReader(error)) throw error
      if (endsTheCommand) process.exit(process.exitCode ?? EXIT.ok)
    })
}
