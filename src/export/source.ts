import type { GraphReader, GraphStore } from '../store/port.ts'

/** What is exported: a whole store, or the graph of an answer, which has no decisions and contributions. */
export type ExportSource = Pick<GraphStore, 'dump' | 'decisions' | 'contributions'> &
  Pick<GraphReader, 'nodes' | 'edges'>
