import { request as plainRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPack } from '../../src/explorer/browser-pack/pack.ts'
import { createApp } from '../../src/http/app.ts'
import { type RunningServer, startServer } from '../../src/http/server.ts'
import { type OpenedStore, openEmbedded } from '../query/stores.ts'

let opened: OpenedStore
let server: RunningServer
beforeAll(async () => {
  opened = await openEmbedded()
  const app = createApp({
    store: opened.store,
    extract: () => Promise.reject(new Error('is not used here')),
    version: '1.2.3',
    writeToken: null,
    browserPack,
  })
  server = await startServer(app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await opened.remove()
})

const pack = (path: string, init?: RequestInit) =>
  fetch(`${server.url}/browser-pack${path}`, { redirect: 'manual', ...init })

/** A GET under a Host header of our own, which fetch does not let set. */
const askedAt = (host: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    plainRequest(`${server.url}${path}`, { headers: { Host: host } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end()
  })

describe('/browser-pack', () => {
  it('leads to its index, whose links are relative', async () => {
    const response = await pack('')
    expect([response.status, response.headers.get('location')]).toEqual([302, 'browser-pack/'])
    expect((await pack('/')).headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('serves each file of the pack, to every origin', async () => {
    for (const { path, mediaType, content } of browserPack(
      `${server.url.replace('127.0.0.1', 'localhost')}/browser-pack`,
    )) {
      const response = await pack(`/${path}`, { headers: { Origin: 'https://browser.example.org' } })
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType])
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(content as string))
    }
  })

  it('answers what a browser asks before it fetches for a page of another origin', async () => {
    const response = await pack('/style.grass', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://browser.example.org',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'cache-control,pragma,sentry-trace',
        'Access-Control-Request-Private-Network': 'true',
      },
    })
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'cache-control,pragma,sentry-trace',
      'access-control-allow-private-network': 'true',
    })
  })

  it('lets other origins read nothing else of the server', async () => {
    const response = await fetch(`${server.url}/v1/actors`, { headers: { Origin: 'https://browser.example.org' } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null])
  })

  it.each([
    ['GET', '/nothing.grass'],
    ['GET', '/questions'],
    ['GET', '/%2e%2e/package.json'],
    ['POST', '/style.grass'],
  ])('%s %s: 404', async (method, path) => {
    const response = await pack(path, { method })
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ code: 'ROUTE_UNKNOWN' })])
  })

  it('names in its commands the host that it was asked at, and no host that is none', async () => {
    const page = '/browser-pack/guides/first-look.html'
    expect(await askedAt('news.example.org:8080', page)).toContain(
      ':style http://news.example.org:8080/browser-pack/style.grass',
    )
    expect(await askedAt('[::1]:8080', page)).toContain(':style http://[::1]:8080/browser-pack/style.grass')
    expect(await askedAt('x"><script>', page)).toContain(':style /browser-pack/style.grass')
  })
})
