import { type Driver, isNode, isPath, type Record as Row } from 'neo4j-driver'

/** What a statement gives: its rows, and the nodes that a browser would draw from them, each once, by element id. */
export interface Drawn {
  rows: number
  nodes: Map<string, { name: string; labels: string[] }>
}

/** Runs a statement and gathers nodes as the Browser does: from paths, and from lists of them. */
export const drawnBy = async (driver: Driver, statement: string): Promise<Drawn> => {
  const { records } = await driver.executeQuery(statement, {}, { database: 'neo4j' })
  const nodes: Drawn['nodes'] = new Map()
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(gather)
    else if (isPath(value)) for (const { start, end } of value.segments) [start, end].forEach(gather)
    else if (isNode(value)) nodes.set(value.elementId, { name: String(value.properties.name), labels: value.labels })
  }
  for (const record of records as Row[]) record.forEach(gather)
  return { rows: records.length, nodes }
}
