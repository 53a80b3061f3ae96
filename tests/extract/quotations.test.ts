import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/extract/quotations.ts'
import { body } from './article.ts'

const quoted = (text: string): string[] => findQuotations(body(text)).map(({ inner }) => text.slice(...inner))

describe('quotations', () => {
  it.each([
    ['curly', 'She said “the road is closed” and left.', ['the road is closed']],
    ['straight', 'She said "the road is closed" and left.', ['the road is closed']],
    ['single curly', 'She said ‘the road is closed’ and left.', ['the road is closed']],
    ['single straight', "She said 'the road is closed' and left.", ['the road is closed']],
    ['German', 'She said „the road is closed“ and left.', ['the road is closed']],
    ['French', 'She said «the road is closed» and left.', ['the road is closed']],
    ['inverted French', 'She said »the road is closed« and left.', ['the road is closed']],
    ['two in a sentence', '“The road,” she said, “is closed.”', ['The road,', 'is closed.']],
    ['a nested one stays inside', '“It is a ‘shameful’ toll,” she said.', ['It is a ‘shameful’ toll,']],
    ['a quotation that opens with a bracket', 'She said ‘[the road] is closed’.', ['[the road] is closed']],
  ])('with marks that are %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    ['contractions', "The envoy isn't here and won’t come."],
    ['genitives', "The islands' toll and the ministers’ plan."],
    ['years', "The treaty of the '90s and the ’80s."],
    ['an unclosed single mark', 'The ‘road is closed.'],
  ])('are not made of %s', (_, text) => {
    expect(quoted(text)).toEqual([])
  })

  it('see past a plural genitive inside single marks', () => {
    expect(quoted('She said ‘the ministers’ plan is dead’ and left.')).toEqual(['the ministers’ plan is dead'])
  })

  it('that no mark closes end with the paragraph, and say so', () => {
    const text = '“The road is closed.\n“It stays so.”'
    expect(findQuotations(body(text)).map(({ inner, closed }) => [text.slice(...inner), closed])).toEqual([
      ['The road is closed.', false],
      ['It stays so.', true],
    ])
  })

  it('hold their marks in `outer` and not in `inner`', () => {
    const text = 'She said “no”.'
    const [found] = findQuotations(body(text))
    expect([text.slice(...found!.outer), text.slice(...found!.inner)]).toEqual(['“no”', 'no'])
  })
})
