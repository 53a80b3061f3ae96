import { describe, expect, it } from 'vitest'
import type { ExtractedStatement } from '../../src/domain/extraction.ts'
import type { Span } from '../../src/domain/span.ts'
import { extraction } from './readings.ts'

const only = async (text: string) => {
  const { statements } = await extraction(text)
  expect(statements).toHaveLength(1)
  const statement = statements[0] as ExtractedStatement
  const words = (span: Span | null): string | null => (span === null ? null : text.slice(...span))
  return {
    ...statement,
    hearers: statement.addressees.map((span) => text.slice(...span)),
    mediumWords: words(statement.medium),
    whenWords: words(statement.when),
    sentenceWords: words(statement.sentence),
  }
}

describe('statements', () => {
  it.each([
    ['“The toll is lawful,” Verin said.', 'direct'],
    ['Verin said that the toll was lawful.', 'indirect'],
    ['Verin said that the toll “is lawful”.', 'mixed'],
    ['Verin said the “strait toll” was lawful.', 'mixed'],
    ['“The toll,” Verin said, “is lawful.”', 'direct'],
    ['„The toll is lawful“, Verin said.', 'direct'],
  ])('%s is %s', async (text, quoteType) => {
    expect((await only(text)).quoteType).toBe(quoteType)
  })

  it.each([
    ['Verin told the republic that the toll was lawful.', ['the republic']],
    ['Verin thanked the republic for its patience.', ['the republic']],
    ['Verin said on Monday to the league that the toll was lawful.', ['the league']],
    ['Verin urged the republic and the league to pay.', ['the republic and the league']],
    ['Verin said that the toll was lawful.', []],
  ])('%s names the hearers %j', async (text, hearers) => {
    expect((await only(text)).hearers).toEqual(hearers)
  })

  it.each([
    ['The ministry said via the state agency that the toll was lawful.', 'the state agency'],
    ['Verin said on Monday in the Harbour Times that the toll was lawful.', 'the Harbour Times'],
    ['Verin said on Monday that the toll was lawful.', null],
  ])('%s names the medium %j', async (text, medium) => {
    expect((await only(text)).mediumWords).toBe(medium)
  })

  it.each([
    ['Verin said on Thursday that the toll was lawful.', 'on Thursday'],
    ['“The toll is lawful,” Verin said on Thursday.', 'on Thursday'],
    ['Verin told the league late on Monday that the toll was lawful.', 'on Monday'],
    ['Verin said last week that the toll was lawful.', 'last week'],
    ['Verin said that the toll was lawful on Monday.', null],
  ])('%s was said %j', async (text, when) => {
    expect((await only(text)).whenWords).toBe(when)
  })

  it('keep the whole sentence and whether it is the title', async () => {
    const text = 'The talks went on. Verin said that the toll was lawful.'
    expect(await only(text)).toMatchObject({
      sentenceWords: 'Verin said that the toll was lawful.',
      inTitle: false,
    })
  })

  it('have the mode of their verb', async () => {
    const modes = await Promise.all(
      ['Verin said so: “It is lawful.”', 'Verin believes that the toll is lawful.', 'Verin wants a lower toll.'].map(
        async (text) => (await only(text)).mode,
      ),
    )
    expect(modes).toEqual(['speech', 'belief', 'intent'])
  })
})
