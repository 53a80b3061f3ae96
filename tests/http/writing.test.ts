import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { MAX_BODY_BYTES } from '../../src/http/json-body.ts'
import { loadOutcomeSchema } from '../../src/http/posted-article.ts'
import { articleId } from '../query/contribution.ts'
import { problemIn, type Service, startService, TOKEN } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const bearer = { authorization: `Bearer ${TOKEN}` }

const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.url}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer, ...headers },
    body,
  })
const post = (article: unknown): Promise<Response> => send(JSON.stringify(article))
const remove = (id: string, headers: Record<string, string> = bearer): Promise<Response> =>
  fetch(`${service.url}/v1/articles/${id}`, { method: 'DELETE', headers })
const refused = async (response: Promise<Response>) => problemIn(await response)

const saidBy = async (speaker: string): Promise<string[]> => {
  const response = await service.get(`/v1/statements?speaker=${speaker}`)
  return response.status === 404
    ? []
    : ((await response.json()) as { items: { text: string }[] }).items.map(({ text }) => text)
}

describe('POST and DELETE /v1/articles', () => {
  it('adds, leaves alone, replaces and removes an article', async () => {
    const article = { id: 'veld-1', title: 'Veld', publishedAt: '2031-07-01', text: 'Veldland said ice is fine.' }
    const added = await post(article)
    const id = articleId('veld-1')
    expect([added.status, added.headers.get('location')]).toEqual([201, `/v1/articles/${id}`])
    expect(loadOutcomeSchema.parse(await added.json())).toEqual({
      articleId: id,
      status: 'added',
      statements: 1,
      positions: 0,
      demands: 0,
      sameTextAs: [],
    })
    expect(await saidBy('Veldland')).toEqual(['ice is fine'])

    const again = await post(article)
    expect([again.status, await again.json()]).toMatchObject([200, { status: 'unchanged' }])

    const edited = await post({ ...article, text: 'Veldland said ice is thin.' })
    expect([edited.status, await edited.json()]).toMatchObject([200, { status: 'replaced', articleId: id }])
    expect(await saidBy('Veldland')).toEqual(['ice is thin'])

    const copy = await post({ url: 'https://copies.example/1', text: 'Veldland said ice is thin.' })
    expect([copy.status, await copy.json()]).toMatchObject([201, { sameTextAs: [id] }])

    const removed = await remove(id)
    expect([removed.status, await removed.text()]).toEqual([204, ''])
    expect((await service.get(`/v1/articles/${id}`)).status).toBe(404)
    expect((await remove(articleId('https://copies.example/1'))).status).toBe(204)
    expect(await saidBy('Veldland')).toEqual([])
    expect(await refused(remove(id))).toMatchObject({ status: 404, code: 'NOT_FOUND', errors: [{ field: 'id' }] })
  })

  it('takes an article with nothing but identity and text, and null for what is not known', async () => {
    const response = await post({ id: 'bare', url: null, publisher: null, text: 'Veldland said no.' })
    expect(response.status).toBe(201)
    expect((await remove(articleId('bare'))).status).toBe(204)
  })

  it('refuses without the token, with another, and with one in another form', async () => {
    const attempts: Record<string, string>[] = [
      {},
      { authorization: 'Bearer another-token' },
      { authorization: `Basic ${TOKEN}` },
      { authorization: TOKEN },
      { authorization: `Bearer ${TOKEN}x` },
      { authorization: 'Bearer' },
    ]
    for (const headers of attempts) {
      const response = await remove(articleId('demand'), headers)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      expect(await problemIn(response)).toMatchObject({ status: 401, code: 'UNAUTHORIZED' })
    }
    const unread = await send('not even JSON', { authorization: 'Bearer x', 'content-type': 'text/plain' })
    expect(unread.status).toBe(401)
    expect((await service.get(`/v1/articles/${articleId('demand')}`)).status).toBe(200)
  })

  it('refuses an article that nothing identifies', async () => {
    for (const article of [{ text: 'Veldland said no.' }, { id: null, url: null, text: 'Veldland said no.' }]) {
      expect(await refused(post(article))).toMatchObject({ status: 422, code: 'INPUT_NO_IDENTITY' })
    }
  })

  it('names the fields of a body that is not valid', async () => {
    const cases: [article: unknown, fields: string[]][] = [
      [{ id: 'x' }, ['text']],
      [{ id: 'x', text: '' }, ['text']],
      [{ id: 'x', text: 7 }, ['text']],
      [{ id: '', text: 't' }, ['id']],
      [{ url: 'javascript:alert(1)', text: 't' }, ['url']],
      [{ id: 'x', text: 't', publishedAt: '1 March 2031' }, ['publishedAt']],
      [{ id: 'x', text: 't', author: ['A', 'B'], licence: '' }, ['author', 'licence']],
      [{ id: 'x', text: 't', pubisher: 'P' }, ['pubisher']],
      [[], ['body']],
    ]
    for (const [article, fields] of cases) {
      const found = await refused(post(article))
      expect(found).toMatchObject({ status: 400, code: 'INPUT_INVALID' })
      expect(found.errors?.map(({ field }) => field)).toEqual(fields)
    }
  })

  it('refuses a body that is not JSON, is broken, is empty or is too large', async () => {
    const plain = { 'content-type': 'text/plain' }
    expect(await refused(send('{}', plain))).toMatchObject({ status: 415, code: 'BODY_NOT_JSON' })
    const latin = { 'content-type': 'application/json; charset=latin1' }
    expect(await refused(send('{}', latin))).toMatchObject({ status: 415, code: 'BODY_NOT_JSON' })
    expect(await refused(send('{"id": '))).toMatchObject({ status: 400, code: 'INPUT_INVALID' })
    expect(await refused(send('"text"'))).toMatchObject({ status: 400, code: 'INPUT_INVALID' })
    const empty = await fetch(`${service.url}/v1/articles`, { method: 'POST', headers: bearer })
    expect(await problemIn(empty)).toMatchObject({ status: 415, code: 'BODY_NOT_JSON' })
    const large = JSON.stringify({ id: 'x', text: 'a'.repeat(MAX_BODY_BYTES) })
    expect(await refused(send(large))).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
    const packed = { 'content-encoding': 'gzip' }
    expect(await refused(send(gzipSync(large), packed))).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
  })

  it('passes on why an article cannot be read', async () => {
    expect(await refused(post({ id: 'de', text: 'Kein Wort.' }))).toMatchObject({
      status: 422,
      code: 'READ_NOT_ENGLISH',
      detail: 'the text is in de; only English is read',
    })
  })

  it('takes several at once', async () => {
    const ids = ['one', 'two', 'three', 'four']
    const answers = await Promise.all(ids.map((id) => post({ id, text: `Veldland said ${id} is a number.` })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await saidBy('Veldland')).sort()).toEqual(ids.map((id) => `${id} is a number`).sort())
    await Promise.all(ids.map((id) => remove(articleId(id))))
    expect(await saidBy('Veldland')).toEqual([])
  })

  it('is not offered with a token that no request can carry', () => {
    const options = { store: service.store, extract: () => Promise.reject(new Error('not asked')), version: '1.2.3' }
    for (const writeToken of ['two words', 'a-token\n', ' ', 'clé'])
      expect(() => createApp({ ...options, writeToken })).toThrow(
        expect.objectContaining({ code: 'CONFIG_INVALID', place: { field: 'write token' } }),
      )
  })

  it('is off without a configured token', async () => {
    for (const writeToken of [null, '']) {
      const readOnly = await startService({ writeToken })
      for (const [method, path] of [
        ['POST', '/v1/articles'],
        ['DELETE', `/v1/articles/${articleId('demand')}`],
      ] as const) {
        const response = await fetch(`${readOnly.url}${path}`, { method, headers: { authorization: 'Bearer ' } })
        expect(await problemIn(response)).toMatchObject({ status: 403, code: 'WRITING_OFF' })
      }
      expect((await readOnly.get(`/v1/articles/${articleId('demand')}`)).status).toBe(200)
      await readOnly.stop()
    }
  })
})
