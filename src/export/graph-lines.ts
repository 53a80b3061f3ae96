import type { GraphStore } from '../store/port.ts'

/** JSON whose objects have their keys in code-unit order, so that equal values are equal bytes. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )

/**
 * The whole graph as lines of canonical JSON, each ending in LF: `{"node": ...}` by (label, id), then `{"edge": ...}` by
 * (type, id). Equal graphs give equal bytes, whichever store holds them.
 */
export const graphLines = async function* (store: Pick<GraphStore, 'dump'>): AsyncGenerator<string> {
  for await (const row of store.dump()) yield `${canonical(row)}\n`
}
