import Table from 'cli-table3'
import { colors, printable } from './output.ts'

export interface Column<Row> {
  header: string
  /** The cell's lines. */
  cell: (row: Row) => string | readonly string[]
  /** Never narrowed, so that it can be copied whole (ids, dates). */
  whole?: boolean
}

const NARROWEST_COLUMN = 8
const FRAME_OF_COLUMN = 3

/**
 * Widths of the columns' contents: natural ones where they fit into `available`, else narrow columns keep theirs and
 * the wide ones share the rest evenly.
 */
export const fitWidths = (natural: readonly number[], whole: readonly boolean[], available: number): number[] => {
  const widths = [...natural]
  let open = natural.map((_, at) => at).filter((at) => !whole[at])
  let rest = available - natural.reduce((sum, width, at) => sum + (whole[at] ? width : 0), 0)
  while (open.length > 0) {
    const share = Math.max(NARROWEST_COLUMN, Math.floor(rest / open.length))
    const narrow = open.filter((at) => (natural[at] ?? 0) <= share)
    if (narrow.length === 0) {
      for (const at of open) widths[at] = share
      break
    }
    for (const at of narrow) rest -= natural[at] ?? 0
    open = open.filter((at) => !narrow.includes(at))
  }
  return widths
}

/** Words longer than `width` are cut into pieces of it, since the table wraps between words only. */
const breakLongWords = (line: string, width: number): string =>
  line.replace(new RegExp(`\\S{${width}}(?=\\S)`, 'gu'), '$& ')

/** A table no wider than `width` columns where that is possible, as lines joined by line ends. */
export const renderTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string => {
  const cells = rows.map((row) => columns.map(({ cell }) => [cell(row)].flat().map(printable)))
  const natural = columns.map(({ header }, at) =>
    Math.max(header.length, ...cells.flatMap((row) => (row[at] ?? []).map((line) => line.length))),
  )
  const available = width - columns.length * FRAME_OF_COLUMN - 1
  const widths = fitWidths(
    natural,
    columns.map(({ whole }) => whole === true),
    available,
  )
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
