import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'

/** A port of this machine at which nothing listens any more. */
const closedPort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('an address', () => {
  it.each(['', 'graph', 'embedded:', 'http://127.0.0.1:7474', 'bolt://', 'BOLT://x', 'bolt://127.0.0.1:notaport'])(
    '%j is refused',
    async (address) => {
      await expect(openStore(address)).rejects.toMatchObject({ name: 'DemarcheError', code: 'STORE_ADDRESS' })
    },
  )

  it.each(['bolt://neo4j:hidden@127.0.0.1:7687', 'http://neo4j:hidden@127.0.0.1:7474'])(
    '%s is refused without showing its password',
    async (address) => {
      const failure = await openStore(address).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'STORE_ADDRESS' })
      expect(JSON.stringify(failure) + String(failure)).not.toContain('hidden')
    },
  )

  it('with embedded: opens the store in that folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-open-'))
    const store = await openStore(`embedded:${folder}`)
    expect(store.address).toBe(`embedded:${folder}`)
    await store.init()
    expect(await store.check()).toContain('embedded')
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it.each(['bolt', 'neo4j'])('with %s:// at which nothing answers is reported by every use', async (scheme) => {
    const store = await openStore(`${scheme}://127.0.0.1:${await closedPort()}`)
    const unreachable = { code: 'STORE_UNREACHABLE', place: { file: store.address } }
    await expect(store.check()).rejects.toMatchObject(unreachable)
    await expect(store.init()).rejects.toMatchObject(unreachable)
    await expect(store.actors({}, { after: null, limit: 1 })).rejects.toMatchObject(unreachable)
    await expect(store.write(async () => {})).rejects.toMatchObject(unreachable)
    await store.close()
  })
})
