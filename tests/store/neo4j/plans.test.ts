import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EDGE_TYPES } from '../../../src/domain/graph.ts'
import { cypher } from '../../../src/store/neo4j/cypher.ts'
import { EDGE_ENDS } from '../../../src/store/neo4j/edge-ends.ts'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'
import { type Operator, operators } from '../../setup/plan-operators.ts'

let claimed: ClaimedNeo4j
let driver: Driver

beforeAll(async () => {
  claimed = await claimNeo4j()
  driver = neo4j.driver(claimed.bolt)
  const store = await openNeo4jStore(claimed.bolt)
  await store.init()
  await store.close()
})
afterAll(async () => {
  await driver?.close()
  await claimed?.release()
})

const plannedOperators = async (statement: string): Promise<string[]> => {
  const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, { given: {} }, { database: 'neo4j' })
  return operators(summary.plan as unknown as Operator)
}

/** A plan that is made while the database is empty may stay in use while it grows: it must not walk all of anything. */
describe('on an empty database, the plan', () => {
  it.each(['statements', 'positions', 'demands', 'actors', 'articles', 'topics'])(
    'of a page of %s follows the list index',
    async (list) => {
      const plan = await plannedOperators(cypher(`read/${list}`))
      expect(plan).toContain('NodeIndexSeek')
      expect(plan).toContain('Limit')
      expect(plan.filter((operator) => /Scan|Sort|Top/.test(operator))).toEqual([])
    },
  )

  it.each(['before', 'after'])('of a neighbour %s a place reads one entry of the index', async (direction) => {
    const plan = await plannedOperators(
      cypher(`read/neighbours-${direction}`, { label: 'Position', index: 'standKey' }),
    )
    expect(plan).toContain('NodeIndexSeek')
    expect(plan.filter((operator) => /Scan|Sort|Top/.test(operator))).toEqual([])
  })

  it('of the nodes between two places follows the index', async () => {
    const plan = await plannedOperators(cypher('read/between', { label: 'Demand', index: 'raisedKey' }))
    expect(plan).toContain('NodeIndexSeek')
    expect(plan.filter((operator) => /Scan|Sort|Top/.test(operator))).toEqual([])
  })

  it.each(EDGE_TYPES)('of writing and reading %s finds both ends and the relationship by id', async (type) => {
    const { from: fromLabels, to: toLabels } = EDGE_ENDS[type]
    for (const statement of [
      cypher('write/put-edges', { type, fromLabels, toLabels }),
      cypher('write/delete-edges', { type }),
      cypher('read/edges-by-id', { type }),
      cypher('read/edges-out', { type, labels: fromLabels }),
      cypher('read/edges-in', { type, labels: toLabels }),
      cypher('read/degree', { type, joinedLabels: fromLabels }),
    ])
      expect((await plannedOperators(statement)).filter((operator) => /Scan/.test(operator))).toEqual([])
  })

  it.each([
    'read/nodes',
    'read/contributions-of',
    'read/articles-mentioning',
    'write/put-actors',
    'write/put-contributions',
    'write/take-turn',
  ])('of %s finds nodes by id', async (file) => {
    const plan = await plannedOperators(cypher(file))
    expect(plan.some((operator) => /^NodeUniqueIndexSeek/.test(operator))).toBe(true)
    expect(plan.filter((operator) => /Scan/.test(operator))).toEqual([])
  })

  it.each([
    ['dump-nodes', { label: 'Statement' }],
    ['dump-edges', { type: 'MADE' }],
    ['contributions', {}],
  ])('of a page of %s goes on from the last id', async (file, names) => {
    const plan = await plannedOperators(cypher(`read/${file}`, names))
    expect(plan.some((operator) => /IndexSeek/.test(operator))).toBe(true)
    expect(plan.filter((operator) => /Scan|Sort|Top/.test(operator))).toEqual([])
  })
})
