import { describe, expect, it } from 'vitest'
import { parse } from '../../src/extract/sentence.ts'
import { CONDITION_RULES, conditionsIn } from '../../src/extract/stances/conditions.ts'
import { FIRMNESS_RULES } from '../../src/extract/stances/firmness.ts'
import { body } from './article.ts'
import { stances } from './readings.ts'

const first = async (text: string) => (await stances(text))[0]

const conditions = (text: string, denied = false): string[] =>
  conditionsIn(text, parse(body(text)).sentences[0]!, denied).map((span) => text.slice(...span))

describe('stances', () => {
  it.each([
    ['The islands rejected the toll.', 'rejects', 'The islands', 'the toll'],
    ['The toll was rejected by the islands.', 'rejects', 'the islands', 'The toll'],
    ['“We reject the toll,” Verin said.', 'rejects', 'We', 'the toll'],
    ['Breaking a silence of weeks, the islands rejected the toll.', 'rejects', 'the islands', 'the toll'],
    ['Rejecting the toll, the islands closed the strait.', 'rejects', 'the islands', 'the toll'],
    ['The islands, convened in the port, rejected the toll.', 'rejects', 'The islands', 'the toll'],
    ['The islands insisted that the republic drop the toll.', 'demands', 'The islands', 'the republic drop the toll'],
    ['The islands condemned the attack.', 'criticizes', 'The islands', 'the attack'],
    ['The islands are considering the offer.', 'considers', 'The islands', 'the offer'],
    ['Verin said that the toll is out of the question.', 'non-negotiable', 'Verin', 'the toll'],
    ['The islands vowed never to accept the toll.', 'commits', 'The islands', 'never to accept the toll'],
  ])('%s: %s by %s on %s', async (text, kind, holder, issue) => {
    expect(await first(text)).toMatchObject({ kind, holder, issue, negated: false })
  })

  it.each([
    ['The islands did not reject the toll.', 'rejects'],
    ['The islands stopped short of condemning the attack.', 'criticizes'],
    ['The islands do not rule out talks.', 'refuses-talks'],
  ])('%s is a negated %s', async (text, kind) => {
    expect(await first(text)).toMatchObject({ kind, negated: true })
  })

  it.each(FIRMNESS_RULES.map(({ firmness, example }) => ({ firmness, example })))(
    'are $firmness in: $example',
    async ({ firmness, example }) => {
      expect((await stances(example)).map((stance) => stance.firmness)).toContain(firmness)
    },
  )

  it('have no firmness where no word shows one', async () => {
    expect((await first('The islands rejected the toll.'))?.firmness).toBeNull()
  })

  it.each(CONDITION_RULES.map(({ example, openers, asks }) => ({ example, openers, isDenied: asks === 'denied' })))(
    'depend on a condition in: $example',
    ({ example, openers, isDenied }) => {
      const [condition] = conditions(example, isDenied)
      expect(conditions(example)).toEqual(isDenied ? [] : [condition])
      expect(openers.some((opener) => condition?.startsWith(opener))).toBe(true)
      expect(example).toContain(condition)
    },
  )

  it.each([
    'The envoy asked if the toll was lawful.',
    'The envoy waited until Monday.',
    'The islands once more rejected the toll.',
    'It was as if nothing had happened.',
    'For once the islands paid.',
    'The envoy did not know if it was lawful.',
  ])('depend on no condition in: %s', (text) => {
    expect(conditions(text)).toEqual([])
  })

  it.each([
    ['The islands will sign if the guns fall silent.', 'if the guns fall silent'],
    ['The islands offered grain in exchange for salt.', 'in exchange for salt'],
    ['The islands threatened to close the strait unless the toll is dropped.', 'unless the toll is dropped'],
    ['The islands are ready to negotiate if the toll is dropped.', 'if the toll is dropped'],
  ])('%s keeps the condition %s', async (text, condition) => {
    expect((await first(text))?.condition).toBe(condition)
  })

  it.each([
    ['The islands had opposed the toll.', 'past'],
    ['In 2004 the islands opposed the toll.', 'past'],
    ['The islands oppose the toll.', 'current'],
  ])('%s is %s', async (text, temporality) => {
    expect((await first(text))?.temporality).toBe(temporality)
  })

  it.each([
    'If the islands rejected the toll, the strait would be shut.',
    'The islands would have rejected the toll.',
    'The toll was rejected.',
    'Verin denied that the islands had shelled the harbour.',
    'Verin was asked whether the islands rejected the toll.',
    'Did the islands reject the toll?',
    'The islands are small.',
  ])('nobody holds one of rejecting or accusing in: %s', async (text) => {
    const kinds = (await stances(text)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'rejects' || kind === 'accuses')).toEqual([])
  })

  it.each([
    ['The republic plans to send a hundred engineers to the islands.', 'commits'],
    ['The islands will share information on smugglers, their premier said.', 'commits'],
    ['The islands are to hold early elections.', 'commits'],
    ['The islands have shortened the nightly curfew.', 'concedes'],
    ['The islands said they would free two engineers.', 'concedes'],
    ['The islands allowed the exiles to return.', 'concedes'],
    ['The islands invited the republic to peace talks.', 'open-to-dialogue'],
    ['The islands reopened their embassy in the republic.', 'agrees'],
    ['The islands recognized the new government.', 'supports'],
    ['The islands said they might suspend aid.', 'threatens'],
    ['The islands will go on strike.', 'threatens'],
    ['The islands gave the republic a week to withdraw.', 'demands'],
    ['The islands pressed the republic to open the strait.', 'demands'],
    ['The islands sought help from the republic.', 'appeals'],
    ['The islands sought on Monday the help of the republic.', 'appeals'],
    ['The islands withdrew their objection to the toll.', 'concedes'],
    ['The islands brushed aside the appeal.', 'rejects'],
    ['The islands denied entry to two trawlers.', 'rejects'],
    ['The islands lodged a protest with the republic.', 'criticizes'],
    ['The islands filed a suit against the republic.', 'accuses'],
    ['The islands recalled their ambassador.', 'suspends-talks'],
  ])('of events: %s tells %s', async (text, kind) => {
    expect((await stances(text)).map((stance) => stance.kind)).toContain(kind)
  })

  it.each([
    ['The islands said they would sign only if the guns fell silent.', 'commits'],
    ['The islands will close at noon.', 'threatens'],
    ['Either party may suspend payments.', 'threatens'],
    ['The islands granted the regent a full pardon.', 'concedes'],
    ['Verin blamed the republic for denying them entry.', 'rejects'],
  ])('of deeds that are none: %s tells no %s', async (text, kind) => {
    expect((await stances(text)).map((stance) => stance.kind)).not.toContain(kind)
  })

  it('that others tell of a holder say in whose words they stand', async () => {
    expect(await first('Verin said that the republic had rejected the toll.')).toMatchObject({
      holder: 'the republic',
      within: 0,
    })
    expect(await first('The republic rejected the toll.')).toMatchObject({ holder: 'The republic', within: null })
  })

  it('name whom they are directed at', async () => {
    expect(await first('The islands accused the republic of shelling the harbour.')).toMatchObject({
      kind: 'accuses',
      toward: ['the republic'],
      issue: 'shelling the harbour',
    })
  })

  it('never hold words from outside the quotation in which they begin', async () => {
    const found = await stances('“We reject the toll and will not pay,” Verin said on Monday.')
    expect(found.filter(({ issue }) => issue?.includes('Verin'))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })
})
