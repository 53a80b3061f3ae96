import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../src/domain/contribution.ts'
import { issueName } from '../../src/resolve/issue-names.ts'
import { contributionOf, resolved } from './resolved.ts'

const nameOf = ({ actors }: Contribution, id: string | undefined): string | undefined =>
  actors.find((actor) => actor.id === id)?.name

describe('the name of an issue', () => {
  it.each([
    ['the toll on herring', 'toll on herring'],
    ['to the “strait toll”', 'strait toll'],
    ['an end to the toll, which was raised in May', 'end to the toll'],
    ['that the toll is lawful because it is old', 'toll is lawful'],
    ['it', null],
    ['those', null],
    ['“…”', null],
    ['one two three four five six seven eight nine ten', 'one two three four five six seven eight'],
  ])('%s is %j', (words, name) => {
    expect(issueName(words, [0, words.length])).toBe(name)
  })
})

describe('a demand of the same article', () => {
  it.each([
    ['"the demand"', 'Russia demanded an end to the toll. Finland rejected the demand.'],
    ['"it"', 'Russia demanded an end to the toll. Finland rejected it.'],
    ['"that demand", of one party', 'Russia demanded an end to the toll. Finland rejected the Russian demand.'],
  ])('is what a position is on by %s', async (_, text) => {
    const { positions, demands } = await resolved(text)
    expect(demands.map(({ by }) => by)).toEqual(['Russia'])
    expect(positions.map(({ holder, kind, demand }) => [holder, kind, demand])).toEqual([
      ['Russia', 'demands', 0],
      ['Finland', 'rejects', 0],
    ])
  })

  it('is meant with all others of its party by "those demands"', async () => {
    const { positions, demands } = await contributionOf(
      'Russia demanded an end to the toll. It also called for a new harbour. Those demands are out of the question, Finland said.',
    )
    const answer = positions.find(({ kind }) => kind === 'non-negotiable')
    expect(answer?.demands).toEqual(demands.map(({ id }) => id))
    expect(demands).toHaveLength(2)
  })

  it('is not what its own side’s position is on', async () => {
    const { positions } = await resolved('Russia demanded an end to the toll. Russia rejected the demand.')
    expect(positions.find(({ kind }) => kind === 'rejects')?.demand).toBeNull()
  })
})

describe('a demand of another article', () => {
  it('stays a reference by who raised it', async () => {
    const found = await contributionOf("Finland rejected Russia's demands.")
    expect(found.demands).toEqual([])
    expect(found.positions).toHaveLength(1)
    expect(nameOf(found, found.positions[0]?.reference?.by)).toBe('Russia')
  })

  it('keeps the topic that the words name', async () => {
    const found = await contributionOf("Finland rejected Russia's demand on the Crimea.")
    const topic = found.topics.find(({ id }) => id === found.positions[0]?.reference?.topic)
    expect(topic?.name).toBe('Crimea')
  })

  it('is none where the words name no party', async () => {
    const found = await contributionOf('Finland rejected the toll.')
    expect(found.positions.map(({ reference }) => reference)).toEqual([null])
  })
})

describe('a topic', () => {
  it('of the list is recognised in the words of an issue', async () => {
    const { positions } = await resolved('Finland rejected the return of Crimea.')
    expect(positions.map(({ issue }) => issue)).toContain('Crimea')
  })

  it('that no list has is the noun phrase, the same in every article', async () => {
    const topicOf = async (text: string) => (await contributionOf(text)).positions[0]?.topic
    expect(await topicOf('Finland rejected the strait toll.')).toBe(await topicOf('Iceland condemned the strait toll.'))
  })
})

describe('whose stance it is', () => {
  const holders = async (text: string) =>
    (await resolved(text)).positions.filter(({ kind }) => kind === 'rejects').map(({ holder }) => holder)

  it.each([
    ['the speaker’s', '“We reject the toll,” Chairman Carl Oland said.', ['Carl Oland']],
    ['a state’s, by its own premier', 'Premier Alda Verin of Finland said that Finland rejects the toll.', ['Finland']],
    ['nobody’s, by a stranger', 'Premier Alda Verin of Finland said that Iceland rejects the toll.', []],
    ['each one’s of joint holders', 'Finland and Iceland rejected the toll.', ['Finland', 'Iceland']],
  ])('is %s', async (_, text, expected) => {
    expect(await holders(text)).toEqual(expected)
  })

  it('is one position for each holder, kind and sentence', async () => {
    expect(await holders('Finland rejected the toll and rejected the treaty. Finland rejected the tax.')).toEqual([
      'Finland',
      'Finland',
    ])
  })

  it('needs an accused to be an accusation', async () => {
    const kinds = async (text: string) => (await resolved(text)).positions.map(({ kind, toward }) => [kind, toward])
    expect(await kinds('Finland accused Russia of shelling the harbour.')).toEqual([['accuses', 'Russia']])
    expect(await kinds('Finland said that a storm had attacked the harbour.')).toEqual([])
  })
})
