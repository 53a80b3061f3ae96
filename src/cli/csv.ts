export type CsvValue = string | number | boolean | null | readonly string[]

/** A spreadsheet runs a text that begins like a formula; the apostrophe makes it a text again. */
const FORMULA_START = /^[=+\-@\t\r]/

const cell = (value: CsvValue): string => {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : value.join('; ')
  const safe = FORMULA_START.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record of RFC 4180: CRLF at its end, quotes doubled. Lists are joined with `; `. */
export const csvRecord = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`
