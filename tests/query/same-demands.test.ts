import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticle } from '../../src/ingest/load.ts'
import { demandPage, listDemands } from '../../src/query/demands.ts'
import type { GraphReader } from '../../src/store/port.ts'
import { contributionOf } from './contribution.ts'
import { type OpenedStore, openEmbedded } from './stores.ts'
import { NORLAND, SUDRIA, TROOPS } from './world.ts'

const TIMES = 40
const DAYS = Array.from({ length: TIMES }, (_, day) => `2031-08-${String((day % 30) + 1).padStart(2, '0')}`).sort()

let opened: OpenedStore
beforeAll(async () => {
  opened = await openEmbedded()
  for (const topic of [TROOPS, undefined]) {
    for (const [time, publishedAt] of DAYS.entries()) {
      const contribution = contributionOf({
        key: `${topic} ${time}`,
        publishedAt,
        text: `Norland demands that Sudria leave the strait. Sudria answers number ${time}.`,
        demands: [{ by: NORLAND, of: [SUDRIA], what: 'leave the strait', topic }],
        positions: [{ holder: SUDRIA, kind: 'rejects', evidence: `Sudria answers number ${time}.`, demand: 0 }],
      })
      await loadArticle(opened.store, contribution)
    }
  }
})
afterAll(() => opened?.remove())

/** The store, and how often its edges are asked for. */
const counted = (): { reader: GraphReader; asked: () => number } => {
  let asked = 0
  const reader: GraphReader = {
    ...opened.store,
    edges: (...given) => {
      asked += 1
      return opened.store.edges(...given)
    },
  }
  return { reader, asked: () => asked }
}

describe('a demand that was raised again and again', () => {
  it('has the answers to all of the times, each once and in order', async () => {
    const { items } = await listDemands(opened.store, { topic: [TROOPS] }, { limit: 500 })
    expect(items).toHaveLength(TIMES)
    for (const { id, sameAs, answers } of items) {
      expect(sameAs).toEqual(items.map((other) => other.id).filter((other) => other !== id))
      expect(new Set(answers.map((answer) => answer.id)).size).toBe(TIMES)
      expect(answers.map(({ date }) => date)).toEqual(DAYS)
    }
  })

  it('is found in few steps, however long the chain is', async () => {
    const [first] = (await listDemands(opened.store, { topic: [TROOPS] }, { limit: 1 })).items
    const { reader, asked } = counted()
    expect((await demandPage(reader, first?.id ?? '')).answers).toHaveLength(TIMES)
    expect(asked()).toBeLessThan(TIMES)
  })

  it('is found without a topic too', async () => {
    const { items } = await listDemands(opened.store, {}, { limit: 500 })
    const without = items.filter(({ topic }) => topic === null)
    expect(without).toHaveLength(TIMES)
    expect(without.map(({ answers }) => answers.length)).toEqual(without.map(() => TIMES))
  })
})
