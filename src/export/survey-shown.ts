import { type Columns, newSurvey } from './columns.ts'
import { shownEdge, shownNode } from './shown-rows.ts'
import type { ExportSource } from './source.ts'

/** The attributes that nodes and edges of a graph have. */
export interface ShownColumns {
  node: Columns
  edge: Columns
}

export const surveyShown = async (source: ExportSource): Promise<ShownColumns> => {
  const [node, edge] = [newSurvey(), newSurvey()]
  for await (const row of source.dump()) {
    if ('node' in row) node.add(shownNode(row.node).attributes)
    else edge.add(shownEdge(row.edge).attributes)
  }
  return { node: node.columns(), edge: edge.columns() }
}
