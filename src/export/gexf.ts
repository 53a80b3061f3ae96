import type { PropertyValue } from '../domain/graph.ts'
import { type Columns, type ColumnType, changedMeanwhile } from './columns.ts'
import { type ShownRow, shownEdge, shownNode } from './shown-rows.ts'
import type { ExportSource } from './source.ts'
import { surveyShown } from './survey-shown.ts'
import { xmlValue } from './xml.ts'

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
  strings: 'liststring',
  integers: 'listlong',
  numbers: 'listdouble',
}

/** Days put nodes on Gephi's timeline: a node without one is there at all times. */
const BEGINNING = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>demarche</creator></meta>
<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="timestamp">
`

const attributeLines = (kind: 'node' | 'edge', columns: Columns): string =>
  `<attributes class="${kind}" mode="static">\n${[...columns]
    .map(([name, type]) => `<attribute id="${xmlValue(name)}" title="${xmlValue(name)}" type="${TYPES[type]}"/>\n`)
    .join('')}</attributes>\n`

/** GEXF 1.3 writes lists as `['a', 'b']`; a backslash keeps the next character from ending a text. */
const element = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`

const xmlOf = (value: PropertyValue): string =>
  Array.isArray(value) ? `[${value.map(element).join(', ')}]` : String(value)

const valuesOf = ({ attributes }: ShownRow, columns: Columns): string =>
  `<attvalues>${Object.entries(attributes)
    .map(([name, value]) => {
      if (!columns.has(name)) throw changedMeanwhile()
      return `<attvalue for="${xmlValue(name)}" value="${xmlValue(xmlOf(value))}"/>`
    })
    .join('')}</attvalues>`

/**
 * GEXF 1.3 with typed attributes, lists, captions and, for what is dated, its day. An edge's `kind` is its type, so
 * that Gephi keeps several between two nodes. The graph is read twice, since attributes are declared before nodes.
 * @throws STORE_CHANGED when the second reading finds an attribute that the first did not
 */
export const gexfText = async function* (source: ExportSource): AsyncGenerator<string> {
  const columns = await surveyShown(source)
  yield BEGINNING
  yield attributeLines('node', columns.node)
  yield attributeLines('edge', columns.edge)
  yield '<nodes>\n'
  let inNodes = true
  for await (const row of source.dump()) {
    if ('node' in row) {
      const { id, date } = row.node
      const shown = shownNode(row.node)
      const day = date === '' ? '' : ` timestamp="${date}"`
      yield `<node id="${id}" label="${xmlValue(shown.caption)}"${day}>${valuesOf(shown, columns.node)}</node>\n`
      continue
    }
    if (inNodes) yield '</nodes>\n<edges>\n'
    inNodes = false
    const { id, type, from, to } = row.edge
    const ends = `source="${from}" target="${to}"`
    yield `<edge id="${id}" ${ends} label="${type}" kind="${type}">${valuesOf(shownEdge(row.edge), columns.edge)}</edge>\n`
  }
  if (inNodes) yield '</nodes>\n<edges>\n'
  yield '</edges>\n</graph>\n</gexf>\n'
}
