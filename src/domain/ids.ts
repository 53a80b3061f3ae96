import { createHash } from 'node:crypto'

const ID_HEX_DIGITS = 20

/**
 * A deterministic id: the first 80 bits of the SHA-256 of the parts, as 20 lower-case hex digits.
 * Parts are framed by JSON, so that ('ab', 'c') and ('a', 'bc') differ.
 */
export const hashId = (...parts: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, ID_HEX_DIGITS)

export const contentHash = (text: string): string => createHash('sha256').update(text).digest('hex')

export const isId = (value: string): boolean => /^[0-9a-f]{20}$/.test(value)
