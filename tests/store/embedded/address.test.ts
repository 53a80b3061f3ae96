import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoDecision } from '../../../src/ingest/decide.ts'
import { removeArticle } from '../../../src/ingest/remove.ts'
import { openEmbeddedStore } from '../../../src/store/embedded/open.ts'
import { openRoot, openTables, SCHEMA_VERSION } from '../../../src/store/embedded/tables.ts'
import { everything, FIRST_PAGE, ids, position, put, topic } from '../../contract/rows.ts'

describe('the address of an embedded store', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-address-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const made = async (directory: string, count = 1) => {
    const store = await openEmbeddedStore(directory)
    await put(
      store,
      Array.from({ length: count }, (_, number) => topic(`t${number}`)),
    )
    await store.close()
  }
  const refusal = (directory: string) =>
    openEmbeddedStore(directory).then(
      () => 'opened',
      ({ code, place, message }) => ({ code, place, message }),
    )

  it('may be a folder that is not there yet, also one with a dot in its name', async () => {
    const directory = join(folder, 'deep', 'graph.v1')
    const store = await openEmbeddedStore(directory)
    expect(await store.init()).toEqual([`made a store in ${directory}`])
    expect(await readdir(directory)).toContain('data.mdb')
    await store.close()
  })

  it('is made by the first write where nobody has called init', async () => {
    const directory = join(folder, 'graph')
    await made(directory)
    const store = await openEmbeddedStore(directory)
    expect(ids((await everything(store)).nodes)).toEqual(['t0'])
    await store.close()
  })

  it('is not made by reading', async () => {
    const directory = join(folder, 'typo')
    const store = await openEmbeddedStore(directory)
    const missing = { code: 'STORE_NOT_INITIALISED', place: { file: directory } }
    await expect(store.check()).rejects.toMatchObject(missing)
    await expect(store.positions({}, FIRST_PAGE)).rejects.toMatchObject(missing)
    await expect(everything(store)).rejects.toMatchObject(missing)
    await store.close()
    expect(await readdir(folder)).toEqual([])
  })

  it('is not made by a transaction that writes nothing, or finds nothing, or fails', async () => {
    const store = await openEmbeddedStore(join(folder, 'typo'))
    const missing = { code: 'STORE_NOT_INITIALISED', place: { file: join(folder, 'typo') } }
    await expect(removeArticle(store, 'a')).rejects.toMatchObject(missing)
    await expect(undoDecision(store, 'd')).rejects.toMatchObject(missing)
    const failing = store.write(async (transaction) => {
      await transaction.apply({ deleteNodes: [], deleteEdges: [], putNodes: [topic('t0')], putEdges: [] })
      throw new TypeError('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    await store.close()
    expect(await readdir(folder)).toEqual([])
  })

  it('is found by a reader that was there before it was made', async () => {
    const directory = join(folder, 'graph')
    const reader = await openEmbeddedStore(directory)
    await expect(reader.nodes(['t0'])).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    await made(directory)
    expect(ids(await reader.nodes(['t0']))).toEqual(['t0'])
    await reader.close()
  })

  it('cannot be a file', async () => {
    const file = join(folder, 'article.txt')
    await writeFile(file, 'text')
    expect(await refusal(file)).toMatchObject({ code: 'STORE_ADDRESS', place: { file } })
  })

  it('cannot be a folder of something else, which is left as it was', async () => {
    await writeFile(join(folder, 'article.txt'), 'text')
    expect(await refusal(folder)).toMatchObject({ code: 'STORE_ADDRESS' })
    expect(await readdir(folder)).toEqual(['article.txt'])
  })

  it('cannot be a database of something else', async () => {
    const root = openRoot(folder)
    await root.openDB<string, string>({ name: 'recipes' }).put('a', 'b')
    await root.close()
    expect(await refusal(folder)).toMatchObject({ code: 'STORE_ADDRESS' })
  })

  it('is completed where making it was broken off', async () => {
    const root = openRoot(folder)
    openTables(root)
    await root.close()
    const store = await openEmbeddedStore(folder)
    await expect(store.check()).rejects.toMatchObject({ code: 'STORE_NOT_INITIALISED' })
    await put(store, [position('p')])
    expect(await store.check()).toBe('embedded store, schema 1, 1 nodes, 0 edges')
    await store.close()
  })

  it.each([SCHEMA_VERSION + 1, 0, 'x'])('is refused with the schema %s', async (schema) => {
    const directory = join(folder, 'graph')
    await made(directory)
    const root = openRoot(directory)
    await openTables(root).meta.put('schema', schema as number)
    await root.close()
    const refused = await refusal(directory)
    expect(refused).toMatchObject({ code: 'STORE_CORRUPT' })
    expect((refused as { message: string }).message).toContain(`schema ${schema},`)
  })

  it.each([100, 4096, 5000, 8192, 100_000])('is refused when its file is cut to %i bytes', async (bytes) => {
    const directory = join(folder, 'graph')
    await made(directory, 5000)
    await truncate(join(directory, 'data.mdb'), bytes)
    expect(await refusal(directory)).toMatchObject({
      code: 'STORE_CORRUPT',
      place: { file: join(directory, 'data.mdb') },
    })
  })

  it.each(['x', 'no database at all '.repeat(1000)])('is refused when its file is none of lmdb', async (content) => {
    const directory = join(folder, 'graph')
    await mkdir(directory)
    await writeFile(join(directory, 'data.mdb'), content)
    expect(await refusal(directory)).toMatchObject({ code: 'STORE_CORRUPT' })
  })

  it('cannot lie below a file', async () => {
    await writeFile(join(folder, 'article.txt'), 'text')
    expect(await refusal(join(folder, 'article.txt', 'graph'))).toMatchObject({ code: 'STORE_ADDRESS' })
  })

  it('can be opened twice in one process, and both see what either writes', async () => {
    const directory = join(folder, 'graph')
    await made(directory)
    const [one, other] = await Promise.all([openEmbeddedStore(directory), openEmbeddedStore(directory)])
    expect(await other.topics({}, FIRST_PAGE)).toHaveLength(1)
    await Promise.all(
      Array.from({ length: 10 }, (_, number) => put(number % 2 === 0 ? one : other, [topic(`u${number}`)])),
    )
    expect(await one.topics({}, FIRST_PAGE)).toHaveLength(11)
    expect(await other.topics({}, FIRST_PAGE)).toHaveLength(11)
    await one.close()
    expect(await other.topics({}, FIRST_PAGE)).toHaveLength(11)
    await other.close()
  })
})
