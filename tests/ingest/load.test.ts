import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import type { EdgeType } from '../../src/domain/graph.ts'
import { loadArticle } from '../../src/ingest/load.ts'
import { removeArticle } from '../../src/ingest/remove.ts'
import type { GraphStore } from '../../src/store/port.ts'
import { exportOf, graphOf } from '../property/history.ts'
import { withStore } from '../property/temporary-store.ts'
import { type Invention, idOf, invent } from './invent.ts'
import { recording } from './recording.ts'

const base: Invention = {
  name: 'north',
  day: '2030-01-02',
  actors: [{ key: 'Ordania' }, { key: 'Velgrad' }],
  topics: [{ key: 'harbours' }],
}
const article = (name: string, said: Partial<Invention>): Contribution => invent({ ...base, name, ...said })

const rejects = (name: string, day: string | null, kind: 'rejects' | 'considers' = 'rejects'): Contribution =>
  article(name, {
    day,
    positions: [{ words: `Velgrad spoke in the ${name}.`, holder: 'Velgrad', kind, topic: 'harbours' }],
  })
const demands = (name: string, day: string | null, words = 'Ordania wants open harbours.'): Contribution =>
  article(name, { day, demands: [{ words, by: 'Ordania', topic: 'harbours' }] })
const answers = (name: string, day: string | null, said: Partial<Invention> = {}): Contribution =>
  article(name, {
    day,
    positions: [
      { words: 'Velgrad rejects that demand.', holder: 'Velgrad', refersTo: { by: 'Ordania', topic: 'harbours' } },
    ],
    ...said,
  })

const load = async (store: GraphStore, ...contributions: Contribution[]): Promise<void> => {
  for (const contribution of contributions) await loadArticle(store, contribution)
}
/** Links of a type as the names of the articles at their ends. */
const links = async (store: GraphStore, type: EdgeType): Promise<string[]> => {
  const { nodes, edges } = await graphOf(store)
  const names = new Map(
    nodes
      .filter(({ label }) => label === 'Article')
      .map(({ id, props }) => [id, String(props.source).replace('.txt', '')]),
  )
  const reported = new Map(edges.filter((edge) => edge.type === 'REPORTED_IN').map(({ from, to }) => [from, to]))
  const nameOf = (id: string): string | undefined => names.get(reported.get(id) ?? id)
  return edges
    .filter((edge) => edge.type === type && (type !== 'ON' || edge.props.linked === true))
    .map(({ from, to }) => `${nameOf(from)} > ${nameOf(to)}`)
    .sort()
}

describe('loading an article', () => {
  it('says what it did, and what it found', async () => {
    await withStore(async (store) => {
      const first = demands('north', '2030-01-02')
      const counts = { articleId: idOf('article north'), statements: 0, positions: 0, sameTextAs: [] }
      expect(await loadArticle(store, first)).toEqual({ ...counts, demands: 1, status: 'added' })
      expect(await loadArticle(store, first)).toEqual({ ...counts, demands: 1, status: 'unchanged' })
      expect(await loadArticle(store, article('north', {}))).toEqual({ ...counts, demands: 0, status: 'replaced' })
    })
  })

  it('writes nothing for the same article again', async () => {
    await withStore(async (store) => {
      const { store: watched, changes, forget } = recording(store)
      await load(watched, demands('north', '2030-01-02'))
      const before = await exportOf(store)
      forget()
      await load(watched, demands('north', '2030-01-02'))
      expect(changes).toEqual([])
      expect(await exportOf(store)).toBe(before)
    })
  })

  it('replaces exactly what an edited text no longer says, and writes no other row', async () => {
    await withStore(async (store) => {
      const statement = { words: 'Nothing else was said.', speaker: 'Velgrad' }
      const { store: watched, changes, forget } = recording(store)
      await load(watched, article('north', { statements: [statement, { words: 'Old words.', speaker: 'Ordania' }] }))
      forget()
      await load(watched, article('north', { statements: [statement, { words: 'New words.', speaker: 'Ordania' }] }))
      expect(changes.flatMap(({ putNodes }) => putNodes.map(({ label }) => label)).sort()).toEqual([
        'Article',
        'Statement',
      ])
      expect(changes.flatMap(({ deleteNodes }) => deleteNodes)).toEqual([])
      expect(changes.flatMap(({ putEdges, deleteEdges }) => [...putEdges, ...deleteEdges])).toEqual([])
      expect(await exportOf(store)).not.toContain('Old words')
    })
  })

  it('leaves the store as it was when the contribution names an actor that it does not list', async () => {
    await withStore(async (store) => {
      await load(store, demands('north', '2030-01-02'))
      const before = await exportOf(store)
      const broken = { ...answers('south', '2030-01-03'), actors: [] }
      await expect(loadArticle(store, broken)).rejects.toMatchObject({ code: 'DATA_INVALID' })
      expect(await exportOf(store)).toBe(before)
    })
  })

  it('reads no more of a key with many entries than of one with few', async () => {
    const readFor = (entries: number): Promise<number> =>
      withStore(async (store) => {
        for (let at = 0; at < entries; at += 1) {
          const day = `2030-${String(1 + (at % 12)).padStart(2, '0')}-01`
          const both = article(`article ${at}`, {
            day,
            positions: [
              {
                words: 'Velgrad rejects it.',
                holder: 'Velgrad',
                topic: 'harbours',
                kind: at % 2 ? 'rejects' : 'considers',
              },
            ],
            demands: [{ words: 'Ordania wants open harbours.', by: 'Ordania', topic: 'harbours' }],
          })
          await loadArticle(store, both)
        }
        const { store: watched, rowsRead } = recording(store)
        await loadArticle(
          watched,
          article('new', {
            day: '2030-06-15',
            positions: [
              {
                words: 'Velgrad agrees.',
                holder: 'Velgrad',
                topic: 'harbours',
                kind: 'agrees',
                refersTo: { by: 'Ordania', topic: 'harbours' },
              },
            ],
            demands: [{ words: 'Ordania wants the strait.', by: 'Ordania', topic: 'harbours' }],
          }),
        )
        return rowsRead()
      })
    expect(await readFor(60)).toBeLessThanOrEqual((await readFor(24)) + 2)
  })
})

describe('links between articles', () => {
  it('join a position to the one that it supersedes, also when one comes or goes in between', async () => {
    await withStore(async (store) => {
      await load(store, rejects('first', '2030-01-01'), rejects('third', '2030-01-03', 'considers'))
      expect(await links(store, 'SUPERSEDES')).toEqual(['third > first'])
      await load(store, rejects('second', '2030-01-02', 'considers'))
      expect(await links(store, 'SUPERSEDES')).toEqual(['second > first'])
      await load(store, rejects('second', '2030-01-02'))
      expect(await links(store, 'SUPERSEDES')).toEqual(['third > second'])
      await load(store, rejects('second', '2030-01-04'))
      expect(await links(store, 'SUPERSEDES')).toEqual(['second > third', 'third > first'])
      await removeArticle(store, idOf('article third'))
      expect(await links(store, 'SUPERSEDES')).toEqual([])
    })
  })

  it('join an answer to the latest demand of another article that it can mean', async () => {
    await withStore(async (store) => {
      await load(store, answers('answer', '2030-01-05'))
      expect(await links(store, 'ON')).toEqual([])
      await load(store, demands('later', '2030-01-06'), demands('undated', null))
      expect(await links(store, 'ON')).toEqual([])
      await load(store, demands('old', '2030-01-01'))
      expect(await links(store, 'ON')).toEqual(['answer > old'])
      await load(store, demands('same day', '2030-01-05'))
      expect(await links(store, 'ON')).toEqual(['answer > same day'])
      await removeArticle(store, idOf('article same day'))
      expect(await links(store, 'ON')).toEqual(['answer > old'])
      await removeArticle(store, idOf('article old'))
      expect(await links(store, 'ON')).toEqual([])
    })
  })

  it('join an answer to a demand before those of its own article', async () => {
    await withStore(async (store) => {
      const own = { words: 'Ordania wants the strait.', by: 'Ordania', topic: 'harbours' }
      const wordy = { demands: [own, { ...own, words: 'Ordania wants more.' }] }
      await load(store, answers('answer', '2030-01-05', wordy), demands('old', '2030-01-01'))
      expect(await links(store, 'ON')).toEqual(['answer > old'])
      await removeArticle(store, idOf('article old'))
      await load(store, demands('older', '2029-01-01'))
      expect(await links(store, 'ON')).toEqual(['answer > older'])
    })
  })

  it('join an answer without a topic to any demand of the actor', async () => {
    await withStore(async (store) => {
      const vague = {
        words: 'Velgrad rejects that demand.',
        holder: 'Velgrad',
        refersTo: { by: 'Ordania', topic: null },
      }
      await load(store, answers('answer', '2030-01-05', { positions: [vague] }), demands('old', '2030-01-01'))
      expect(await links(store, 'ON')).toEqual(['answer > old'])
    })
  })

  it('join a demand to the same demand raised before, and the same text to its copy', async () => {
    await withStore(async (store) => {
      await load(
        store,
        demands('first', '2030-01-01'),
        demands('second', '2030-01-02'),
        demands('third', '2030-01-03', 'Ordania wants fish.'),
      )
      expect(await links(store, 'SAME_AS')).toEqual(['second > first'])
      expect(await links(store, 'SAME_TEXT_AS')).toEqual(['second > first'])
      const copy = await loadArticle(store, demands('copy', '2030-01-04'))
      expect(copy.sameTextAs).toEqual(['first', 'second'].map((name) => idOf(`article ${name}`)).sort())
    })
  })
})

describe('removing an article', () => {
  it('takes what only it supports, and nothing else', async () => {
    await withStore(async (store) => {
      await load(store, demands('first', '2030-01-01'))
      const before = await exportOf(store)
      const guest = article('guest', {
        actors: [...base.actors, { key: 'Ilya Marren', type: 'Person', for: 'Ordania', role: 'envoy' }],
        topics: [{ key: 'harbours' }, { key: 'fish' }],
        statements: [{ words: 'Marren spoke of fish.', speaker: 'Ilya Marren', about: ['fish'] }],
      })
      await load(store, guest)
      expect(await exportOf(store)).toContain('Ilya Marren')
      expect(await removeArticle(store, guest.article.id)).toBe(true)
      expect(await exportOf(store)).toBe(before)
      expect(await removeArticle(store, guest.article.id)).toBe(false)
    })
  })
})
