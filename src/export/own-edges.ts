import type { EdgeRow, EdgeType, NodeLabel, NodeRow } from '../domain/graph.ts'
import type { ExportSource } from './source.ts'

interface Own {
  out: readonly EdgeType[]
  in: readonly EdgeType[]
}

const NONE: Own = { out: [], in: [] }

/** Each type of edge by the end at which few meet: an actor makes any number of statements, a statement has one maker. */
const OWN: Readonly<Record<NodeLabel, Own>> = {
  Actor: { out: ['SPEAKS_FOR', 'MAY_BE'], in: [] },
  Article: { out: ['MENTIONS', 'SAME_TEXT_AS'], in: [] },
  Statement: { out: ['ADDRESSED_TO', 'TOLD_TO', 'ABOUT', 'REPORTED_IN'], in: ['MADE'] },
  Position: {
    out: ['ON', 'TOWARD', 'EVIDENCED_BY', 'CONDITIONAL_ON', 'SUPERSEDES', 'REPORTED_IN'],
    in: ['HOLDS'],
  },
  Demand: { out: ['ADDRESSED_TO', 'ABOUT', 'SAME_AS', 'REPORTED_IN'], in: ['RAISES'] },
  Topic: NONE,
  Condition: NONE,
}

/** The end of an edge to which it belongs. */
export const ownerOf = ({ type, from, to }: EdgeRow): string =>
  type === 'MADE' || type === 'HOLDS' || type === 'RAISES' ? to : from

/** The edges that belong to some nodes. Each edge of a graph belongs to one of its nodes. */
export const ownEdges = async (source: Pick<ExportSource, 'edges'>, nodes: readonly NodeRow[]): Promise<EdgeRow[]> => {
  const found: EdgeRow[] = []
  for (const label of Object.keys(OWN) as NodeLabel[]) {
    const ids = nodes.filter((node) => node.label === label).map(({ id }) => id)
    for (const direction of ['out', 'in'] as const) {
      const types = OWN[label][direction]
      if (ids.length === 0 || types.length === 0) continue
      found.push(...(await source.edges(ids, { types, direction, limit: Number.MAX_SAFE_INTEGER })))
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}
