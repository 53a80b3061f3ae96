import { describe, expect, it } from 'vitest'
import type { EdgeRow, NodeRow } from '../../src/domain/graph.ts'
import { graphLines } from '../../src/export/graph-lines.ts'

const dumpOf = (...rows: ({ node: NodeRow } | { edge: EdgeRow })[]) => ({
  dump: async function* () {
    yield* rows
  },
})
const linesOf = async (...rows: Parameters<typeof dumpOf>): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of graphLines(dumpOf(...rows))) lines.push(line)
  return lines
}
const topic = (props: NodeRow['props']): NodeRow => ({ id: 't', label: 'Topic', date: '', keys: {}, props })

describe('lines of a graph', () => {
  it('are one JSON object each, ended by a line feed', async () => {
    const edge: EdgeRow = { id: 'e', type: 'ABOUT', from: 'd', to: 't', props: {} }
    expect(await linesOf({ node: topic({ name: 'harbours' }) }, { edge })).toEqual([
      '{"node":{"date":"","id":"t","keys":{},"label":"Topic","props":{"name":"harbours"}}}\n',
      '{"edge":{"from":"d","id":"e","props":{},"to":"t","type":"ABOUT"}}\n',
    ])
  })

  it('do not depend on the order in which a store keeps properties, but on that of lists', async () => {
    const [one, other] = [topic({ a: 1, b: ['x', 'y'] }), topic({ b: ['x', 'y'], a: 1 })]
    expect(await linesOf({ node: one })).toEqual(await linesOf({ node: other }))
    expect(await linesOf({ node: topic({ b: ['y', 'x'], a: 1 }) })).not.toEqual(await linesOf({ node: one }))
  })

  it('keep a line break of a text inside its line', async () => {
    const [line = ''] = await linesOf({ node: topic({ name: 'one\ntwo\u2028three' }) })
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(JSON.parse(line).node.props.name).toBe('one\ntwo\u2028three')
  })
})
