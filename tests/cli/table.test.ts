import { describe, expect, it } from 'vitest'
import { fitWidths, renderTable } from '../../src/cli/table.ts'

interface Row {
  id: string
  words: string
  names: string[]
}

const columns = [
  { header: 'id', cell: ({ id }: Row) => id, whole: true },
  { header: 'words', cell: ({ words }: Row) => words },
  { header: 'names', cell: ({ names }: Row) => names },
]
const words = 'a long sentence about the withdrawal of every unit from the border, and then some more of it'
const row: Row = { id: '0123456789abcdef0123', words, names: ['Norland', 'the Assembly of Orland'] }

const lengths = (table: string): number[] => table.split('\n').map((line) => line.length)

describe('tables', () => {
  it.each([40, 60, 80, 100, 140])('fit into %i columns and keep whole columns whole', (width) => {
    const table = renderTable(columns, [row], width)
    expect(Math.max(...lengths(table))).toBeLessThanOrEqual(width)
    expect(table).toContain(row.id)
  })

  it('keep a name on one line where there is room', () => {
    expect(renderTable(columns, [{ ...row, names: ['Ana Maria Berg'] }], 70)).toContain(' Ana Maria Berg ')
  })

  it('lose no word, however narrow they are', () => {
    const table = renderTable(columns, [{ ...row, words: `${words} ${'x'.repeat(50)}` }], 60)
    const shown = table.split('\n').map((line) => line.split('│')[2]?.trim() ?? '')
    expect(shown.join(' ').replace(/ (?=x)/g, '')).toContain('x'.repeat(50))
    for (const word of words.split(' ')) expect(shown.join(' ')).toContain(word)
  })

  it('are no wider than what they show', () => {
    const table = renderTable(columns, [{ id: '1', words: 'few', names: [] }], 200)
    expect(Math.max(...lengths(table))).toBe('│ id │ words │ names │'.length)
  })

  it('print no character that could steer the terminal', () => {
    const table = renderTable(columns, [{ ...row, words: 'red \u001b[31m and \u202eback \u009b1m' }], 120)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not appear
    expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(table).toContain('red')
  })

  it('give long sentences more room than names, and never less than a word to any', () => {
    const id = { natural: 20, least: 20 }
    const name = { natural: 25, least: 10 }
    const sentence = { natural: 400, least: 12 }
    expect(fitWidths([id, name, sentence], 100)).toEqual([20, 16, 64])
    expect(fitWidths([id, name, sentence], 42)).toEqual([20, 10, 12])
    expect(fitWidths([id, name], 100)).toEqual([20, 25])
    expect(fitWidths([id, name, sentence], 10)).toEqual([20, 10, 12])
  })
})
