import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EdgeRow, NodeRow } from '../../src/domain/graph.ts'
import { gexfText } from '../../src/export/gexf.ts'
import { graphmlText } from '../../src/export/graphml.ts'
import { joined, ODD_QUOTE, oddStore } from './odd-graph.ts'
import { type Element, elementsOf } from './read-xml.ts'

let odd: Awaited<ReturnType<typeof oddStore>>
const nodes: NodeRow[] = []
const edges: EdgeRow[] = []
beforeAll(async () => {
  odd = await oddStore()
  for await (const row of odd.store.dump()) {
    if ('node' in row) nodes.push(row.node)
    else edges.push(row.edge)
  }
})
afterAll(() => odd.remove())

const of = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name)
const ids = (elements: readonly Element[]) => elements.map(({ attributes }) => attributes.id)
const statement = (): NodeRow => {
  const found = nodes.find(({ props }) => String(props.text).includes('\u{1f54a}') && props.mode === 'speech')
  if (found === undefined) throw new Error('the odd quotation was not extracted')
  return found
}

/** What both formats hold to: declared attributes of the right type, nodes before edges, edges between nodes, unique ids. */
const NUMBERS = /^-?\d+(\.\d+)?(e-?\d+)?$/
const FITS: Record<string, RegExp> = {
  boolean: /^(true|false)$/,
  long: /^-?\d+$/,
  double: NUMBERS,
  string: /^.*$/s,
  liststring: /^\[('([^'\\]|\\.)*'(, '([^'\\]|\\.)*')*)?\]$/s,
  listlong: /^\[(-?\d+(, -?\d+)*)?\]$/,
}
const expectGraph = (elements: readonly Element[]) => {
  const [drawn, joins] = [of(elements, 'node'), of(elements, 'edge')]
  expect(ids(drawn)).toEqual(nodes.map(({ id }) => id))
  expect(ids(joins)).toEqual(edges.map(({ id }) => id))
  expect(joins.map(({ attributes: { source, target } }) => [source, target])).toEqual(
    edges.map(({ from, to }) => [from, to]),
  )
  const order = elements.filter(({ name }) => name === 'node' || name === 'edge').map(({ name }) => name)
  expect(order.lastIndexOf('node')).toBeLessThan(order.indexOf('edge'))
}

describe('GraphML', () => {
  let elements: Element[]
  let xml: string
  beforeAll(async () => {
    xml = await joined(graphmlText(odd.store))
    elements = elementsOf(xml)
  })

  it('has every node and edge, nodes first', () => {
    expect(elements[0]).toMatchObject({
      name: 'graphml',
      attributes: { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    })
    expectGraph(elements)
  })

  it('declares each key before the graph, once, and uses none undeclared or of another type', () => {
    const keys = of(elements, 'key')
    expect(elements.findIndex(({ name }) => name === 'graph')).toBeGreaterThan(
      elements.findLastIndex(({ name }) => name === 'key'),
    )
    const byId = new Map(keys.map((key) => [key.attributes.id, key.attributes]))
    expect(byId.size).toBe(keys.length)
    const data = of(elements, 'data')
    expect(data.length).toBeGreaterThan(100)
    for (const { attributes, parent, text } of data) {
      const key = byId.get(attributes.key ?? '')
      expect(key?.for).toBe(parent?.name)
      expect(text).toMatch(FITS[key?.['attr.type'] ?? ''] ?? /^\b$/)
    }
    const typesOf = Object.fromEntries(keys.map(({ attributes }) => [attributes['attr.name'], attributes['attr.type']]))
    expect(typesOf).toMatchObject({ label: 'string', confidence: 'double', negated: 'boolean', seenIn: 'long' })
  })

  it('is read by another program with captions, dates and the exact words', () => {
    const graph = graphml.parse(MultiDirectedGraph, xml)
    expect([graph.order, graph.size]).toEqual([nodes.length, edges.length])
    const read = graph.getNodeAttributes(statement().id)
    expect(read).toMatchObject({ label: statement().props.name, nodeType: 'Statement', date: '2024-03-01' })
    expect(read.text).toBe(statement().props.text)
    expect(String(read.text)).toContain(ODD_QUOTE.slice(0, 20))
  })
})

describe('GEXF', () => {
  let elements: Element[]
  let xml: string
  beforeAll(async () => {
    xml = await joined(gexfText(odd.store))
    elements = elementsOf(xml)
  })

  it('has every node and edge, nodes first, in the elements of version 1.3', () => {
    expect(elements[0]).toMatchObject({ name: 'gexf', attributes: { xmlns: 'http://gexf.net/1.3', version: '1.3' } })
    expectGraph(elements)
    const children = elements.filter(({ parent }) => parent?.name === 'graph').map(({ name }) => name)
    expect(children).toEqual(['attributes', 'attributes', 'nodes', 'edges'])
  })

  it('declares each attribute for nodes or edges, and uses none undeclared or of another type', () => {
    const declared = of(elements, 'attribute').map(({ attributes, parent }) => [
      `${parent?.attributes.class} ${attributes.id}`,
      attributes.type ?? '',
    ])
    const types = new Map(declared as [string, string][])
    expect(types.size).toBe(declared.length)
    const values = of(elements, 'attvalue')
    expect(values.length).toBeGreaterThan(100)
    for (const { attributes, parent } of values) {
      const type = types.get(`${parent?.parent?.name} ${attributes.for}`)
      expect(attributes.value).toMatch(FITS[type ?? ''] ?? /^\b$/)
    }
    expect([types.get('node otherNames'), types.get('node starts')]).toEqual(['liststring', 'listlong'])
  })

  it('puts what is dated on its day, and nothing else', () => {
    expect(of(elements, 'graph')[0]?.attributes).toMatchObject({ mode: 'dynamic', timeformat: 'date' })
    expect(of(elements, 'node').map(({ attributes }) => attributes.timestamp ?? '')).toEqual(
      nodes.map(({ date }) => date),
    )
  })

  it('is read by another program with captions, lists and the exact words', () => {
    const graph = gexf.parse(MultiDirectedGraph, xml)
    expect([graph.order, graph.size]).toEqual([nodes.length, edges.length])
    const read = graph.getNodeAttributes(statement().id)
    expect(read).toMatchObject({ label: statement().props.name, starts: statement().props.starts })
    expect(read.text).toBe(statement().props.text)
    expect(new Set(graph.mapEdges((_, { label }) => label))).toEqual(new Set(edges.map(({ type }) => type)))
  })
})
