import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../src/ingest/decide.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { actorPage } from '../../src/query/actor-page.ts'
import { listCandidates } from '../../src/query/candidates.ts'
import { actorId, contributionOf, type Name } from './contribution.ts'
import { type OpenedStore, openEmbedded } from './stores.ts'

const NAMES = ['Ada Voss', 'A. Voss', 'Voss', 'Ada Maria Voss']
const PEOPLE = NAMES.map((name): Name => ({ name, type: 'Person' }))

let opened: OpenedStore
beforeAll(async () => {
  opened = await openEmbedded()
  const text = NAMES.join(', ')
  await loadArticle(opened.store, contributionOf({ key: 'names', text, mentions: PEOPLE }))
})
afterAll(() => opened?.remove())

describe('an actor that may be several others', () => {
  it('stands in a pair with each, and pages break anywhere among them', async () => {
    const { items } = await listCandidates(opened.store)
    const pairs = items.map(({ a, b }) => `${a.id} ${b.id}`)
    expect(pairs.length).toBeGreaterThan(NAMES.length - 1)
    expect(pairs).toEqual([...pairs].sort())
    for (let limit = 1; limit <= pairs.length; limit += 1) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await listCandidates(opened.store, { limit, cursor })
        seen.push(...page.items.map(({ a, b }) => `${a.id} ${b.id}`))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(seen).toEqual(pairs)
    }
  })

  it('is shown under the last of several decisions, whichever id is asked for', async () => {
    const [ada, initial, bare, full] = PEOPLE.map(actorId) as [string, string, string, string]
    const joins: [a: string, b: string][] = [
      [ada, initial],
      [full, initial],
      [ada, bare],
    ]
    for (const [minute, [a, b]] of joins.entries()) {
      const at = `2031-06-01T00:0${minute}:00Z`
      await decide(opened.store, { verdict: 'same', a, b, by: 'curator', why: null, at })
    }
    for (const id of [ada, initial, bare, full]) {
      expect(await actorPage(opened.store, id)).toMatchObject({ id: full, name: 'Ada Maria Voss', candidates: [] })
    }
  })
})
