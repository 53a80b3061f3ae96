import type { Ratio } from './ratio.ts'

const HEADINGS = ['ratio', 'value', 'goal', 'detail']

const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join('  ')
    .trimEnd()

/** A line for each ratio under a line of headings. */
export const tableOf = (ratios: readonly Ratio[]): string => {
  const rows = [HEADINGS, ...ratios.map(({ name, value, goal, detail }) => [name, value.toFixed(2), goal, detail])]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => line(row, widths)).join('\n')
}
