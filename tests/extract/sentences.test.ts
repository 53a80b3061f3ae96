import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/extract/sentences.ts'
import { body } from './article.ts'

const sentencesOf = (text: string): string[] => splitSentences(body(text)).map((span) => text.slice(...span))

describe('sentences', () => {
  it.each([
    ['end marks', ['The road is closed.', 'Is it?', 'It is!', 'So be it…', 'The envoy left.']],
    ['titles and initials', ['Gen. Ilvane met Mr. Oland and J. Verin at St. Orla.', 'They left.']],
    ['abbreviated states and times', ['The U.S. envoy left at 5 p.m. on Monday.', 'He was late.']],
    ['quotation marks behind the end', ['“The road is closed.”', 'She left.']],
    ['brackets behind the end', ['The road is closed (it was said.)', 'She left.']],
    ['a number that opens', ['The road is closed.', '20 lorries wait.']],
    ['a dotted number', ['The toll is 1.50 crowns.']],
  ])('are parted at %s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })

  it('keep a fragment that opens in lower case with the sentence before it', () => {
    expect(sentencesOf('The pact keeps its rule. according to him not waver.')).toHaveLength(1)
  })

  it('never cross a paragraph', () => {
    expect(sentencesOf('The road is closed\nShe left')).toEqual(['The road is closed', 'She left'])
  })

  it('leave a credit out that touches them, and the space around it', () => {
    const text = 'The road is closed. Photo ANP The envoy left.'
    const credit: [number, number] = [text.indexOf('Photo'), text.indexOf(' The envoy')]
    expect(splitSentences({ ...body(text), credits: [credit] }).map((span) => text.slice(...span))).toEqual([
      'The road is closed.',
      'The envoy left.',
    ])
  })
})
