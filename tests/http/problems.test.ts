import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DemarcheError } from '../../src/domain/errors.ts'
import { problemSchema } from '../../src/http/problem.ts'
import { problemIn, type Service, startService } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const refusal = async (path: string) => problemSchema.parse(await problemIn(await service.get(path)))

describe('a query that is not valid', () => {
  const cases: [path: string, field: string, message: string][] = [
    ['/v1/statements?speeker=Norland', 'speeker', 'unknown query parameter'],
    ['/v1/positions?__proto__=1', '__proto__', 'unknown query parameter'],
    ['/v1/demands?constructor=1', 'constructor', 'unknown query parameter'],
    ['/v1/candidates?name=x', 'name', 'unknown query parameter'],
    ['/v1/actors/x?depth=1', 'depth', 'unknown query parameter'],
    ['/healthz?verbose=1', 'verbose', 'unknown query parameter'],
    ['/openapi.json?x', 'x', 'unknown query parameter'],
    ['/v1/statements?limit=0', 'limit', 'Too small'],
    ['/v1/statements?limit=501', 'limit', 'Too big'],
    ['/v1/statements?limit=many', 'limit', 'expected number'],
    ['/v1/statements?limit=1.5', 'limit', 'expected number'],
    ['/v1/statements?limit=1&limit=2', 'limit', 'may be given only once'],
    ['/v1/statements?text=a&text=b', 'text', 'may be given only once'],
    ['/v1/statements?text=%3F', 'text', 'no letter or digit'],
    ['/v1/statements?mode=thought', 'mode', 'Invalid option'],
    ['/v1/statements?speaker=', 'speaker', 'Too small'],
    ['/v1/statements?from=2031-02-30', 'from', 'a day is written YYYY-MM-DD'],
    ['/v1/positions?kind=rejects&kind=ignores', 'kind', 'Invalid option'],
    ['/v1/positions?polarity=-1', 'polarity', 'Invalid option'],
    ['/v1/statements?cursor=%21', 'cursor', 'not a cursor'],
    ['/v1/candidates?cursor=abc', 'cursor', 'not a cursor'],
    ['/v1/graph/neighborhood', 'id', 'expected string'],
    ['/v1/graph/neighborhood?id=x&depth=4', 'depth', 'Too big'],
  ]
  it.each(cases)('%s: 400 that names %s (%s)', async (path, field, message) => {
    const found = await refusal(path)
    expect(found).toMatchObject({
      type: 'urn:demarche:problem:input-invalid',
      title: 'The request is not valid',
      status: 400,
      code: 'INPUT_INVALID',
      errors: [{ field, message: expect.stringContaining(message) }],
    })
    expect(found.detail).toContain(field)
  })

  it('takes fifty values of one field, not more', async () => {
    const many = (count: number): string => `/v1/statements?${'speaker=Norland&'.repeat(count)}`
    expect((await service.get(many(50))).status).toBe(200)
    expect((await refusal(many(51))).errors).toEqual([
      { field: 'speaker', message: expect.stringContaining('expected array to have <=50 items') },
    ])
  })

  it('names every field at fault', async () => {
    const { errors } = await refusal('/v1/statements?limit=0&speeker=x&topik=y')
    expect(errors?.map(({ field }) => field)).toEqual(['limit', 'speeker', 'topik'])
  })
})

describe('what is not there', () => {
  it.each(['/v1/articles/x', '/v1/actors/x', '/v1/demands/x', '/v1/graph/neighborhood?id=x'])(
    '%s: 404 that names the id',
    async (path) => {
      expect(await refusal(path)).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
        detail: expect.stringContaining('“x”'),
        errors: [{ field: 'id' }],
      })
    },
  )

  it('a name that nobody has: 404 that names it and the field', async () => {
    expect(await refusal('/v1/statements?speaker=Nobody')).toMatchObject({
      code: 'NOT_FOUND',
      detail: expect.stringContaining('“Nobody”'),
      errors: [{ field: 'speaker' }],
    })
  })

  it.each(['/index.html', '/v1', '/v2/statements', '/V1/statements', '/v1/actors/x/y', '/docs/package.json'])(
    '%s: 404, no such address',
    async (path) => {
      expect(await refusal(path)).toMatchObject({ status: 404, code: 'ROUTE_UNKNOWN' })
    },
  )

  it('a path that is not well-formed: 400', async () => {
    expect(await refusal('/v1/actors/%zz')).toMatchObject({ status: 400, code: 'INPUT_INVALID' })
  })
})

describe('a method that an address does not take', () => {
  const cases: [method: string, path: string, allow: string][] = [
    ['POST', '/v1/statements', 'GET, HEAD, OPTIONS'],
    ['PUT', '/v1/articles', 'GET, HEAD, POST, OPTIONS'],
    ['PATCH', '/v1/articles/x', 'GET, HEAD, DELETE, OPTIONS'],
    ['DELETE', '/healthz', 'GET, HEAD, OPTIONS'],
  ]
  it.each(cases)('%s %s: 405, which allows %s', async (method, path, allow) => {
    const response = await fetch(`${service.url}${path}`, { method })
    expect(response.headers.get('allow')).toBe(allow)
    expect(await problemIn(response)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' })
  })

  it('OPTIONS says what is allowed; HEAD is a GET without a body', async () => {
    const options = await fetch(`${service.url}/v1/articles`, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
    const head = await fetch(`${service.url}/v1/articles`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

describe('a fault on the server', () => {
  it('reveals nothing to the client, and everything to the report', async () => {
    const secret = new Error('the secret of the store')
    const broken = await startService({ store: (store) => ({ ...store, statements: () => Promise.reject(secret) }) })
    const response = await broken.get('/v1/statements')
    const text = await response.clone().text()
    expect(await problemIn(response)).toMatchObject({ status: 500, code: 'INTERNAL', title: 'Internal error' })
    expect(text).not.toMatch(/secret|stack|\.ts/)
    expect(broken.reported).toEqual([secret])
    await broken.stop()
  })

  it('is 503 while the store cannot answer, and the server is not ready', async () => {
    const lost = new DemarcheError('STORE_UNREACHABLE', 'no answer from bolt://inner.example:7687')
    const fail = () => Promise.reject(lost)
    const broken = await startService({ store: (store) => ({ ...store, check: fail, actors: fail }) })
    for (const path of ['/readyz', '/v1/actors']) {
      const response = await broken.get(path)
      expect(await response.clone().text()).not.toContain('inner.example')
      expect(await problemIn(response)).toMatchObject({ status: 503, code: 'STORE_UNREACHABLE' })
    }
    expect((await broken.get('/healthz')).status).toBe(200)
    expect(broken.reported).toEqual([lost, lost])
    await broken.stop()
  })
})

describe('headers', () => {
  it('forbid what no answer needs, and let no other origin read', async () => {
    const { headers } = await service.get('/v1/topics')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';" +
        "base-uri 'none';form-action 'none';frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('let a client ask again for nothing', async () => {
    const etag = (await service.get('/v1/topics')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    // Without a cache-control of its own, fetch would add one that forbids the server to answer 304.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    const again = await fetch(`${service.url}/v1/topics`, { headers })
    expect(again.status).toBe(304)
  })
})
