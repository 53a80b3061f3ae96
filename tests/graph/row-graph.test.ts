import { describe, expect, it } from 'vitest'
import { edgeRow } from '../../src/domain/edge.ts'
import type { NodeRow } from '../../src/domain/graph.ts'
import { dropEdge, dropNode, emptyRowGraph, putEdge, putNode } from '../../src/graph/row-graph.ts'

const row = (id: string, props: NodeRow['props'] = {}): NodeRow => ({
  id,
  label: 'Position',
  date: '',
  keys: {},
  props,
})

describe('a graph of rows', () => {
  it('keeps several edges between two nodes, also of one type', () => {
    const graph = emptyRowGraph()
    putNode(graph, row('a'))
    putNode(graph, row('b'))
    putEdge(graph, edgeRow('SPEAKS_FOR', 'a', 'b', {}, 'minister'))
    putEdge(graph, edgeRow('SPEAKS_FOR', 'a', 'b', {}, 'envoy'))
    putEdge(graph, edgeRow('MAY_BE', 'a', 'b'))
    expect(graph.outDegree('a')).toBe(3)
  })

  it('replaces the facts of a node and keeps its edges', () => {
    const graph = emptyRowGraph()
    putNode(graph, row('a', { kind: 'rejects' }))
    putEdge(graph, edgeRow('SUPERSEDES', 'a', 'a'))
    putNode(graph, row('a', { polarity: 1 }))
    expect(graph.getNodeAttribute('a', 'props')).toEqual({ polarity: 1 })
    expect(graph.size).toBe(1)
  })

  it('replaces an edge of the same id', () => {
    const graph = emptyRowGraph()
    for (const id of 'abc') putNode(graph, row(id))
    const edge = edgeRow('ON', 'a', 'b')
    putEdge(graph, edge)
    putEdge(graph, { ...edge, to: 'c' })
    expect(graph.outNeighbors('a')).toEqual(['c'])
  })

  it('drops a node with its edges, and nothing for what is not there', () => {
    const graph = emptyRowGraph()
    putNode(graph, row('a'))
    putNode(graph, row('b'))
    putEdge(graph, edgeRow('ON', 'a', 'b'))
    dropEdge(graph, 'none')
    dropNode(graph, 'none')
    dropNode(graph, 'b')
    expect([graph.order, graph.size]).toEqual([1, 0])
  })

  it('leaves the wording out', () => {
    const graph = emptyRowGraph()
    putNode(graph, row('a', { text: 'long', sentence: 'longer', starts: [0], ends: [4], folded: ' long ' }))
    expect(graph.getNodeAttribute('a', 'props')).toEqual({ folded: ' long ' })
  })
})
