import { describe, expect, it } from 'vitest'
import type { GraphStore, WriteTransaction } from '../../src/store/port.ts'
import {
  actor,
  article,
  change,
  contribution,
  decision,
  demand,
  everything,
  ids,
  join,
  position,
  put,
  topic,
} from './rows.ts'

/** What `read` finds inside a transaction after `changes` were applied one after the other. */
const within = <T>(
  store: GraphStore,
  changes: Parameters<typeof change>[0][],
  read: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> =>
  store.write(async (transaction) => {
    for (const parts of changes) await transaction.apply(change(parts))
    return read(transaction)
  })

export const transactions = (current: () => GraphStore) =>
  describe('a transaction', () => {
    it('gives back what its work returns', async () => {
      expect(await current().write(async () => 'done')).toBe('done')
    })

    it('writes nothing when its work throws, and throws the same', async () => {
      await put(current(), [topic('t')])
      const fault = new Error('broken off')
      const written = current().write(async (transaction) => {
        await transaction.apply(change({ putNodes: [topic('u')], deleteNodes: [{ id: 't', label: 'Topic' }] }))
        await transaction.putContributions([contribution('n', 'text')])
        await transaction.putDecision(decision('d', '2031-05-04T10:00:00Z'))
        throw fault
      })
      await expect(written).rejects.toBe(fault)
      expect(await everything(current())).toEqual({ nodes: [topic('t')], edges: [] })
      expect(await current().decisions()).toEqual([])
      expect(await current().write((transaction) => transaction.contributions(['n']))).toEqual([null])
    })

    it('refuses an edge to a node that is not there, and writes nothing of its change', async () => {
      await expect(put(current(), [actor('a')], join('a HOLDS gone'))).rejects.toThrow(/HOLDS/)
      expect(await everything(current())).toEqual({ nodes: [], edges: [] })
    })

    it('can go on after one that failed', async () => {
      await expect(current().write(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
      await put(current(), [topic('t')])
      expect(ids((await everything(current())).nodes)).toEqual(['t'])
    })

    it('shows nothing of its writes before it ends', async () => {
      const seen = await current().write(async (transaction) => {
        await transaction.apply(change({ putNodes: [topic('t')] }))
        return current().nodes(['t'])
      })
      expect(seen).toEqual([])
      expect(ids(await current().nodes(['t']))).toEqual(['t'])
    })

    it('reads nodes as it has written them, in the order asked for', async () => {
      await put(current(), [topic('t'), topic('u'), topic('v')])
      const found = await within(
        current(),
        [{ putNodes: [topic('u', { props: { fresh: 1 } }), topic('w')], deleteNodes: [{ id: 't', label: 'Topic' }] }],
        (transaction) => transaction.nodes(['w', 'v', 'u', 't', 'none']),
      )
      expect(found).toEqual([topic('w'), topic('v'), topic('u', { props: { fresh: 1 } })])
    })

    it('reads edges by end and type as it has written them, in the order of their ids', async () => {
      await put(
        current(),
        [actor('a'), actor('b'), position('p'), position('q'), position('r')],
        join('a HOLDS p', 'a HOLDS q', 'b HOLDS p', 'p SUPERSEDES q'),
      )
      const found = await within(
        current(),
        [{ deleteEdges: join('a HOLDS q'), putEdges: join('a HOLDS r', 'q SUPERSEDES r') }],
        async (transaction) => ({
          held: await transaction.edges(['a', 'b'], ['HOLDS'], 'out'),
          holding: await transaction.edges(['p', 'q', 'r'], ['HOLDS'], 'in'),
          two: await transaction.edges(['p', 'q'], ['SUPERSEDES', 'HOLDS'], 'out'),
          none: await transaction.edges(['p'], [], 'out'),
        }),
      )
      const inOrder = (...edges: string[]) => join(...edges).sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(found.held).toEqual(inOrder('a HOLDS p', 'a HOLDS r', 'b HOLDS p'))
      expect(found.holding).toEqual(inOrder('a HOLDS p', 'a HOLDS r', 'b HOLDS p'))
      expect(found.two).toEqual(inOrder('p SUPERSEDES q', 'q SUPERSEDES r'))
      expect(found.none).toEqual([])
    })

    it('gives an edge once where both of its ends are asked for', async () => {
      await put(current(), [position('p'), position('q')], join('p SUPERSEDES q', 'p SUPERSEDES p'))
      const found = await within(current(), [], (transaction) =>
        transaction.edges(['p', 'q', 'p'], ['SUPERSEDES'], 'out'),
      )
      expect(ids(found).sort()).toEqual(ids(join('p SUPERSEDES q', 'p SUPERSEDES p')).sort())
    })

    it('does not see the edges of a node that it has deleted', async () => {
      await put(current(), [actor('a'), position('p')], join('a HOLDS p'))
      const found = await within(
        current(),
        [{ deleteNodes: [{ id: 'p', label: 'Position' }] }, { putNodes: [position('p')] }],
        async (transaction) => [
          ...(await transaction.edges(['a'], ['HOLDS'], 'out')),
          ...(await transaction.edgesById(join('a HOLDS p'))),
        ],
      )
      expect(found).toEqual([])
    })

    it('does not see an edge or a node that it has put and deleted again', async () => {
      await put(current(), [actor('a'), position('p')])
      const added = { putNodes: [position('q', { keys: { stand: 'k' } })], putEdges: join('a HOLDS p', 'a HOLDS q') }
      const found = await within(
        current(),
        [added, { deleteEdges: join('a HOLDS p'), deleteNodes: [{ id: 'q', label: 'Position' }] }],
        async (transaction) => [
          ...(await transaction.edges(['a'], ['HOLDS'], 'out')),
          ...(await transaction.edges(['p', 'q'], ['HOLDS'], 'in')),
          ...(await transaction.edgesById(join('a HOLDS p', 'a HOLDS q'))),
          ...(await transaction.between('stand', 'k', '', null)),
        ],
      )
      expect(found).toEqual([])
      expect(await everything(current())).toEqual({ nodes: [actor('a'), position('p')], edges: [] })
    })

    it('finds those edges of some that exist', async () => {
      await put(current(), [actor('a'), position('p'), position('q')], join('a HOLDS p', 'a HOLDS q'))
      const found = await within(current(), [{ deleteEdges: join('a HOLDS p') }], (transaction) =>
        transaction.edgesById(join('a HOLDS p', 'a HOLDS q', 'x ON y')),
      )
      expect(found).toEqual(join('a HOLDS q'))
    })

    it('knows which articles mention an actor, in ASCII order', async () => {
      await put(
        current(),
        [actor('a'), actor('b'), article('n3'), article('n1'), article('n2')],
        join('n3 MENTIONS a', 'n1 MENTIONS a', 'n1 MENTIONS b', 'n2 MENTIONS b'),
      )
      const read = (transaction: WriteTransaction) =>
        Promise.all([['a'], ['a', 'b'], ['none'], []].map((actors) => transaction.articlesMentioning(actors)))
      expect(await within(current(), [], read)).toEqual([['n1', 'n3'], ['n1', 'n2', 'n3'], [], []])
      expect(
        await within(current(), [{ deleteEdges: join('n1 MENTIONS a'), putEdges: join('n2 MENTIONS a') }], read),
      ).toEqual([['n2', 'n3'], ['n1', 'n2', 'n3'], [], []])
    })

    it('is not disturbed by others of the same process', async () => {
      const count = 20
      await put(current(), [topic('t', { props: { count: 0 } })])
      const raise = () =>
        current().write(async (transaction) => {
          const [row] = await transaction.nodes(['t'])
          await new Promise((resolve) => setImmediate(resolve))
          await transaction.apply(
            change({ putNodes: [topic('t', { props: { count: (row!.props.count as number) + 1 } })] }),
          )
        })
      await Promise.all(Array.from({ length: count }, raise))
      expect((await current().nodes(['t']))[0]?.props.count).toBe(count)
    })

    it('writes many at once, each whole', async () => {
      const load = (number: number) =>
        put(
          current(),
          [article(`n${number}`), demand(`d${number}`), actor('shared')],
          join(`d${number} REPORTED_IN n${number}`, `shared RAISES d${number}`),
        )
      await Promise.all(Array.from({ length: 12 }, (_, number) => load(number)))
      const { nodes, edges } = await everything(current())
      expect([nodes.length, edges.length]).toEqual([25, 24])
    })
  })
