import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'
import { MAX_LIMIT, type PageQuery, pageQuerySchema } from '../query/queries.ts'
import type { Paged } from '../query/views.ts'
import type { GraphStore } from '../store/port.ts'
import { type CsvValue, csvRecord } from './csv.ts'
import { type CommandDescription, describeCommand } from './describe-command.ts'
import { exportAnswer } from './export-answer.ts'
import { isTextFormat, TEXT_FORMATS, type TextFormat } from './export-format.ts'
import { note, outputWidth, write, writeLine } from './output.ts'
import { addQueryOptions, readQuery } from './query-options.ts'
import type { Services } from './services.ts'
import { type Column, renderTable } from './table.ts'
import { withStore } from './with-store.ts'

export interface ListView<Schema extends z.ZodObject, Row> extends CommandDescription {
  name: string
  query: Schema
  list(store: GraphStore, query: z.infer<Schema>, page: PageQuery): Promise<Paged<Row>>
  table: readonly Column<Row>[]
  csv: readonly (readonly [header: string, value: (row: Row) => CsvValue])[]
  /** Ids of the claims that a row shows, where the list can be had as a graph too. */
  claims?: (row: Row) => readonly string[]
}

type Format = 'table' | 'json' | 'csv'

const FORMATS: readonly Format[] = ['table', 'json', 'csv']

export const formatOption = (): Option =>
  new Option('--format <format>', 'how to print').choices(FORMATS).default('table')

const graphOptions = (): Option[] => [
  new Option('--format <format>', 'how to print: as a list, or as a graph of what is found and all that touches it')
    .choices([...FORMATS, ...TEXT_FORMATS])
    .default('table'),
  new Option('--output <file>', 'a file for the graph, that is there whole or not at all'),
]

/** The pages that are asked for: one, or with --all every page from the cursor on. */
async function* pagesOf<Row>(list: (page: PageQuery) => Promise<Paged<Row>>, page: PageQuery, all: boolean) {
  let cursor = page.cursor
  do {
    const answer: Paged<Row> = await list({ limit: all ? MAX_LIMIT : page.limit, cursor })
    cursor = answer.next ?? undefined
    yield answer
  } while (all && cursor !== undefined)
}

const printCsv = async <Row>(csv: ListView<z.ZodObject, Row>['csv'], pages: AsyncIterable<Paged<Row>>) => {
  let next: string | null = null
  let header = csvRecord(csv.map(([name]) => name))
  for await (const page of pages) {
    // With the first page, so that a question that fails prints nothing on stdout.
    await write(header)
    header = ''
    await write(page.items.map((row) => csvRecord(csv.map(([, value]) => value(row)))).join(''))
    next = page.next
  }
  return next
}

const printWhole = async <Row>(table: readonly Column<Row>[], pages: AsyncIterable<Paged<Row>>, format: Format) => {
  const items: Row[] = []
  let next: string | null = null
  for await (const page of pages) {
    items.push(...page.items)
    next = page.next
  }
  if (format === 'json') await writeLine(JSON.stringify({ items, next }, null, 2))
  else if (items.length === 0) note('nothing found')
  else await writeLine(renderTable(table, items, outputWidth()))
  return next
}

/** Prints a list in one of the three formats; where a page follows, stderr says how to ask for it. */
export const printList = async <Row>(
  view: Pick<ListView<z.ZodObject, Row>, 'table' | 'csv'>,
  pages: AsyncIterable<Paged<Row>>,
  format: Format,
): Promise<void> => {
  const next = format === 'csv' ? await printCsv(view.csv, pages) : await printWhole(view.table, pages, format)
  if (next !== null && format !== 'json') note(`there is more: --cursor ${next} continues, --all prints everything`)
}

interface ListOptions {
  all?: boolean
  format: Format | TextFormat
  output?: string
}

/** A command that asks one list of the query layer, with an option for each field of its query. */
export const listCommand = <Schema extends z.ZodObject, Row>(
  view: ListView<Schema, Row>,
  services: Services,
): Command => {
  const command = addQueryOptions(addQueryOptions(describeCommand(view.name, view), view.query), pageQuerySchema)
  command.option('--all', 'every page')
  for (const option of view.claims === undefined ? [formatOption()] : graphOptions()) command.addOption(option)
  return command.action(async ({ all, format, output }: ListOptions) => {
    const query = readQuery(command, view.query)
    const page = readQuery(command, pageQuerySchema)
    if (output !== undefined && !isTextFormat(format))
      throw new DemarcheError('INPUT_INVALID', `is for a graph: ${TEXT_FORMATS.join(', ')}`, { field: '--output' })
    await withStore(services, command, async (store) => {
      const pages = pagesOf((at) => view.list(store, query, at), page, all === true)
      if (!isTextFormat(format)) await printList(view, pages, format)
      else if (view.claims !== undefined) await exportAnswer(store, pages, view.claims, { format, output }, services)
    })
  })
}
