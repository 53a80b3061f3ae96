import Table from 'cli-table3'
import { colors, printable } from './output.ts'

export interface Column<Row> {
  header: string
  /** The cell's lines. */
  cell: (row: Row) => string | readonly string[]
  /** Never narrowed, so that it can be copied whole (ids, dates). */
  whole?: boolean
}

const FRAME_OF_COLUMN = 3
/** Where there is room, names and words up to this stay on one line. */
const KEPT_TOGETHER = 16

export interface ColumnNeed {
  /** The width that shows every line whole. */
  natural: number
  /** The width below which the column is not narrowed. */
  least: number
}

/**
 * Widths of the columns' contents: natural ones where they fit into `available`, else the columns share it by the
 * square root of what they need, so that long sentences get more room than names, and all of them some.
 */
export const fitWidths = (columns: readonly ColumnNeed[], available: number): number[] => {
  const widths = columns.map(({ natural }) => natural)
  let open = columns.map((column, at) => ({ ...column, at, weight: Math.sqrt(column.natural) }))
  let rest = available
  while (open.length > 0) {
    const weights = open.reduce((sum, { weight }) => sum + weight, 0)
    const shareOf = ({ weight }: { weight: number }): number => Math.max(0, Math.floor((rest * weight) / weights))
    const squeezed = open.filter((column) => column.least > shareOf(column))
    const settled = squeezed.length > 0 ? squeezed : open.filter((column) => column.natural <= shareOf(column))
    for (const column of settled.length > 0 ? settled : open) {
      const width = squeezed.length > 0 ? column.least : Math.min(column.natural, shareOf(column))
      widths[column.at] = width
    }
    if (settled.length === 0) break
    for (const { at } of settled) rest -= widths[at] ?? 0
    open = open.filter((column) => !settled.includes(column))
  }
  return widths
}

const longest = (texts: readonly string[]): number => texts.reduce((width, text) => Math.max(width, text.length), 0)

const needsOf = (
  columns: readonly { header: string; whole?: boolean }[],
  cells: readonly (readonly string[])[][],
  available: number,
): ColumnNeed[] => {
  const lines = columns.map(({ header }, at) => [header, ...cells.flatMap((row) => row[at] ?? [])])
  const natural = lines.map(longest)
  const taken = natural.reduce((sum, width, at) => sum + (columns[at]?.whole ? width : 0), 0)
  const evenShare = Math.floor((available - taken) / columns.filter(({ whole }) => !whole).length)
  const kept = Math.max(1, Math.min(KEPT_TOGETHER, evenShare))
  return natural.map((width, at) => {
    const word = longest((lines[at] ?? []).flatMap((line) => line.split(' ')))
    const least = columns[at]?.whole || width <= kept ? width : Math.min(word, kept)
    return { natural: width, least: Math.max(least, columns[at]?.header.length ?? 0) }
  })
}

/** Words longer than `width` are cut into pieces of it, since the table wraps between words only. */
const breakLongWords = (line: string, width: number): string =>
  line.replace(new RegExp(`\\S{${width}}(?=\\S)`, 'gu'), '$& ')

/** A table no wider than `width` columns where that is possible, as lines joined by line ends. */
export const renderTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string => {
  const cells = rows.map((row) => columns.map(({ cell }) => [cell(row)].flat().map(printable)))
  const available = width - columns.length * FRAME_OF_COLUMN - 1
  const needs = needsOf(columns, cells, available)
  const widths = fitWidths(needs, available)
  const table = new Table({
    head: columns.map(({ header }) => colors.bold(header)),
    colWidths: widths.map((content) => content + FRAME_OF_COLUMN - 1),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const row of cells)
    table.push(row.map((lines, at) => lines.map((line) => breakLongWords(line, widths[at] ?? width)).join('\n')))
  return table.toString()
}
