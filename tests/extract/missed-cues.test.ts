import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../src/domain/extraction.ts'
import { joinSpans } from '../../src/domain/span.ts'
import { readMissedCues } from '../../src/extract/reader/missed-cues.ts'
import { parse } from '../../src/extract/sentence.ts'
import { body } from './article.ts'

const missed = (text: string, found: readonly Attribution[] = []) =>
  readMissedCues(parse(body(text)), found).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => joinSpans(text, spans)),
  )

describe('plain verbs of stance that a reader overlooked report as well', () => {
  it.each([
    ['The islands opposed the mission from the start.', ['The islands', 'opposed', 'the mission']],
    ['The envoy declined to comment.', ['The envoy', 'declined', 'to comment']],
    ['The islands are threatening to strike.', ['The islands', 'are threatening', 'to strike']],
  ])('%s', (text, parts) => {
    expect(missed(text)).toEqual([parts])
  })

  it.each([
    ['a bare pronoun says nothing', 'The islands opposed it.'],
    ['what is not done', 'The islands have not rejected the mission.'],
    ['a participle goes with its sentence', 'The envoy wrote, asking to waive the fee.'],
    ['other frames are the reader’s', 'The envoy said that the road was closed.'],
  ])('%s: %s', (_, text) => {
    expect(missed(text)).toEqual([])
  })

  it('leave alone what a reader saw', () => {
    const text = 'The islands opposed the mission.'
    const seen: Attribution = {
      source: [[0, 11]],
      cue: [[12, 19]],
      content: [[20, 31]],
      mode: 'speech',
      rule: 'model',
      confidence: 0.9,
    }
    expect(missed(text, [seen])).toEqual([])
  })
})
