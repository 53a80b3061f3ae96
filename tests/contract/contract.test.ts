import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { edges } from './edges.ts'
import { lifetime } from './lifetime.ts'
import { lists } from './lists.ts'
import { probes } from './probes.ts'
import { randomChanges } from './random-changes.ts'
import { records } from './records.ts'
import { type OpenedStore, STORES } from './stores.ts'
import { transactions } from './transactions.ts'
import { writing } from './writing.ts'

describe.each(STORES)('$name', ({ claim }) => {
  let ground: Awaited<ReturnType<typeof claim>>
  beforeAll(async () => {
    ground = await claim()
  })
  afterAll(() => ground.release())

  describe('one store', () => {
    let opened: OpenedStore
    beforeEach(async () => {
      opened = await ground.open()
    })
    afterEach(() => opened.remove())

    for (const suite of [writing, transactions, probes, lists, edges, records, lifetime]) suite(() => opened.store)
  })

  randomChanges(() => ground.open())
})
