import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { contractJsonSchema, contractOf, contractSchema } from '../../src/domain/contract.ts'
import type { ActorClaim, Contribution } from '../../src/domain/contribution.ts'
import { slice } from '../../src/domain/span.ts'

const text = 'Ana Berg told Vestan Radio and Orland that Norland will leave if the troops go.'
const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]

const actor = (id: string, name: string, more: Partial<ActorClaim> = {}): ActorClaim => ({
  id,
  type: 'State',
  name,
  aliases: [name],
  mentions: 1,
  onBehalfOf: null,
  role: null,
  since: null,
  until: null,
  ...more,
})

const found = { rule: 'told-that', confidence: 0.9 }
const contribution: Contribution = {
  run: { codeVersion: '0', vocabularyVersion: '1', dataVersion: '0', reader: 'rules' },
  article: {
    id: 'article',
    source: 'talks.txt',
    title: null,
    publisher: null,
    author: null,
    publishedAt: null,
    url: null,
    language: 'en',
    licence: null,
    text,
    contentHash: 'hash',
    paragraphs: [[0, text.length]],
  },
  actors: [
    actor('a1', 'Ana Berg', { type: 'Person', onBehalfOf: 'a4' }),
    actor('a2', 'Vestan Radio', { type: 'Organization' }),
    actor('a3', 'Orland'),
    actor('a4', 'Norland', { mentions: 0, aliases: [] }),
    actor('a5', 'Orland', { type: 'Group' }),
    actor('a6', 'Orland', { type: 'Group' }),
  ],
  topics: [{ id: 't1', name: 'troop withdrawal' }],
  statements: [
    {
      id: 's1',
      speaker: 'a1',
      onBehalfOf: 'a4',
      speakerText: 'Ana Berg',
      cue: 'told',
      mode: 'speech',
      quoteType: 'indirect',
      addressees: ['a3', 'a5'],
      medium: 'a2',
      topics: ['t1'],
      saidOn: null,
      date: null,
      inTitle: false,
      spans: {
        source: [spanOf('Ana Berg')],
        cue: [spanOf('told')],
        content: [spanOf('Norland will leave if the troops go')],
      },
      sentence: [0, text.length],
      ...found,
    },
  ],
  positions: [
    {
      id: 'p1',
      holder: 'a1',
      onBehalfOf: 'a4',
      kind: 'commits',
      issue: 'troop withdrawal',
      topic: 't1',
      demands: ['d2', 'd1'],
      reference: null,
      toward: ['a3', 'a6'],
      negated: false,
      firmness: 'firm',
      condition: spanOf('if the troops go'),
      temporality: 'future',
      date: null,
      statement: 's1',
      evidence: [0, text.length],
      inTitle: false,
      ...found,
    },
  ],
  demands: ['d1', 'd2'].map((id) => ({
    id,
    by: 'a1',
    of: id === 'd1' ? [] : ['a3', 'a5', 'a6'],
    topic: null,
    what: spanOf('the troops go'),
    evidence: [0, text.length],
    date: null,
    inTitle: false,
    ...found,
  })),
}

describe('the extraction contract', () => {
  it('is committed as the JSON Schema that the code generates (npx demarche extract --schema writes it)', async () => {
    const committed = await readFile(new URL('../../schemas/extraction.schema.json', import.meta.url), 'utf8')
    expect(committed).toBe(`${JSON.stringify(contractJsonSchema(), null, 2)}\n`)
  })

  it('names actors and points into its own lists', () => {
    const contract = contractOf(contribution)
    expect(contract.statements[0]).toMatchObject({
      speaker: 'Ana Berg',
      addressee: 'Orland',
      otherAddressees: ['Orland (Group)'],
      medium: 'Vestan Radio',
    })
    expect(contract.positions[0]).toMatchObject({
      holder: 'Ana Berg',
      onBehalfOf: 'Norland',
      demand: 1,
      statement: 0,
      toward: 'Orland',
      otherToward: ['Orland (2)'],
      conditional: 'if the troops go',
    })
    expect(contract.demands.map(({ of, otherOf }) => [of, ...otherOf])).toEqual([
      [null],
      ['Orland', 'Orland (Group)', 'Orland (2)'],
    ])
  })

  it('lists every actor once under a name of its own, but not one that is only spoken for', () => {
    expect(contractOf(contribution).actors.map(({ name }) => name)).toEqual([
      'Ana Berg',
      'Vestan Radio',
      'Orland',
      'Orland (Group)',
      'Orland (2)',
    ])
  })

  it('keeps offsets that slice the exact wording', () => {
    const { text: own, demands, statements } = contractOf(contribution)
    expect(demands.map(({ what }) => slice(own, what))).toEqual(['the troops go', 'the troops go'])
    expect(statements[0]?.spans.cue.map((span) => slice(own, span))).toEqual(['told'])
  })

  it('refuses a contribution that speaks of an actor it does not list', () => {
    expect(() => contractOf({ ...contribution, actors: [] })).toThrow(/lists no actor a1/)
  })

  it('holds to zod and to JSON Schema alike, which both refuse a span of three and an unknown property', () => {
    const ajv = new Ajv2020({ strict: true })
    addFormats.default(ajv)
    const validate = ajv.compile(contractJsonSchema())
    const contract = contractOf(contribution)
    expect(validate(contract), JSON.stringify(validate.errors)).toBe(true)
    expect(contractSchema.parse(contract)).toEqual(contract)
    const wrong = contract.demands.map((demand) => ({ ...demand, what: [0, 1, 2] }))
    expect(validate({ ...contract, demands: wrong })).toBe(false)
    expect(validate({ ...contract, topics: [] })).toBe(false)
    expect(contractSchema.safeParse({ ...contract, demands: wrong }).success).toBe(false)
  })

  it('prints its properties in the order of the contract', () => {
    const contract = contractOf(contribution)
    expect(Object.keys(contract)).toEqual(['id', 'source', 'text', 'actors', 'statements', 'positions', 'demands'])
    expect(Object.keys(contract.positions[0] ?? {}).join(' ')).toBe(
      'holder onBehalfOf kind issue demand toward otherToward negated conditional firmness temporality date statement evidence inTitle rule confidence',
    )
    expect(Object.keys(contract.statements[0] ?? {}).join(' ')).toBe(
      'speaker speakerText cue mode quoteType addressee otherAddressees medium saidOn inTitle spans rule confidence',
    )
  })
})
