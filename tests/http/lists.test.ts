import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  actorPageSchema,
  actorViewSchema,
  answeredDemandSchema,
  articlePageSchema,
  articleViewSchema,
  candidateViewSchema,
  neighborhoodSchema,
  pagedSchema,
  positionViewSchema,
  statementViewSchema,
  topicViewSchema,
} from '../../src/query/views.ts'
import { actorId, articleId, topicId } from '../query/contribution.ts'
import { NORLAND, OKORO, SUDRIA, TROOPS, VOSS } from '../query/world.ts'
import { type Service, startService } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const ask = async <Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> => {
  const response = await service.get(path)
  const body: unknown = await response.json()
  expect([response.status, body]).toMatchObject([200, {}])
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return schema.parse(body)
}

const count = async (path: string, item: z.ZodType): Promise<number> =>
  (await ask(path, pagedSchema(item))).items.length

describe('GET /v1/statements', () => {
  const cases: [query: string, found: number][] = [
    ['', 16],
    ['speaker=Ada+Voss', 2],
    [`speaker=${actorId(OKORO)}`, 2],
    ['speaker=Ada%20Voss&speaker=Norland', 3],
    ['onBehalfOf=Norland', 3],
    ['addressee=Sudria', 1],
    ['medium=harbour%20wire', 1],
    ['topic=troop%20withdrawal', 4],
    [`topic=${topicId(TROOPS)}`, 4],
    [`article=${articleId('demand')}&article=${articleId('rejection')}`, 5],
    ['text=Ness+strait', 1],
    ['quoteType=direct', 1],
    ['quoteType=direct&quoteType=mixed', 2],
    ['mode=intent', 1],
    ['mode=speech&mode=belief&mode=intent', 17],
    ['from=2031-05-01&to=2031-05-03', 3],
    ['limit=2', 2],
    ['speaker=Estmark&text=ice&from=2031-05-07', 1],
  ]
  it.each(cases)('?%s finds %i', async (query, found) => {
    expect(await count(`/v1/statements?${query}`, statementViewSchema)).toBe(found)
  })
})

describe('GET /v1/positions', () => {
  const cases: [query: string, found: number][] = [
    ['', 9],
    ['holder=Bram+Okoro', 2],
    ['onBehalfOf=Sudria', 3],
    ['kind=rejects&kind=concedes', 3],
    ['issue=troop+withdrawal', 5],
    ['toward=Norland', 2],
    ['polarity=negative', 4],
    ['polarity=positive&polarity=neutral', 5],
    [`article=${articleId('demand')}`, 2],
    ['text=rejected', 1],
    ['from=2031-04-01', 5],
    ['to=2031-03-01', 2],
  ]
  it.each(cases)('?%s finds %i', async (query, found) => {
    expect(await count(`/v1/positions?${query}`, positionViewSchema)).toBe(found)
  })
})

describe('GET /v1/demands', () => {
  const cases: [query: string, found: number][] = [
    ['', 5],
    ['by=Norland', 3],
    ['onBehalfOf=Sudria', 1],
    ['of=Estmark', 1],
    ['topic=tolls', 1],
    [`article=${articleId('concession')}`, 2],
    ['text=all+troops', 1],
    ['from=2031-04-10', 4],
    ['to=2031-04-10', 2],
  ]
  it.each(cases)('?%s finds %i', async (query, found) => {
    expect(await count(`/v1/demands?${query}`, answeredDemandSchema)).toBe(found)
  })

  it('holds the answers, and so does each demand by its id', async () => {
    const { items } = await ask('/v1/demands?by=Norland', pagedSchema(answeredDemandSchema))
    const [first] = items
    expect(first?.answers.map(({ kind }) => kind)).toEqual(['rejects', 'supports', 'concedes'])
    expect(await ask(`/v1/demands/${first?.id}`, answeredDemandSchema)).toEqual(first)
  })
})

describe('GET /v1/actors', () => {
  const cases: [query: string, found: number][] = [
    ['', 12],
    ['type=State', 3],
    ['type=State&type=Organization', 6],
    ['name=%C3%A1urea', 1],
  ]
  it.each(cases)('?%s finds %i', async (query, found) => {
    expect(await count(`/v1/actors?${query}`, actorViewSchema)).toBe(found)
  })

  it('/{id} is the page of one', async () => {
    const page = await ask(`/v1/actors/${actorId(SUDRIA)}`, actorPageSchema)
    expect(page).toMatchObject({ name: 'Sudria', counts: { statements: 1, positions: 1, demands: 1 } })
    expect(page.spokespeople.map(({ actor }) => actor.name)).toEqual(['Bram Okoro'])
  })
})

describe('GET /v1/articles', () => {
  const cases: [query: string, found: number][] = [
    ['', 14],
    ['text=ice', 7],
    ['from=2031-03-02', 11],
    ['to=2031-03-05', 2],
  ]
  it.each(cases)('?%s finds %i', async (query, found) => {
    expect(await count(`/v1/articles?${query}`, articleViewSchema)).toBe(found)
  })

  it('/{id} is the page of one, whose spans hold the exact words', async () => {
    const page = await ask(`/v1/articles/${articleId('demand')}`, articlePageSchema)
    expect(page.found.map(({ type }) => type)).toEqual([
      'statement',
      'position',
      'demand',
      'statement',
      'statement',
      'position',
    ])
    for (const finding of page.found) {
      if (finding.type !== 'statement') continue
      const { content } = finding.statement.spans
      expect(content.map(([start, end]) => page.text.slice(start, end)).join(' … ')).toBe(finding.statement.text)
    }
  })
})

describe('the other lists', () => {
  it('GET /v1/topics', async () => {
    expect(await count('/v1/topics', topicViewSchema)).toBe(2)
    expect(await count('/v1/topics?name=tolls', topicViewSchema)).toBe(1)
  })

  it('GET /v1/candidates', async () => {
    expect(await count('/v1/candidates', candidateViewSchema)).toBe(2)
    expect(await count('/v1/candidates?limit=1', candidateViewSchema)).toBe(1)
  })

  it('GET /v1/graph/neighborhood', async () => {
    const near = await ask(`/v1/graph/neighborhood?id=${actorId(VOSS)}`, neighborhoodSchema)
    const far = await ask(`/v1/graph/neighborhood?id=${actorId(VOSS)}&depth=2`, neighborhoodSchema)
    const cut = await ask(`/v1/graph/neighborhood?id=${actorId(NORLAND)}&depth=3&limit=5`, neighborhoodSchema)
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length)
    expect([cut.nodes.length, cut.truncated]).toEqual([5, true])
  })
})

describe('pages of a list', () => {
  it.each([
    ['/v1/statements', statementViewSchema],
    ['/v1/positions', positionViewSchema],
    ['/v1/demands', answeredDemandSchema],
    ['/v1/actors', actorViewSchema],
    ['/v1/articles', articleViewSchema],
    ['/v1/topics', topicViewSchema],
    ['/v1/candidates', candidateViewSchema],
  ] as const)('%s can be turned to the end', async (path, item) => {
    const schema = pagedSchema(item as z.ZodType)
    const all = await ask(`${path}?limit=500`, schema)
    expect(all.next).toBeNull()
    const seen: unknown[] = []
    let next = ''
    for (let turns = 0; turns === 0 || next !== ''; turns += 1) {
      const page = await ask(`${path}?limit=1${next}`, schema)
      expect(page.items).toHaveLength(1)
      seen.push(...page.items)
      next = page.next === null ? '' : `&cursor=${page.next}`
    }
    expect(seen).toEqual(all.items)
  })
})
