import { DemarcheError } from '../domain/errors.ts'

/** Above every news article and far below what would hold up a run: a novel has about 1 MiB. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024

/** Share of control characters (tab, line feed, form feed and carriage return aside) above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.02

/** First bytes of formats that people mistake for text, in hex. */
const MAGIC_NUMBERS: readonly (readonly [hex: string, what: string])[] = [
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['d0cf11e0', 'an old office document'],
  ['7b5c727466', 'an RTF document'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['1f8b', 'a gzip archive'],
  ['7f454c46', 'a program'],
]

/** Byte order marks of what is not UTF-8; the longer ones first. */
const FOREIGN_MARKS: readonly (readonly [hex: string, what: string])[] = [
  ['fffe0000', 'UTF-32'],
  ['0000feff', 'UTF-32'],
  ['fffe', 'UTF-16'],
  ['feff', 'UTF-16'],
]

const whatStartsWith = (bytes: Uint8Array, marks: readonly (readonly [string, string])[]): string | null => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return marks.find(([hex]) => head.startsWith(hex))?.[1] ?? null
}

const isControl = (byte: number): boolean =>
  byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)

const looksBinary = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return true
  let controls = 0
  for (const byte of bytes) if (isControl(byte)) controls += 1
  return controls > bytes.length * MAX_CONTROL_SHARE
}

/**
 * Bytes as text: without byte order mark, CRLF and lone CR as LF, everything else kept.
 * Throws READ_TOO_LARGE, READ_EMPTY, READ_BINARY or READ_NOT_UTF8.
 */
export const decodeSource = (bytes: Uint8Array, file: string): string => {
  if (bytes.length > MAX_SOURCE_BYTES) throw tooLarge(bytes.length, file)
  const binary = whatStartsWith(bytes, MAGIC_NUMBERS)
  if (binary !== null) throw new DemarcheError('READ_BINARY', `this is ${binary}, not text`, { file })
  const encoding = whatStartsWith(bytes, FOREIGN_MARKS)
  if (encoding !== null) throw new DemarcheError('READ_NOT_UTF8', `the text is ${encoding}; save it as UTF-8`, { file })
  if (looksBinary(bytes)) throw new DemarcheError('READ_BINARY', 'the file holds binary data, not text', { file })

  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new DemarcheError('READ_NOT_UTF8', 'the text is not valid UTF-8', { file }, { cause })
  }
  if (text.trim() === '') throw new DemarcheError('READ_EMPTY', 'the file is empty', { file })
  return text.replace(/\r\n?/g, '\n')
}

export const tooLarge = (bytes: number, file: string): DemarcheError =>
  new DemarcheError('READ_TOO_LARGE', `the file has ${bytes} bytes; at most ${MAX_SOURCE_BYTES} are read`, { file })
