import type { PropertyValue } from '../domain/graph.ts'
import { type Columns, type ColumnType, changedMeanwhile } from './columns.ts'
import { type ShownRow, shownEdge, shownNode } from './shown-rows.ts'
import type { ExportSource } from './source.ts'
import { surveyShown } from './survey-shown.ts'
import { xmlText, xmlValue } from './xml.ts'

/** GraphML 1.0 has no lists. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
  strings: 'string',
  integers: 'string',
  numbers: 'string',
}

const BEGINNING = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

type Kind = 'node' | 'edge'

const keyLine = (kind: Kind, id: string, name: string, type: string): string =>
  `<key id="${id}" for="${kind}" attr.name="${xmlValue(name)}" attr.type="${type}"/>\n`

/** Ids of keys by the name of the attribute. */
const keyIds = (kind: Kind, columns: Columns): Map<string, string> =>
  new Map([...columns.keys()].map((name, at) => [name, `${kind}${at}`]))

/** Gephi takes the attribute called `label` as the caption of nodes and of edges. */
const captionKey = (kind: Kind): string => `${kind}Label`

const keyLines = (kind: Kind, columns: Columns, ids: ReadonlyMap<string, string>): string =>
  keyLine(kind, captionKey(kind), 'label', 'string') +
  [...columns].map(([name, type]) => keyLine(kind, ids.get(name) ?? '', name, TYPES[type])).join('')

const xmlOf = (value: PropertyValue): string => (Array.isArray(value) ? value.join('; ') : String(value))

const dataOf = (kind: Kind, { caption, attributes }: ShownRow, ids: ReadonlyMap<string, string>): string => {
  const data = (key: string, value: PropertyValue): string => `<data key="${key}">${xmlText(xmlOf(value))}</data>`
  const values = Object.entries(attributes).map(([name, value]) => {
    const key = ids.get(name)
    if (key === undefined) throw changedMeanwhile()
    return data(key, value)
  })
  return [data(captionKey(kind), caption), ...values].join('')
}

/**
 * GraphML 1.0 with typed attributes: the caption as `label`, `nodeType` and `edgeType`, the date of what is dated.
 * Lists are joined by `; `. The graph is read twice, since keys are declared before nodes.
 * @throws STORE_CHANGED when the second reading finds an attribute that the first did not
 */
export const graphmlText = async function* (source: ExportSource): AsyncGenerator<string> {
  const columns = await surveyShown(source)
  const ids = { node: keyIds('node', columns.node), edge: keyIds('edge', columns.edge) }
  yield BEGINNING
  yield keyLines('node', columns.node, ids.node)
  yield keyLines('edge', columns.edge, ids.edge)
  yield '<graph id="demarche" edgedefault="directed">\n'
  for await (const row of source.dump()) {
    if ('node' in row) yield `<node id="${row.node.id}">${dataOf('node', shownNode(row.node), ids.node)}</node>\n`
    else {
      const { id, from, to } = row.edge
      yield `<edge id="${id}" source="${from}" target="${to}">${dataOf('edge', shownEdge(row.edge), ids.edge)}</edge>\n`
    }
  }
  yield '</graph>\n</graphml>\n'
}
