import { describe, expect, it } from 'vitest'
import type { EdgeType } from '../../src/domain/graph.ts'
import { hashId } from '../../src/domain/ids.ts'
import { contributionRows } from '../../src/ingest/rows.ts'
import { idOf, invent } from './invent.ts'

const contribution = invent({
  name: 'north',
  day: '2030-01-02',
  title: 'On the ports',
  actors: [
    { key: 'Ordania', aliases: ['the Ordanians'], mentions: 3 },
    { key: 'Velgrad', mentions: 0 },
    { key: 'Ilya Marren', type: 'Person', for: 'Ordania', role: 'envoy' },
    { key: 'The Harbour Post', type: 'Organization' },
  ],
  topics: [{ key: 'harbours' }],
  statements: [
    {
      words: 'Marren told the Post that the harbours of Velgrad must open.',
      speaker: 'Ilya Marren',
      speakerText: 'Marren',
      to: ['Velgrad'],
      toldTo: 'The Harbour Post',
      about: ['harbours'],
      saidOn: '2030-01-01',
      date: '2030-01-01',
      onBehalfOf: idOf('Ordania'),
    },
    { words: 'It was announced that the talks go on 🚢.', speaker: null },
  ],
  positions: [
    {
      words: 'Marren told the Post that the harbours of Velgrad must open.',
      holder: 'Ilya Marren',
      kind: 'demands',
      topic: 'harbours',
      demands: [0],
      statement: 0,
      at: ['Velgrad'],
    },
    {
      words: 'Ordania rejects this unless the boats go.',
      holder: 'Ordania',
      topic: 'harbours',
      condition: 'unless the boats go',
      refersTo: { by: 'Velgrad', topic: 'harbours' },
    },
    {
      words: 'Ordania rejects this unless the boats go.',
      holder: 'Ordania',
      negated: true,
      date: null,
      condition: 'unless the boats go',
      refersTo: { by: 'Velgrad', topic: null },
    },
  ],
  demands: [
    {
      words: 'Marren told the Post that the harbours of Velgrad must open.',
      what: 'the harbours of Velgrad must open',
      by: 'Ilya Marren',
      of: ['Velgrad'],
      topic: 'harbours',
    },
  ],
})
const { article, statements, positions, demands } = contribution
const rows = contributionRows(contribution)
const node = (id: string | undefined) => rows.nodes.get(id ?? '')
const ends = (type: EdgeType) =>
  [...rows.edges.values()].filter((edge) => edge.type === type).map(({ from, to, props }) => [from, to, props])

describe('the rows of a contribution', () => {
  it('have an article, dated by its day and found by its text', () => {
    expect(node(article.id)).toMatchObject({
      label: 'Article',
      date: '2030-01-02',
      keys: { text: article.contentHash },
      props: { name: 'On the ports', title: 'On the ports', text: article.text, language: 'en', source: 'north.txt' },
    })
    expect(node(article.id)?.props.folded).toMatch(/^ on the ports marren told /)
    expect(Object.keys(node(article.id)?.props ?? {})).not.toContain('publisher')
  })

  it('have a statement with its exact words, its day, and its ends', () => {
    expect(node(statements[0]?.id)).toMatchObject({
      label: 'Statement',
      date: '2030-01-01',
      keys: {},
      props: {
        mode: 'speech',
        speakerText: 'Marren',
        speakerUnknown: false,
        saidOn: '2030-01-01',
        onBehalfOf: idOf('Ordania'),
      },
    })
    expect(ends('MADE')).toEqual([[idOf('Ilya Marren'), statements[0]?.id, {}]])
    expect(ends('TOLD_TO')).toEqual([[statements[0]?.id, idOf('The Harbour Post'), {}]])
    expect(ends('ABOUT')).toContainEqual([statements[0]?.id, idOf('harbours'), {}])
    expect(ends('ADDRESSED_TO')).toContainEqual([statements[0]?.id, idOf('Velgrad'), {}])
  })

  it('have spans that give the exact wording, beyond the BMP too', () => {
    const { starts, ends: stops, speakerUnknown } = { ...node(statements[1]?.id)?.props }
    expect(speakerUnknown).toBe(true)
    expect(article.text.slice(...([starts, stops].flat() as number[]))).toBe(
      'It was announced that the talks go on 🚢.',
    )
  })

  it('have a position with what its kind means, on the demand of its article', () => {
    expect(node(positions[0]?.id)).toMatchObject({
      label: 'Position',
      keys: { stand: `${idOf('Ilya Marren')}|${idOf('harbours')}` },
      props: {
        kind: 'demands',
        cameo: '10',
        plover: ['REQUEST'],
        polarity: -1,
        negated: false,
        vocabularyVersion: '1',
      },
    })
    expect(ends('ON')).toContainEqual([positions[0]?.id, demands[0]?.id, {}])
    expect(ends('ON')).toContainEqual([positions[0]?.id, idOf('harbours'), {}])
    expect(ends('EVIDENCED_BY')).toEqual([[positions[0]?.id, statements[0]?.id, {}]])
    expect(ends('TOWARD')).toEqual([[positions[0]?.id, idOf('Velgrad'), {}]])
  })

  it('have a position on its topic where the article raises no demand, found from what it refers to', () => {
    expect(node(positions[1]?.id)?.keys).toEqual({
      stand: `${idOf('Ordania')}|${idOf('harbours')}`,
      refers: `${idOf('Velgrad')}|${idOf('harbours')}`,
    })
    expect(ends('ON')).toContainEqual([positions[1]?.id, idOf('harbours'), {}])
  })

  it('have an undated position under no key, its polarity turned by negation', () => {
    expect(node(positions[2]?.id)).toMatchObject({
      date: '',
      keys: {},
      props: { polarity: 1, name: expect.stringMatching(/^not rejects: /) },
    })
    expect(ends('ON').filter(([from]) => from === positions[2]?.id)).toEqual([])
  })

  it('have one condition for both positions that depend on it', () => {
    const conditions = [...rows.nodes.values()].filter(({ label }) => label === 'Condition')
    expect(conditions.map(({ props }) => props.text)).toEqual(['unless the boats go'])
    expect(ends('CONDITIONAL_ON')).toHaveLength(2)
  })

  it('have a demand with its words and its sentence, found under the side that it is raised for', () => {
    expect(node(demands[0]?.id)).toMatchObject({
      label: 'Demand',
      date: '2030-01-02',
      keys: { raised: `${idOf('Ordania')}|${idOf('harbours')}`, raisedBy: idOf('Ordania') },
      props: { text: 'the harbours of Velgrad must open', onBehalfOf: idOf('Ordania') },
    })
    expect(node(demands[0]?.id)?.props.sentence).toBe('Marren told the Post that the harbours of Velgrad must open.')
    expect(ends('RAISES')).toEqual([[idOf('Ilya Marren'), demands[0]?.id, {}]])
  })

  it('mention every actor, also one that is only spoken for', () => {
    expect(ends('MENTIONS')).toContainEqual([article.id, idOf('Velgrad'), { count: 0 }])
    expect(ends('MENTIONS')).toContainEqual([article.id, idOf('Ordania'), { count: 3 }])
    expect(ends('MENTIONS')).toHaveLength(4)
  })

  it('report every statement, position and demand in the article', () => {
    expect(ends('REPORTED_IN')).toHaveLength(statements.length + positions.length + demands.length)
  })

  it('assert who speaks for whom in which role', () => {
    expect([...rows.speaksFor.values()]).toEqual([
      {
        id: hashId('SPEAKS_FOR', idOf('Ilya Marren'), idOf('Ordania'), JSON.stringify(['envoy', null, null])),
        type: 'SPEAKS_FOR',
        from: idOf('Ilya Marren'),
        to: idOf('Ordania'),
        props: { role: 'envoy' },
      },
    ])
  })

  it('have a short name each', () => {
    for (const { props } of rows.nodes.values()) {
      expect(String(props.name).length).toBeGreaterThan(0)
      expect(String(props.name).length).toBeLessThanOrEqual(61)
    }
  })
})
