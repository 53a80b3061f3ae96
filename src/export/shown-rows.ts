import type { EdgeRow, NodeRow, Properties } from '../domain/graph.ts'

/** A row for programs that draw or count: a caption, and attributes without what only serves searching. */
export interface ShownRow {
  caption: string
  attributes: Properties
}

/** In code-unit order of their names, so that equal graphs give equal bytes whichever store holds them. */
export const inOrder = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))

export const shownNode = (row: NodeRow): ShownRow => {
  const { name, folded: _folded, ...props } = row.props
  return {
    caption: String(name ?? row.id),
    attributes: inOrder({
      ...props,
      nodeType: row.label,
      ...(row.actorType !== undefined && { actorType: row.actorType }),
      ...(row.date !== '' && { date: row.date }),
    }),
  }
}

export const shownEdge = (row: EdgeRow): ShownRow => ({
  caption: row.type,
  attributes: inOrder({ ...row.props, edgeType: row.type }),
})
