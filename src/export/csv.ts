import type { Contribution } from '../domain/contribution.ts'
import type { Decision } from '../domain/decision.ts'
import { flatEdge, flatNode } from '../domain/flat-row.ts'
import type { Properties } from '../domain/graph.ts'
import { type ColumnSurvey, type Columns, changedMeanwhile, newSurvey } from './columns.ts'
import { CSV_TYPES, csvField, csvLine, namedDelimiter, newDelimiterSearch } from './csv-value.ts'
import type { ExportSource } from './source.ts'

/** A piece of a file; pieces of one file follow one another. */
export interface FilePart {
  file: string
  text: string
}

/** A record of one file: what neo4j-admin has columns of its own for, and properties. */
interface CsvRecord {
  file: string
  /** Header and field of the columns that stand before the properties. */
  place: readonly (readonly [header: string, value: string | string[]])[]
  properties: Properties
}

/** Ids are unique in the graph; what is kept beside it has ids of the articles. */
const nodeRecord = (labels: readonly string[], space: string, { id, ...properties }: Properties): CsvRecord => ({
  file: `nodes-${labels[0]}.csv`,
  place: [
    [`id:ID${space}`, String(id)],
    [':LABEL', [...labels]],
  ],
  properties,
})

const contributionRecord = (contribution: Contribution): CsvRecord =>
  nodeRecord(['Contribution'], '(Contribution)', {
    id: contribution.article.id,
    json: JSON.stringify(contribution),
  })

const decisionRecord = (decision: Decision): CsvRecord => {
  const properties = Object.fromEntries(
    Object.entries(decision).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  return nodeRecord(['Decision'], '(Decision)', properties)
}

async function* recordsOf(source: ExportSource): AsyncGenerator<CsvRecord> {
  for await (const row of source.dump()) {
    if ('node' in row) {
      const { labels, properties } = flatNode(row.node)
      yield nodeRecord(labels, '', properties)
    } else {
      const { type, from, to } = row.edge
      const ends = [
        [':START_ID', from],
        [':END_ID', to],
        [':TYPE', type],
      ] as const
      yield { file: `relationships-${type}.csv`, place: ends, properties: flatEdge(row.edge) }
    }
  }
  for (const decision of await source.decisions()) yield decisionRecord(decision)
  for await (const contribution of source.contributions()) yield contributionRecord(contribution)
}

/** Of a list that every node of a label has, and that is empty in some. */
export interface EmptyList {
  label: string
  property: string
}

/** A field may hold line ends; `:LABEL` is a list too. */
const argumentsFile = (files: readonly string[], delimiter: string): FilePart => ({
  file: 'neo4j-admin.args',
  text: [
    '--multiline-fields=true',
    `--array-delimiter=${namedDelimiter(delimiter)}`,
    ...files.map((file) => `--${file.startsWith('nodes-') ? 'nodes' : 'relationships'}=${file}`),
    '',
  ].join('\n'),
})

/**
 * One CSV file a label and a type with the headers of neo4j-admin's import, decisions and contributions too, and its
 * arguments in a file: `neo4j-admin database import full neo4j @neo4j-admin.args` in that folder, then
 * `demarche neo4j init`. The import leaves out empty lists: `afterImport` gives the script that puts them back, for
 * lists that all nodes of their label have. The graph is read twice, since headers come first.
 * @throws STORE_CHANGED when the second reading finds a file or a column that the first did not
 */
export const csvFiles = async function* (
  source: ExportSource,
  afterImport: (lists: readonly EmptyList[]) => Promise<string>,
): AsyncGenerator<FilePart> {
  const surveys = new Map<string, ColumnSurvey>()
  const emptyLists = new Map<string, EmptyList>()
  const delimiters = newDelimiterSearch()
  for await (const { file, properties } of recordsOf(source)) {
    const survey = surveys.get(file) ?? newSurvey()
    surveys.set(file, survey)
    survey.add(properties)
    for (const [property, value] of Object.entries(properties)) {
      delimiters.add(value)
      const label = /^nodes-(.+)\.csv$/.exec(file)?.[1]
      if (label !== undefined && Array.isArray(value) && value.length === 0)
        emptyLists.set(`${label} ${property}`, { label, property })
    }
  }
  const delimiter = delimiters.found()
  const columnsByFile = new Map([...surveys].map(([file, survey]): [string, Columns] => [file, survey.columns()]))

  yield argumentsFile([...columnsByFile.keys()], delimiter)
  if (emptyLists.size > 0) yield { file: 'after-import.cypher', text: await afterImport([...emptyLists.values()]) }
  const begun = new Set<string>()
  for await (const { file, place, properties } of recordsOf(source)) {
    const columns = columnsByFile.get(file)
    if (columns === undefined || Object.keys(properties).some((name) => !columns.has(name))) throw changedMeanwhile()
    if (!begun.has(file)) {
      const headers = [...columns].map(([name, type]) => `${name}:${CSV_TYPES[type]}`)
      yield { file, text: csvLine([...place.map(([header]) => header), ...headers]) }
      begun.add(file)
    }
    const fields = [...columns.keys()].map((name) => csvField(properties[name], delimiter))
    yield { file, text: csvLine([...place.map(([, value]) => csvField(value, delimiter)), ...fields]) }
  }
}
