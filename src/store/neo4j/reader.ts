import type { GraphReader } from '../port.ts'
import type { Run } from './connection.ts'
import { cypher } from './cypher.ts'
import { edgesAt } from './edges.ts'
import { listPage } from './lists.ts'
import { nodesWithIds } from './nodes.ts'
import { decisionOf } from './rows.ts'

/** The reading half of the port; every question is one read transaction. */
export const readerOver = (read: <T>(work: (run: Run) => Promise<T>) => Promise<T>): GraphReader => ({
  statements: (filter, page) => read((run) => listPage(run, 'statements', filter, page)),
  positions: (filter, page) => read((run) => listPage(run, 'positions', filter, page)),
  demands: (filter, page) => read((run) => listPage(run, 'demands', filter, page)),
  actors: (filter, page) => read((run) => listPage(run, 'actors', filter, page)),
  articles: (filter, page) => read((run) => listPage(run, 'articles', filter, page)),
  topics: (filter, page) => read((run) => listPage(run, 'topics', filter, page)),
  nodes: (ids) => read((run) => nodesWithIds(run, ids)),
  edges: (ids, options) => read((run) => edgesAt(run, ids, options)),
  decisions: () => read(async (run) => (await run(cypher('read/decisions'))).map(decisionOf)),
})
