import { describe, expect, it } from 'vitest'
import type { ExtractedStatement, ToldStance } from '../../src/domain/extraction.ts'
import type { Span } from '../../src/domain/span.ts'
import { parse } from '../../src/extract/sentence.ts'
import { readStances } from '../../src/extract/stances/read-stances.ts'
import { body } from './article.ts'

const TEXT = 'Mara Voss said the islands had better clear the strait by Friday. The sea was calm.'
const spanOf = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const SENTENCE = spanOf('Mara Voss said the islands had better clear the strait by Friday.')

const told = (kind: ToldStance['kind'], part: Partial<ToldStance> = {}): ToldStance => ({
  sentence: SENTENCE,
  kind,
  negated: false,
  chance: 0.8,
  reached: true,
  ...part,
})

const read = (asked: Span[], ...stances: ToldStance[]) => {
  const statement: ExtractedStatement = {
    source: [spanOf('Mara Voss')],
    cue: [spanOf('said')],
    content: [spanOf('the islands had better clear the strait by Friday')],
    mode: 'speech',
    rule: 'model',
    confidence: 0.9,
    told: stances,
    asked,
    sentence: SENTENCE,
    quoteType: 'indirect',
    addressees: [],
    medium: null,
    when: null,
    inTitle: false,
  }
  return readStances(parse(body(TEXT)), [statement])
}

describe('stances of the trained head', () => {
  it('are the speaker’s, with the sentence as evidence and the words that are asked as a demand', () => {
    const { stances, demands } = read([spanOf('clear the strait by Friday')], told('demands'))
    expect(stances).toMatchObject([
      { kind: 'demands', holder: { speakerOf: 0 }, evidence: SENTENCE, rule: 'trained', confidence: 0.8, demand: 0 },
    ])
    expect(demands.map(({ by, what, rule }) => ({ by, what: TEXT.slice(...what), rule }))).toEqual([
      { by: { speakerOf: 0 }, what: 'clear the strait by Friday', rule: 'trained' },
    ])
  })

  it('that are denied ask for nothing, and nearly seen ones are not told', () => {
    const { stances, demands } = read(
      [spanOf('clear the strait by Friday')],
      told('demands', { negated: true }),
      told('threatens', { chance: 0.3, reached: false }),
    )
    expect(stances).toMatchObject([{ kind: 'demands', negated: true, demand: null }])
    expect(demands).toEqual([])
  })
})

describe('stances of verbs whose source was misread', () => {
  it('are their subject’s: words between an active verb and its message do not speak', () => {
    const text = 'The islands rejected calls by Mara Voss to clear the strait.'
    const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
    const statement: ExtractedStatement = {
      source: [at('Mara Voss')],
      cue: [at('rejected')],
      content: [at('to clear the strait')],
      mode: 'speech',
      rule: 'model',
      confidence: 0.9,
      told: [],
      asked: [],
      sentence: [0, text.length],
      quoteType: 'indirect',
      addressees: [],
      medium: null,
      when: null,
      inTitle: false,
    }
    const { stances } = readStances(parse(body(text)), [statement])
    expect(stances).toMatchObject([{ kind: 'rejects', holder: { phrase: at('The islands') } }])
  })
})
