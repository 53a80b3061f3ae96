import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbeddedStore } from '../../../src/store/embedded/open.ts'
import { article, change, contribution, join, position, topic } from '../../contract/rows.ts'

/** Rows of one write, besides its article. */
export const POSITIONS_A_WRITE = 40

/**
 * A process of its own: writes articles `NAME0`, `NAME1`, … into the store, each with its positions and one step of a
 * counter that all writers share, and prints the id of each when its write has come back.
 */
const main = async (directory: string, name: string, count: number): Promise<void> => {
  const store = await openEmbeddedStore(directory)
  for (let number = 0; number < count; number++) {
    const id = `${name}${number}`
    const positions = Array.from({ length: POSITIONS_A_WRITE }, (_, part) =>
      position(`${id}-${part}`, { date: '2031-01-01', keys: { stand: name } }),
    )
    await store.write(async (transaction) => {
      const [counter] = await transaction.nodes(['counter'])
      await sleep(1)
      await transaction.apply(
        change({
          putNodes: [
            article(id),
            ...positions,
            topic('counter', { props: { writes: ((counter?.props.writes as number | undefined) ?? 0) + 1 } }),
          ],
          putEdges: join(...positions.map((row) => `${row.id} REPORTED_IN ${id}`)),
        }),
      )
      await transaction.putContributions([contribution(id, 'text '.repeat(1000))])
    })
    process.stdout.write(`${id}\n`)
  }
  await store.close()
}

if (process.argv[2] !== undefined) await main(process.argv[2], process.argv[3] as string, Number(process.argv[4]))
