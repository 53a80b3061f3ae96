import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CHANGES_KEPT } from '../../../src/store/embedded/commit.ts'
import { openEmbeddedStore } from '../../../src/store/embedded/open.ts'
import { openRoot, openTables } from '../../../src/store/embedded/tables.ts'
import type { GraphStore } from '../../../src/store/port.ts'
import { actor, apply, FIRST_PAGE, idsOf, join, position, put } from '../../contract/rows.ts'

describe('the graph in memory', () => {
  let directory: string
  let store: GraphStore
  let reader: GraphStore
  beforeEach(async () => {
    directory = await mkdtemp(joinPath(tmpdir(), 'demarche-memory-'))
    store = await openEmbeddedStore(directory)
    await put(store, [actor('a'), position('p'), position('q')], join('a HOLDS p'))
    reader = await openEmbeddedStore(directory)
    expect(await held()).toEqual(['p'])
  })
  afterEach(async () => {
    await store.close()
    await reader.close()
    await rm(directory, { recursive: true })
  })
  const held = () => idsOf(reader.positions({ holder: ['a'] }, FIRST_PAGE))

  it('follows several commits at once: what was put and deleted again, and the other way round', async () => {
    await put(store, [position('r')], join('a HOLDS r', 'a HOLDS q'))
    await apply(store, {
      deleteNodes: [
        { id: 'r', label: 'Position' },
        { id: 'p', label: 'Position' },
      ],
    })
    await put(store, [position('p')], join('a HOLDS p'))
    await apply(store, { deleteEdges: join('a HOLDS q') })
    expect(await held()).toEqual(['p'])
  })

  it('is read again when more commits were made than are kept', async () => {
    await put(store, [], join('a HOLDS q'))
    for (let number = 0; number <= CHANGES_KEPT; number++)
      await put(store, [actor('b', 'State', { props: { number } })])
    expect(await held()).toEqual(['p', 'q'])
    const root = openRoot(directory)
    expect(openTables(root).changes.getKeysCount()).toBe(CHANGES_KEPT)
    await root.close()
  })
})
