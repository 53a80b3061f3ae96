import type { Contribution } from '../../domain/contribution.ts'
import type { WriteTransaction } from '../port.ts'
import { applyChange, deleteNodes } from './apply.ts'
import type { Run } from './connection.ts'
import { cypher } from './cypher.ts'
import { edgesAt, edgesWithIds } from './edges.ts'
import { neighboursOf, nodesBetween, nodesWithIds } from './nodes.ts'
import { contributionValues, decisionOf, decisionProperties } from './rows.ts'

/** More edges than a node of one type can have. */
const ALL = Number.MAX_SAFE_INTEGER

/** Reads and writes inside one transaction of Neo4j, which sees its own writes. */
export const transactionOver = (run: Run): WriteTransaction => ({
  contributions: async (articleIds) => {
    const rows = await run(cypher('read/contributions-of'), { ids: [...new Set(articleIds)] })
    const stored = new Map(rows.map(({ id, json }) => [id as string, json as string]))
    return articleIds.map((id) => {
      const json = stored.get(id)
      return json === undefined ? null : (JSON.parse(json) as Contribution)
    })
  },
  articlesMentioning: async (actorIds) =>
    (await run(cypher('read/articles-mentioning'), { ids: [...new Set(actorIds)] })).map(({ id }) => id as string),
  decisions: async () => (await run(cypher('read/decisions'))).map(decisionOf),
  nodes: (ids) => nodesWithIds(run, ids),
  edges: (ids, types, direction) => edgesAt(run, ids, { types, direction, limit: ALL }),
  edgesById: (edges) => edgesWithIds(run, edges),
  neighbours: (probes) => neighboursOf(run, probes),
  between: (index, key, from, to) => nodesBetween(run, index, key, from, to),
  apply: (change) => applyChange(run, change),
  putContributions: async (contributions) => {
    await run(cypher('write/put-contributions'), { rows: contributions.map(contributionValues) })
  },
  deleteContribution: (articleId) => deleteNodes(run, [{ id: articleId, label: 'Contribution' }]),
  putDecision: async (decision) => {
    const properties = decisionProperties(decision)
    await run(cypher('write/put-decision'), { id: decision.id, properties })
  },
  deleteDecision: (id) => deleteNodes(run, [{ id, label: 'Decision' }]),
})
