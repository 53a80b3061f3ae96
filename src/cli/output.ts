import { once } from 'node:events'
import { createColors } from 'picocolors'
import { type DemarcheError, describeError } from '../domain/errors.ts'
import { isLostReader } from './lost-reader.ts'

const WIDTH_WITHOUT_TERMINAL = 120

/** Writes to stdout, and waits where the reader is slower, so that a large answer never piles up in memory. */
export const write = async (text: string): Promise<void> => {
  if (process.stdout.write(text)) return
  await once(process.stdout, 'drain').catch((error: unknown) => {
    if (!isLostReader(error)) throw error
  })
}

export const writeLine = (line: string): Promise<void> => write(`${line}\n`)

/** A note or an error for the person at the terminal, kept out of the answer. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A refused input: one coded line. */
export const refuse = (error: DemarcheError): void => note(printable(describeError(error)))

/** A failure that nobody foresaw: one line, and with DEMARCHE_DEBUG where it arose. */
export const unexpected = (error: unknown, place?: string): void => {
  const message = error instanceof Error ? error.message : String(error)
  note(printable(`UNEXPECTED${place === undefined ? '' : ` ${place}`}: ${message} (DEMARCHE_DEBUG=1 shows where)`))
  if (process.env.DEMARCHE_DEBUG && error instanceof Error) note(error.stack ?? '')
}

/** Columns of the terminal, of COLUMNS elsewhere, else 120. */
export const outputWidth = (): number => {
  const asked = Number(process.env.COLUMNS)
  return process.stdout.columns || (Number.isInteger(asked) && asked > 0 ? asked : WIDTH_WITHOUT_TERMINAL)
}

/** Colours only on a terminal, and never with NO_COLOR or --no-color. (`undefined` would let the package decide, and it colours where CI is set.) */
export const colors = createColors(
  process.stdout.isTTY === true &&
    process.env.TERM !== 'dumb' &&
    !process.env.NO_COLOR &&
    !process.argv.includes('--no-color'),
)

/** One line that cannot steer a terminal: control characters of an article's text, line ends too, become spaces. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')
