import type { EdgeRow, NodeRow, Properties } from '../domain/graph.ts'

/** A row for programs that draw or count: a caption, and attributes without what only serves searching. */
export interface ShownRow {
  caption: string
  attributes: Properties
}

export const shownNode = (row: NodeRow): ShownRow => {
  const { name, folded: _folded, ...props } = row.props
  return {
    caption: String(name ?? row.id),
    attributes: {
      ...props,
      nodeType: row.label,
      ...(row.actorType !== undefined && { actorType: row.actorType }),
      ...(row.date !== '' && { date: row.date }),
    },
  }
}

export const shownEdge = (row: EdgeRow): ShownRow => ({
  caption: row.type,
  attributes: { ...row.props, edgeType: row.type },
})
