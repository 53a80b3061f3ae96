import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import { decide, undoDecision } from '../../src/ingest/decide.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { rebuild } from '../../src/ingest/rebuild.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { exportOf, graphOf } from '../property/history.ts'
import { withStore } from '../property/temporary-store.ts'
import { idOf, invent } from './invent.ts'
import { recording } from './recording.ts'

const [FULL, BARE, THIRD] = ['Ilya Marren', 'Marren', 'I. Marren'] as const
const speaks = (name: string, ...speakers: string[]): Contribution =>
  invent({
    name,
    day: '2030-01-01',
    actors: speakers.map((key) => ({ key, type: 'Person' as const })),
    statements: speakers.map((speaker) => ({ words: `${speaker} spoke in the ${name}.`, speaker })),
  })

const request = (verdict: 'same' | 'not-same', a: string, b: string, minute = 0) => ({
  verdict,
  a: idOf(a),
  b: idOf(b),
  by: 'a curator',
  why: null,
  at: new Date(Date.UTC(2031, 0, 1, 0, minute)).toISOString(),
})
const namesOf = async (store: GraphStore): Promise<unknown[]> =>
  (await graphOf(store)).nodes
    .filter(({ label }) => label === 'Actor')
    .map(({ props }) => props.name)
    .sort()
const candidates = async (store: GraphStore): Promise<number> =>
  (await graphOf(store)).edges.filter(({ type }) => type === 'MAY_BE').length

const withSpeakers = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
  withStore(async (store) => {
    await loadArticle(store, speaks('north', FULL))
    await loadArticle(store, speaks('south', BARE))
    return work(store)
  })

describe('deciding that two actors are one', () => {
  it('shows the second as the first, with all its forms and statements', async () => {
    await withSpeakers(async (store) => {
      expect(await candidates(store)).toBe(1)
      const decision = await decide(store, request('same', FULL, BARE))
      expect(decision).toMatchObject({ verdict: 'same', aName: FULL, aType: 'Person', bName: BARE, bType: 'Person' })
      expect(await namesOf(store)).toEqual([FULL])
      const [actor] = await store.nodes([idOf(FULL)])
      expect(actor?.props).toMatchObject({ seenIn: 2, otherNames: [BARE] })
      expect(await store.statements({ speaker: [idOf(FULL)] }, { after: null, limit: 9 })).toHaveLength(2)
      expect(await candidates(store)).toBe(0)
    })
  })

  it('holds for articles that are loaded later', async () => {
    await withSpeakers(async (store) => {
      await decide(store, request('same', FULL, BARE))
      await loadArticle(store, speaks('west', BARE))
      expect(await namesOf(store)).toEqual([FULL])
    })
  })

  it('is taken back without a trace', async () => {
    await withSpeakers(async (store) => {
      const before = await exportOf(store)
      const { id } = await decide(store, request('same', FULL, BARE))
      expect(await exportOf(store)).not.toBe(before)
      expect(await undoDecision(store, id)).toMatchObject({ id, verdict: 'same' })
      expect(await exportOf(store)).toBe(before)
      await expect(undoDecision(store, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })
  })

  it('outlives the articles that named the first', async () => {
    await withSpeakers(async (store) => {
      await decide(store, request('same', FULL, BARE))
      await removeArticle(store, idOf('article north'))
      expect(await namesOf(store)).toEqual([FULL])
      const [actor] = await store.nodes([idOf(FULL)])
      expect(actor).toMatchObject({ actorType: 'Person', props: { seenIn: 1, otherNames: [BARE] } })
    })
  })

  it('follows a chain, also when a link of it is taken back', async () => {
    await withSpeakers(async (store) => {
      await loadArticle(store, speaks('west', THIRD))
      await decide(store, request('same', BARE, THIRD, 1))
      const { id } = await decide(store, request('same', FULL, BARE, 2))
      expect(await namesOf(store)).toEqual([FULL])
      await undoDecision(store, id)
      expect(await namesOf(store)).toEqual([FULL, BARE].sort())
    })
  })

  it('lets a cycle stand: the first decision names the one shown', async () => {
    await withSpeakers(async (store) => {
      await decide(store, request('same', FULL, BARE, 1))
      await decide(store, request('same', BARE, FULL, 2))
      expect(await namesOf(store)).toEqual([FULL])
    })
  })

  it('fuses two claims of one article', async () => {
    await withStore(async (store) => {
      await loadArticle(store, speaks('north', FULL, BARE))
      await decide(store, request('same', FULL, BARE))
      const mentions = (await graphOf(store)).edges.filter(({ type }) => type === 'MENTIONS')
      expect(mentions.map(({ props }) => props.count)).toEqual([2])
    })
  })

  it('is the same decision when it is made again', async () => {
    await withSpeakers(async (store) => {
      const first = await decide(store, request('same', FULL, BARE, 1))
      const { store: watched, changes } = recording(store)
      expect(await decide(watched, request('same', FULL, BARE, 2))).toEqual(first)
      expect(changes).toEqual([])
      expect(await store.decisions()).toEqual([first])
    })
  })

  it('writes only the articles that name the one shown anew', async () => {
    await withSpeakers(async (store) => {
      const { store: watched, changes } = recording(store)
      await decide(watched, request('same', FULL, BARE))
      const made = changes.flatMap(({ putEdges }) => putEdges.filter(({ type }) => type === 'MADE'))
      expect(made.map(({ from }) => from)).toEqual([idOf(FULL)])
    })
  })
})

describe('deciding that two actors are not one', () => {
  it('takes the candidate away, whichever is named first, and undoing brings it back', async () => {
    await withSpeakers(async (store) => {
      const before = await exportOf(store)
      const { id } = await decide(store, request('not-same', FULL, BARE))
      expect(await candidates(store)).toBe(0)
      expect((await decide(store, request('not-same', BARE, FULL))).id).toBe(id)
      await undoDecision(store, id)
      expect(await exportOf(store)).toBe(before)
    })
  })

  it('holds when one of them comes again', async () => {
    await withSpeakers(async (store) => {
      await decide(store, request('not-same', FULL, BARE))
      await removeArticle(store, idOf('article south'))
      await loadArticle(store, speaks('south', BARE))
      expect(await candidates(store)).toBe(0)
    })
  })
})

describe('a decision that cannot be', () => {
  it.each([
    ['a stranger as the first', 'a', 'nobody', BARE],
    ['a stranger as the second', 'b', FULL, 'nobody'],
  ])('about %s is NOT_FOUND', async (_what, field, a, b) => {
    await withSpeakers(async (store) => {
      await expect(decide(store, request('same', a, b))).rejects.toMatchObject({ code: 'NOT_FOUND', place: { field } })
      expect(await store.decisions()).toEqual([])
    })
  })

  it('about one actor alone, by nobody, or at no instant, is INPUT_INVALID', async () => {
    await withSpeakers(async (store) => {
      for (const [fault, field] of [
        [{ b: idOf(FULL) }, 'b'],
        [{ by: '' }, 'by'],
        [{ at: 'yesterday' }, 'at'],
      ] as const) {
        const asked = decide(store, { ...request('same', FULL, BARE), ...fault })
        await expect(asked).rejects.toMatchObject({ code: 'INPUT_INVALID', place: { field } })
      }
    })
  })

  it('against another decision is INPUT_INVALID until that is taken back', async () => {
    await withSpeakers(async (store) => {
      const { id } = await decide(store, request('same', FULL, BARE, 1))
      await expect(decide(store, request('not-same', FULL, BARE, 2))).rejects.toMatchObject({ code: 'INPUT_INVALID' })
      await undoDecision(store, id)
      await decide(store, request('not-same', FULL, BARE, 3))
      await expect(decide(store, request('same', BARE, FULL, 4))).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    })
  })
})

describe('rebuilding', () => {
  it('gives the same graph from contributions and decisions', async () => {
    await withSpeakers(async (store) => {
      await decide(store, request('same', FULL, BARE))
      await withStore(async (other) => {
        await rebuild(store, other)
        expect(await exportOf(other)).toBe(await exportOf(store))
        expect(await other.decisions()).toEqual(await store.decisions())
      })
    })
  })

  it('goes on with what a rebuild that was broken off has left', async () => {
    await withSpeakers(async (store) => {
      const decision = await decide(store, request('same', FULL, BARE))
      await withStore(async (other) => {
        await other.write((transaction) => transaction.putDecision(decision))
        const stored = []
        for await (const contribution of store.contributions()) stored.push(contribution)
        const [first, last] = [stored[0], stored.at(-1)]
        if (!first || !last || first === last) throw new Error('there are two articles')
        await loadArticle(other, last)
        await rebuild(store, other)
        expect(await exportOf(other)).toBe(await exportOf(store))
      })
    })
  })

  it.each([
    ['an article that the first does not', ({ id }: { id: string }) => ({ id: `${id}0` })],
    ['another reading of an article', () => ({ title: 'Another title' })],
  ])('refuses a store that holds %s', async (_, changed) => {
    await withSpeakers(async (store) => {
      await withStore(async (other) => {
        for await (const contribution of store.contributions()) {
          const article = { ...contribution.article, ...changed(contribution.article) }
          await loadArticle(other, { ...contribution, article })
          break
        }
        await expect(rebuild(store, other)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
      })
      await expect(rebuild(store, store)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    })
  })

  it('refuses a store of other decisions', async () => {
    await withSpeakers(async (store) => {
      const decision = await decide(store, request('same', FULL, BARE))
      await undoDecision(store, decision.id)
      await withStore(async (other) => {
        await other.write((transaction) => transaction.putDecision(decision))
        await expect(rebuild(store, other)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
      })
    })
  })
})
