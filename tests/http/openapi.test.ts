import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { openApiDocument } from '../../src/http/openapi.ts'
import { routes } from '../../src/http/routes.ts'
import { actorId, articleId } from '../query/contribution.ts'
import { VOSS } from '../query/world.ts'
import { type Service, startService, TOKEN } from './service.ts'

interface Operation {
  operationId: string
  parameters?: { name: string; in: string; schema: { type?: string } }[]
  security?: unknown[]
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
interface Document {
  openapi: string
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

/** A route with so many is the one that refuses all that its address does not take. */
const MANY_METHODS = 10

let service: Service
let document: Document
beforeAll(async () => {
  service = await startService()
  document = (await (await service.get('/openapi.json')).json()) as Document
})
afterAll(() => service.stop())

/** What the server really takes, read from Express itself: `get /v1/articles/{id}`. */
const mounted = (): string[] => {
  const app = createApp({ store: service.store, extract: () => Promise.reject(), writeToken: null, version: '' })
  return app.router.stack
    .flatMap(({ route }) => (route === undefined ? [] : [route]))
    .map(({ path, stack }) => ({ path, methods: [...new Set(stack.map(({ method }) => method))] }))
    .filter(({ methods }) => methods.length < MANY_METHODS)
    .flatMap(({ path, methods }) => methods.map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`))
}

const operations = (described: Pick<Document, 'paths'> = document): [name: string, operation: Operation][] =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  )

/** Checks a body as the document says that the answer of an operation looks. */
const checkBody = (operation: Operation | undefined, status: number, type: string, body: unknown): void => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'openapi', components: document.components })
  const schema = operation?.responses[status]?.content?.[type]?.schema
  expect(schema, `${operation?.operationId} ${status} ${type}`).toBeDefined()
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/'))
  const validate = ajv.compile(absolute)
  validate(body)
  expect(validate.errors).toBeNull()
}

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
    expect(document.info.version).toBe('1.2.3')
  })

  it('documents what the server takes, and nothing else', () => {
    const documented = operations().map(([name]) => name)
    expect(documented.sort()).toEqual(mounted().sort())
    const ids = operations().map(([, { operationId }]) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is told apart from one that leaves a route out', () => {
    for (const missing of routes) {
      const rest = openApiDocument(
        routes.filter((route) => route !== missing),
        '',
      ) as unknown as Document
      const documented = operations(rest).map(([name]) => name)
      expect(mounted().filter((name) => !documented.includes(name))).toEqual([`${missing.method} ${missing.path}`])
    }
  })

  it('names every address of the contract', () => {
    expect(operations().map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'get /v1/articles',
        'post /v1/articles',
        'get /v1/articles/{id}',
        'delete /v1/articles/{id}',
        'get /v1/actors',
        'get /v1/actors/{id}',
        'get /v1/statements',
        'get /v1/positions',
        'get /v1/demands',
        'get /v1/demands/{id}',
        'get /v1/topics',
        'get /v1/candidates',
        'get /v1/graph/neighborhood',
        'get /healthz',
        'get /readyz',
        'get /openapi.json',
      ]),
    )
  })

  it('asks for the token exactly where something is written', () => {
    const secured = operations().filter(([, { security }]) => security !== undefined)
    expect(secured.map(([name]) => name).sort()).toEqual(['delete /v1/articles/{id}', 'post /v1/articles'])
  })

  it('keeps shared shapes free of null', () => {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      expect([name, JSON.stringify((schema as { type?: unknown }).type ?? 'union')]).not.toEqual([
        name,
        expect.stringContaining('null'),
      ])
    }
  })

  it('lists exactly the query parameters that the server takes', async () => {
    for (const [name, operation] of operations().filter(([name]) => name.startsWith('get /v1/'))) {
      const path = name.slice(4).replace('{id}', 'x')
      const listed = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
      for (const { name: parameter } of [...listed, { name: 'undocumented' }]) {
        const { errors = [] } = (await (await service.get(`${path}?${parameter}=1`)).json()) as {
          errors?: { field: string; message: string }[]
        }
        const unknown = errors.some(({ field, message }) => field === parameter && message.startsWith('unknown'))
        expect([path, parameter, unknown]).toEqual([path, parameter, parameter === 'undocumented'])
      }
    }
  })

  it('describes the answers that the server gives', async () => {
    const [demand] = await service.store.demands({}, { after: null, limit: 1 })
    const samples: [operation: string, path: string][] = [
      ['get /v1/articles', '/v1/articles'],
      ['get /v1/articles/{id}', `/v1/articles/${articleId('rejection')}`],
      ['get /v1/actors', '/v1/actors'],
      ['get /v1/actors/{id}', `/v1/actors/${actorId(VOSS)}`],
      ['get /v1/statements', '/v1/statements?mode=speech&mode=intent'],
      ['get /v1/positions', '/v1/positions'],
      ['get /v1/demands', '/v1/demands'],
      ['get /v1/demands/{id}', `/v1/demands/${demand?.id}`],
      ['get /v1/topics', '/v1/topics'],
      ['get /v1/candidates', '/v1/candidates'],
      ['get /v1/graph/neighborhood', `/v1/graph/neighborhood?id=${actorId(VOSS)}`],
      ['get /healthz', '/healthz'],
      ['get /readyz', '/readyz'],
      ['get /openapi.json', '/openapi.json'],
    ]
    const byName = new Map(operations())
    const unread = [...byName.keys()].filter(
      (name) => name.startsWith('get ') && !samples.some(([one]) => one === name),
    )
    expect(unread).toEqual([])
    for (const [name, path] of samples) {
      const response = await service.get(path)
      expect([path, response.status]).toEqual([path, 200])
      checkBody(byName.get(name), 200, 'application/json', await response.json())
    }
    const missing = await service.get('/v1/actors/x')
    checkBody(byName.get('get /v1/actors/{id}'), 404, 'application/problem+json', await missing.json())
    const posted = await fetch(`${service.url}/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ id: 'veld', text: 'Veldland said no.' }),
    })
    checkBody(byName.get('post /v1/articles'), 201, 'application/json', await posted.json())
  })
})
