import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { change, topic } from '../../contract/rows.ts'
import { type ClaimedNeo4j, claimNeo4j } from '../../setup/claim-neo4j.ts'

let claimed: ClaimedNeo4j
let driver: Driver
let store: GraphStore

beforeAll(async () => {
  claimed = await claimNeo4j()
  driver = neo4j.driver(claimed.bolt)
})
afterAll(async () => {
  await driver?.close()
  await claimed?.release()
})
beforeEach(async () => {
  await claimed.empty()
  store = await openNeo4jStore(claimed.bolt)
  await store.init()
  return () => store.close()
})

describe('a write that meets a deadlock with somebody at the Browser', () => {
  it('is done again, from its beginning and once', async () => {
    const others = Array.from({ length: 500 }, (_, number) => topic(`other ${number}`))
    await store.write((transaction) => transaction.apply(change({ putNodes: [topic('a'), topic('b'), ...others] })))
    // Of two that wait for each other the server ends one, by age and by what they hold: ours, in some round.
    const tries: number[] = []
    while (!tries.includes(2) && tries.length < 20) tries.push(await meet(tries.length % 2 === 0))
    expect(tries.at(-1)).toBe(2)
    expect([await seen('a'), await seen('b')]).toEqual([tries.length, tries.length])
  })

  /** Our write has `a` and wants `b`, the other has `b` and wants `a`. Gives how often ours was tried. */
  const meet = async (isTheirsOlder: boolean): Promise<number> => {
    const session = driver.session({ database: 'neo4j' })
    const touch = 'MATCH (n:Topic {id: $id}) SET n.touched = true'
    const begin = async () => {
      const other = session.beginTransaction()
      await other.run("MATCH (n:Topic) WHERE n.id STARTS WITH 'other' SET n.touched = true")
      await other.run(touch, { id: 'b' })
      return other
    }
    let other = isTheirsOlder ? await begin() : null
    let tries = 0
    let theirs: Promise<unknown> = Promise.resolve()
    await store.write(async (transaction) => {
      tries += 1
      const rows = await transaction.nodes(['a', 'b'])
      const counted = rows.map((row) => ({
        ...row,
        props: { ...row.props, seenIn: Number(row.props.seenIn ?? 0) + 1 },
      }))
      await transaction.apply(change({ putNodes: counted.slice(0, 1) }))
      if (tries === 1) {
        other ??= await begin()
        const committing = other
        theirs = committing
          .run(touch, { id: 'a' })
          .then(() => committing.commit())
          .catch(() => committing.close())
      }
      await transaction.apply(change({ putNodes: counted.slice(1) }))
    })
    await theirs
    await session.close()
    return tries
  }
  const seen = async (id: string) => (await store.nodes([id]))[0]?.props.seenIn
})
