import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerGraph } from '../../src/export/answer-graph.ts'
import { jsonLdText } from '../../src/export/json-ld.ts'
import { listDemands } from '../../src/query/demands.ts'
import { joined, oddStore } from './odd-graph.ts'

const PROV = 'http://www.w3.org/ns/prov#'
const OA = 'http://www.w3.org/ns/oa#'
const OWN = 'urn:demarche:term:'

type Expanded = Record<string, { '@id'?: string; '@value'?: unknown; '@list'?: unknown[] }[]> & {
  '@id': string
  '@type': string[]
}
interface Written {
  id: string
  type: string[]
  text: string
  wasQuotedFrom: string[]
  wasDerivedFrom: string[]
  target: { source: string; selector: [Record<string, string>, { start: number; end: number }] }[]
}

let odd: Awaited<ReturnType<typeof oddStore>>
let document: { '@context': object; '@graph': Written[] }
let expanded: Expanded[]
beforeAll(async () => {
  odd = await oddStore()
  document = JSON.parse(await joined(jsonLdText(odd.store)))
  // `safe` fails on every term and value that expansion would drop.
  expanded = (await jsonld.expand(document as object, { safe: true } as object)) as unknown as Expanded[]
})
afterAll(() => odd.remove())

const written = (type: string): Written[] => document['@graph'].filter((resource) => resource.type.includes(type))

describe('JSON-LD', () => {
  it('has a resource for every node and every extraction, and expands with no dropped term', async () => {
    const ids: string[] = []
    for await (const row of odd.store.dump()) if ('node' in row) ids.push(`urn:demarche:${row.node.id}`)
    for await (const { article } of odd.store.contributions()) ids.push(`urn:demarche:extraction:${article.id}`)
    expect(document['@graph'].map(({ id }) => id)).toEqual(ids)
    expect(expanded.map((resource) => resource['@id'])).toEqual(ids)
    document['@graph'].forEach((resource, at) => {
      expect(Object.keys(expanded[at] ?? {})).toHaveLength(Object.keys(resource).length)
    })
  })

  it('says with PROV-O that a statement was quoted from its article and a position derived from the statement', () => {
    const articles = new Set(written('Article').map(({ id }) => id))
    const statements = new Set(written('Statement').map(({ id }) => id))
    const quoted = expanded.filter((resource) => resource['@type'].includes(`${OWN}Statement`))
    expect(quoted.length).toBeGreaterThan(2)
    for (const resource of quoted) {
      expect(resource[`${PROV}wasQuotedFrom`]).toHaveLength(1)
      expect(articles).toContain(resource[`${PROV}wasQuotedFrom`]?.[0]?.['@id'])
    }
    const positions = expanded.filter((resource) => resource['@type'].includes(`${OWN}Position`))
    const sources = positions.flatMap((resource) => (resource[`${PROV}wasDerivedFrom`] ?? []).map((one) => one['@id']))
    expect(sources.some((source) => statements.has(source ?? ''))).toBe(true)
    expect(sources.every((source) => statements.has(source ?? '') || articles.has(source ?? ''))).toBe(true)
    const agents = expanded.flatMap((resource) => resource[`${PROV}wasAttributedTo`] ?? []).map((one) => one['@id'])
    expect(agents.length).toBeGreaterThan(0)
    const actors = new Set(written('Agent').map(({ id }) => id))
    expect(agents.every((agent) => actors.has(agent ?? ''))).toBe(true)
  })

  it('says with PROV-O which activity used an article and generated what it says, by which versions', async () => {
    const activities = expanded.filter((resource) => resource['@type'].includes(`${PROV}Activity`))
    const used = new Map(activities.map((activity) => [activity['@id'], activity[`${PROV}used`]?.[0]?.['@id']]))
    expect(new Set(used.values())).toEqual(new Set(written('Article').map(({ id }) => id)))
    const claims = expanded.filter((resource) => resource[`${PROV}wasGeneratedBy`])
    expect(claims).toHaveLength(['Statement', 'Position', 'Demand'].flatMap(written).length)
    for (const claim of claims) {
      const article = [...(claim[`${PROV}wasQuotedFrom`] ?? []), ...(claim[`${PROV}wasDerivedFrom`] ?? [])]
      const by = claim[`${PROV}wasGeneratedBy`]?.[0]?.['@id'] ?? ''
      expect(article.map((one) => one['@id'])).toContain(used.get(by))
    }
    for await (const { run } of odd.store.contributions()) {
      const [program] = (activities[0]?.[`${PROV}wasAssociatedWith`] ?? []) as unknown as Expanded[]
      expect(program?.['@type']).toEqual([`${PROV}SoftwareAgent`])
      expect(program?.['https://schema.org/softwareVersion']).toEqual([{ '@value': run.codeVersion }])
      for (const [name, value] of Object.entries(run).filter(([name]) => name !== 'codeVersion'))
        expect(activities[0]?.[`${OWN}${name}`]).toEqual([{ '@value': value }])
    }
  })

  it('names the extraction of an article also around an answer, without versions', async () => {
    const { items } = await listDemands(odd.store, { text: 'withdraw' })
    const answer = await answerGraph(odd.store, [items[0]?.id ?? ''])
    const { '@graph': graph } = JSON.parse(await joined(jsonLdText(answer))) as typeof document
    expect(graph.filter(({ type }) => type.includes('Activity'))).toEqual(
      graph
        .filter(({ type }) => type.includes('Article'))
        .map(({ id }) => ({
          id: id.replace('urn:demarche:', 'urn:demarche:extraction:'),
          type: ['Extraction', 'Activity'],
          used: [id],
        })),
    )
    expect(graph.filter(({ type }) => type.includes('Activity'))).not.toEqual([])
  })

  it('selects each span in the text of its article by quotation and by position in characters', () => {
    const texts = new Map(written('Article').map(({ id, text }) => [id, text]))
    const targets = [...written('Statement'), ...written('Position'), ...written('Demand')].flatMap(
      ({ target }) => target,
    )
    expect(targets.length).toBeGreaterThan(5)
    let shifted = 0
    for (const { source, selector } of targets) {
      const text = texts.get(source) ?? ''
      const [quote, { start, end }] = selector
      expect([...text].slice(start, end).join('')).toBe(quote.exact)
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`)
      if (text.slice(start, end) !== quote.exact) shifted += 1
    }
    // Behind a character beyond the BMP, characters and UTF-16 units part.
    expect(shifted).toBeGreaterThan(0)
    const kinds = expanded
      .flatMap((resource) => resource[`${OA}hasTarget`] ?? [])
      .flatMap((target) => (target as unknown as Expanded)[`${OA}hasSelector`] ?? [])
      .flatMap((selector) => (selector as unknown as Expanded)['@type'])
    expect(new Set(kinds)).toEqual(new Set([`${OA}TextQuoteSelector`, `${OA}TextPositionSelector`]))
  })

  it('keeps every edge, with what it says', async () => {
    const edges: { from: string; to: string; type: string; props: object; id: string }[] = []
    for await (const row of odd.store.dump()) if ('edge' in row) edges.push(row.edge)
    const lines = new Map(document['@graph'].map((resource) => [resource.id, JSON.stringify(resource)]))
    for (const { id, from, to, type, props } of edges) {
      const [owner, other] = ['MADE', 'HOLDS', 'RAISES'].includes(type) ? [to, from] : [from, to]
      expect(lines.get(`urn:demarche:${owner}`)).toContain(`urn:demarche:${other}`)
      if (Object.keys(props).length > 0) expect(lines.get(`urn:demarche:${owner}`)).toContain(`urn:demarche:${id}`)
    }
  })
})
