import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { DemarcheError } from '../domain/errors.ts'
import type { FilePart } from '../export/csv.ts'
import { EXIT } from './exit-codes.ts'

/** A name beside the final one, so that the last step is a rename within one file system. */
const partialName = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.partial`)

/** For a file or folder that the system does not let be written. */
export const outputRefused = (path: string, cause: unknown): DemarcheError =>
  new DemarcheError(
    'OUTPUT_REFUSED',
    `cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
    { file: path },
    { cause },
  )

/** Has `make` fill a partial file or folder that then takes the final name, or goes again: whole or not at all. */
const wholeOrNot = async (path: string, make: (partial: string) => Promise<void>): Promise<void> => {
  const partial = partialName(path)
  const remove = (): void => rmSync(partial, { recursive: true, force: true })
  const onSignal = (): void => {
    remove()
    process.exit(EXIT.interrupted)
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    await make(partial)
    renameSync(partial, path)
  } catch (error) {
    remove()
    throw error instanceof Error && 'syscall' in error ? outputRefused(path, error) : error
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

const fileWriter = (path: string) => {
  // Opened at once, so that it is there to be removed whenever the work on it fails.
  const stream = createWriteStream(path, { fd: openSync(path, 'wx') })
  const done = finished(stream)
  // Told of by `write` or `end`, whichever comes first.
  done.catch(() => undefined)
  return {
    write: async (text: string): Promise<void> => {
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done])
    },
    end: async (): Promise<void> => {
      stream.end()
      await done
    },
  }
}

/**
 * Writes a file whole or not at all; a file of that name is replaced only by a whole one.
 * @throws OUTPUT_REFUSED when it cannot be written
 */
export const writeWholeFile = (path: string, pieces: AsyncIterable<string>): Promise<void> =>
  wholeOrNot(path, async (partial) => {
    const file = fileWriter(partial)
    for await (const piece of pieces) await file.write(piece)
    await file.end()
  })

/**
 * Writes a folder of files whole or not at all.
 * @throws OUTPUT_REFUSED when there is something of that name already, or it cannot be written
 */
export const writeWholeFolder = async (path: string, parts: AsyncIterable<FilePart>): Promise<void> => {
  if (existsSync(path))
    throw new DemarcheError('OUTPUT_REFUSED', 'is there already; name a folder that is not', { file: path })
  await wholeOrNot(path, async (partial) => {
    mkdirSync(partial)
    const files = new Map<string, ReturnType<typeof fileWriter>>()
    for await (const { file, text } of parts) {
      const writer = files.get(file) ?? fileWriter(join(partial, file))
      files.set(file, writer)
      await writer.write(text)
    }
    for (const writer of files.values()) await writer.end()
  })
}
