import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedStore } from '../../../src/store/embedded/open.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { change, contribution, everything, put, topic } from '../../contract/rows.ts'

describe('closing an embedded store', () => {
  let directory: string
  let store: GraphStore
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demarche-closing-'))
    store = await openEmbeddedStore(directory)
    await store.write(async (transaction) => {
      await transaction.apply(change({ putNodes: [topic('t'), topic('u')] }))
      await transaction.putContributions(Array.from({ length: 300 }, (_, number) => contribution(`n${number}`, 'text')))
    })
  })
  afterEach(async () => {
    await store.close()
    await rm(directory, { recursive: true })
  })

  it('ends a dump and a walk through the contributions that are under way', async () => {
    const dump = store.dump()[Symbol.asyncIterator]()
    const contributions = store.contributions()[Symbol.asyncIterator]()
    await dump.next()
    await contributions.next()
    await store.close()
    await expect(dump.next()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    const rest = async () => {
      while (!(await contributions.next()).done);
    }
    await expect(rest()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })

  it('waits for a write that is still at work, and for those behind it', async () => {
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const first = store.write(async (transaction) => {
      await held
      await transaction.apply(change({ putNodes: [topic('v')] }))
    })
    const second = put(store, [topic('w')])
    const closed = store.close()
    goOn()
    await Promise.all([first, second, closed])
    store = await openEmbeddedStore(directory)
    expect((await everything(store)).nodes.map(({ id }) => id)).toEqual(['t', 'u', 'v', 'w'])
  })

  it('leaves reading possible while a dump is under way and others write', async () => {
    const seen: string[] = []
    for await (const line of store.dump()) {
      if (!('node' in line)) continue
      seen.push(line.node.id)
      await put(store, [topic(`late-${line.node.id}`)])
    }
    expect(seen).toEqual(['t', 'u'])
  })
})
