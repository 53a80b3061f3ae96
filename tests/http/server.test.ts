import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { startServer } from '../../src/http/server.ts'
import { startService } from './service.ts'

describe('the running server', () => {
  it('finishes the request at hand when it is stopped, and takes no other', async () => {
    let finish = (): void => undefined
    let begun = (): void => undefined
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const app = express()
    app.get('/slow', (_request, response) => {
      finish = () => response.send('done')
      begun()
    })
    const server = await startServer(app, { host: '127.0.0.1', port: 0 })
    const slow = fetch(`${server.url}/slow`)
    await isBegun
    const closed = server.close()
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow()
    finish()
    expect(await (await slow).text()).toBe('done')
    await closed
  })

  it('does not wait for connections that a client keeps open', async () => {
    const service = await startService()
    expect((await service.get('/healthz')).status).toBe(200)
    await service.stop()
    await expect(service.get('/healthz')).rejects.toThrow()
  })

  it('says that the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await expect(startServer(express(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: `cannot listen on 127.0.0.1:${port}: another program listens there`,
    })
    await new Promise((resolve) => other.close(resolve))
  })
})

describe('the documentation page', () => {
  it('is served whole from here, without inline script', async () => {
    const service = await startService()
    for (const path of ['/', '/docs']) {
      const redirect = await fetch(`${service.url}${path}`, { redirect: 'manual' })
      expect([redirect.status, redirect.headers.get('location')]).toEqual([302, 'docs/'])
    }
    const page = await (await service.get('/docs/')).text()
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link as string)
    expect(links).toEqual(['swagger-ui.css', 'favicon-32x32.png', 'swagger-ui-bundle.js', 'start.js'])
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|style=|onload=/)
    for (const link of links) {
      const asset = await service.get(`/docs/${link}`)
      expect([link, asset.status]).toEqual([link, 200])
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(50)
    }
    expect(await (await service.get('/docs/start.js')).text()).toContain('../openapi.json')
    await service.stop()
  })

  it('says that it is alive, which version it is, and whether it is ready', async () => {
    const service = await startService()
    expect(await (await service.get('/healthz')).json()).toEqual({ status: 'alive', version: '1.2.3' })
    expect(await (await service.get('/readyz')).json()).toEqual({ status: 'ready' })
    await service.stop()
  })
})
