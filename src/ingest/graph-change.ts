import { isDeepStrictEqual } from 'node:util'
import type { EdgeRow, GraphChange } from '../domain/graph.ts'

export const isEmpty = (change: GraphChange): boolean => Object.values(change).every((rows) => rows.length === 0)

/** Several changes as one. Edges that go with a deleted node are left to it. */
export const joinChanges = (changes: readonly GraphChange[]): GraphChange => {
  const deleteNodes = changes.flatMap((change) => change.deleteNodes)
  const gone = new Set(deleteNodes.map(({ id }) => id))
  return {
    deleteNodes,
    deleteEdges: changes
      .flatMap((change) => change.deleteEdges)
      .filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    putNodes: changes.flatMap((change) => change.putNodes),
    putEdges: changes.flatMap((change) => change.putEdges),
  }
}

/** What turns the stored edges into the wanted ones. */
export const changeEdges = (stored: readonly EdgeRow[], wanted: readonly EdgeRow[]): GraphChange => {
  const storedById = new Map(stored.map((edge) => [edge.id, edge]))
  const wantedById = new Map(wanted.map((edge) => [edge.id, edge]))
  return {
    deleteNodes: [],
    deleteEdges: [...storedById.values()].filter(({ id }) => !wantedById.has(id)),
    putNodes: [],
    putEdges: [...wantedById.values()].filter((edge) => !isDeepStrictEqual(edge, storedById.get(edge.id))),
  }
}
