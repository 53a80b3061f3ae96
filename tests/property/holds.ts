import { expect } from 'vitest'
import { rebuild } from '../../src/ingest/rebuild.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { expectedLinks, linksOf } from './expected-links.ts'
import { exportOf, graphOf } from './history.ts'

/** What holds of every store's graph after any history. `empty` is a store for the rebuilt graph. */
export const expectWhole = async (lived: GraphStore, empty: GraphStore): Promise<void> => {
  await rebuild(lived, empty)
  expect(await exportOf(lived)).toBe(await exportOf(empty))

  const graph = await graphOf(lived)
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
  expect(linksOf(graph).sort(byId)).toEqual(expectedLinks(graph, await lived.decisions()).sort(byId))

  const mentions = new Map<string, number>()
  for (const { type, to, props } of graph.edges)
    if (type === 'MENTIONS' && Number(props.count) > 0) mentions.set(to, (mentions.get(to) ?? 0) + 1)
  for (const { id, label, props } of graph.nodes)
    if (label === 'Actor') expect([id, props.seenIn]).toEqual([id, mentions.get(id) ?? 0])
}
