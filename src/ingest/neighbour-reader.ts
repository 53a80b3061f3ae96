import type { NodeRow } from '../domain/graph.ts'
import type { Entry } from '../link/entry.ts'
import type { Probe, WriteTransaction } from '../store/port.ts'

/**
 * Neighbours under index keys, read in batches: a server takes one round trip for all probes of a call, and one for
 * the articles of what they found. What was read is kept, so it must be used between two writes only.
 */
export interface NeighbourReader {
  read(probes: readonly Probe[]): Promise<void>
  /** What a probe that was read has found. */
  found(probe: Probe): Entry | null
  /** Rows with the articles that report them. */
  entries(rows: readonly NodeRow[]): Promise<Entry[]>
}

const keyOf = ({ index, key, place, direction }: Probe): string =>
  JSON.stringify([index, key, place.date, place.id, direction])

/** @param reportedIn articles of nodes that need not be read, by the nodes' ids */
export const readNeighbours = (
  transaction: WriteTransaction,
  reportedIn: ReadonlyMap<string, string>,
): NeighbourReader => {
  const answers = new Map<string, NodeRow | null>()
  const articles = new Map(reportedIn)

  const readArticles = async (rows: readonly NodeRow[]): Promise<void> => {
    for (const row of rows) if (row.label === 'Article') articles.set(row.id, row.id)
    const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => !articles.has(id))
    if (ids.length === 0) return
    for (const { from, to } of await transaction.edges(ids, ['REPORTED_IN'], 'out')) articles.set(from, to)
  }
  const entry = (row: NodeRow): Entry => {
    const article = articles.get(row.id)
    if (article === undefined) throw new TypeError(`${row.label} ${row.id} was not read with its article`)
    return { row, article }
  }

  return {
    read: async (probes) => {
      const asked = new Map(probes.map((probe) => [keyOf(probe), probe]))
      for (const key of answers.keys()) asked.delete(key)
      if (asked.size === 0) return
      const rows = await transaction.neighbours([...asked.values()])
      for (const [at, key] of [...asked.keys()].entries()) answers.set(key, rows[at] ?? null)
      await readArticles(rows.filter((row) => row !== null))
    },
    found: (probe) => {
      const row = answers.get(keyOf(probe))
      if (row === undefined) throw new TypeError(`a probe under ${probe.index} was not read`)
      return row === null ? null : entry(row)
    },
    entries: async (rows) => {
      await readArticles(rows)
      return rows.map(entry)
    },
  }
}
