import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecord } from '../../src/cli/csv.ts'

/** The grammar of RFC 4180, section 2, read back. */
const readCsv = (text: string): string[][] => {
  const records: string[][] = []
  let at = 0
  while (at < text.length) {
    const record: string[] = []
    for (;;) {
      let value = ''
      if (text[at] === '"') {
        at += 1
        while (text[at] !== '"' || text[at + 1] === '"') {
          if (text[at] === '"') at += 1
          value += text[at]
          at += 1
        }
        at += 1
      } else {
        while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
          if (text[at] === '"' || text[at] === '\n') throw new Error(`bare ${JSON.stringify(text[at])} at ${at}`)
          value += text[at]
          at += 1
        }
      }
      record.push(value)
      if (text[at] !== ',') break
      at += 1
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`)
    at += 2
    records.push(record)
  }
  return records
}

describe('csv', () => {
  it('is read back as it was by the grammar of RFC 4180', () => {
    const value = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', 'é', '𝒳') })
      .filter((text) => !text.startsWith('\r'))
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (records) => {
        expect(readCsv(records.map((record) => csvRecord(record)).join(''))).toEqual(records)
      }),
    )
  })

  it('never lets a spreadsheet run a text as a formula', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
    expect(readCsv(csvRecord(texts))).toEqual([texts.map((text) => `'${text}`)])
  })

  it('keeps numbers and truth as they are, leaves null empty and joins lists', () => {
    expect(csvRecord([-1, 0.5, true, null, ['NATO', 'Norland'], []])).toBe('-1,0.5,true,,NATO; Norland,\r\n')
  })
})
