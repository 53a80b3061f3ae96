import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../src/domain/extraction.ts'
import type { Span } from '../../src/domain/span.ts'
import { settle } from '../../src/extract/reader/settle.ts'
import { parse } from '../../src/extract/sentence.ts'
import { body } from './article.ts'

const spanOf = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]

/** What a reader found, its parts given by their words. */
const found = (text: string, source: string, cue: string, contents: readonly string[]): Attribution => ({
  source: [spanOf(text, source)],
  cue: [spanOf(text, cue)],
  content: contents.map((words) => spanOf(text, words)),
  mode: 'speech',
  rule: 'model',
  confidence: 0.9,
})

/** What becomes of the contents that a reader found, each given by its words; all of one speaker. */
const settled = (text: string, source: string, cue: string, ...contents: string[]): string[][] =>
  settle(parse(body(text)), [found(text, source, cue, contents)]).map(({ content }) =>
    content.map((span) => text.slice(...span)),
  )

describe('contents are brought to the form of the contract', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'outer marks and the stop inside',
      'Mara Voss said, “The road is closed.”',
      ['“The road is closed.”'],
      ['The road is closed'],
    ],
    ['half a pair of marks', 'Mara Voss said, “The road is closed.”', ['“The road is closed'], ['The road is closed']],
    [
      'marks inside a clause stay',
      'Mara Voss said the road was “closed for good”.',
      ['the road was “closed for good”'],
      ['the road was “closed for good”'],
    ],
    [
      'a leading "that"',
      'Mara Voss said that the road was closed.',
      ['that the road was closed.'],
      ['the road was closed'],
    ],
    [
      '"that" before a mark',
      'Mara Voss said that “the road is closed”.',
      ['that “the road is closed”.'],
      ['the road is closed'],
    ],
    ['a subject "that" by itself', 'Mara Voss said that.', ['that'], ['that']],
    [
      'a quotation cut short',
      'Mara Voss said, “The road is closed. It stays closed.”',
      ['The road is closed'],
      ['The road is closed. It stays closed'],
    ],
    [
      'a quotation found in pieces',
      '“The road is closed, I am told, and it stays closed,” Mara Voss said.',
      ['road is', 'it stays'],
      ['The road is closed, I am told, and it stays closed'],
    ],
    [
      'a clause that stops inside a quotation',
      'Mara Voss said the road was “closed for good and all”.',
      ['the road was “closed for good'],
      ['the road was “closed for good and all”'],
    ],
    [
      'a word that strayed into a quotation',
      'Mara Voss said the road was closed, and the sign before the old customs house reads “Nobody shall pass here by night or by day”.',
      ['the road was closed', 'day'],
      ['the road was closed', 'day'],
    ],
  ])('%s', (_, text, contents, expected) => {
    expect(settled(text, 'Mara Voss', 'said', ...contents)).toEqual([expected])
  })

  it('a quotation that goes on behind its speaker is not swallowed', () => {
    const text = '“The road,” Mara Voss said, “is closed.”'
    expect(settled(text, 'Mara Voss', 'said', 'The road', 'is closed')).toEqual([['The road', 'is closed']])
  })

  it('a quotation that nobody claimed goes to the speaker before it', () => {
    const text = '“The road is closed,” Mara Voss said. “Nobody will open it again.”'
    expect(settled(text, 'Mara Voss', 'said', 'The road is closed')).toEqual([
      ['The road is closed', 'Nobody will open it again'],
    ])
  })

  it('words of the reporter in another sentence are not taken along, a quotation there stands for itself', () => {
    const dry = 'Mara Voss said the road was closed. It had rained all day.'
    expect(settled(dry, 'Mara Voss', 'said', 'the road was closed', 'It had rained all day.')).toEqual([
      ['the road was closed'],
    ])
    const quoted = 'Mara Voss said the road was closed. “Nobody will open it,” she told the paper.'
    expect(settled(quoted, 'Mara Voss', 'said', 'the road was closed', 'Nobody will open it')).toEqual([
      ['the road was closed'],
      ['Nobody will open it'],
    ])
    const around = 'Mara Voss has no plans, she said, for the road. “Never again, at any price.”'
    expect(
      settled(around, 'she', 'said', 'Mara Voss has no plans', 'for the road', 'Never again, at any price'),
    ).toEqual([['Mara Voss has no plans', 'for the road'], ['Never again, at any price']])
  })

  it('who is quoted as saying a thing says it, whatever a reader took for the source', () => {
    const text = 'The minister of works was quoted by Radio Soleil as saying that the road was closed.'
    expect(settled(text, 'Radio Soleil', 'quoted', 'The minister of')).toEqual([['the road was closed']])
  })

  it('of two with pieces of a quotation it is whole for the one who has most of it', () => {
    const text = '“The road is closed, and it stays closed,” Mara Voss said, and Bo Merrin nodded.'
    const both = settle(parse(body(text)), [
      found(text, 'Mara Voss', 'said', ['road is closed, and']),
      found(text, 'Bo Merrin', 'nodded', ['closed,']),
    ])
    expect(both.map(({ source, content }) => [...source, ...content].map((span) => text.slice(...span)))).toEqual([
      ['Mara Voss', 'The road is closed, and it stays closed'],
      ['Bo Merrin', 'closed'],
    ])
  })

  it('a source that stops inside a noun phrase is the whole of it, up to the words that report', () => {
    const text = 'The old harbour guild claims the road is closed.'
    const [settledOne] = settle(parse(body(text)), [found(text, 'harbour', 'claims', ['the road is closed'])])
    expect(settledOne?.source.map((span) => text.slice(...span))).toEqual(['The old harbour guild'])
  })

  it('a clause that lost its subject gets it back, and a noun is no cue of its own predicate', () => {
    const text = 'The old tolls are final, Mara Voss said.'
    expect(settled(text, 'Mara Voss', 'said', 'are final')).toEqual([['The old tolls are final']])
    const noun = 'For Mara Voss the islands’ demands are unjust.'
    expect(settled(noun, 'the islands', 'demands', 'are unjust')).toEqual([])
  })

  it('"of" behind an accusation is no part of it', () => {
    const text = 'Mara Voss accused the town of lying.'
    expect(settled(text, 'Mara Voss', 'accused', 'of lying')).toEqual([['lying']])
  })
})

describe('a source ends where what its subject does beside begins', () => {
  const sourceOf = (text: string, source: string, cue: string, content: string): string[] =>
    settle(parse(body(text)), [found(text, source, cue, [content])]).flatMap((settledOne) =>
      settledOne.source.map((span) => text.slice(...span)),
    )

  it.each<[string, string, string, string, string]>([
    [
      'The harbour board refused the request and said the pier was unsafe.',
      'The harbour board refused the request',
      'said',
      'the pier was unsafe',
      'The harbour board',
    ],
    [
      'A report commissioned by the city found the pier unsafe.',
      'A report commissioned by the city',
      'found',
      'the pier unsafe',
      'A report commissioned by the city',
    ],
    [
      'An envoy who knows the talks said the pier was unsafe.',
      'An envoy who knows the talks',
      'said',
      'the pier was unsafe',
      'An envoy who knows the talks',
    ],
  ])('%s', (text, source, cue, content, whole) => {
    expect(sourceOf(text, source, cue, content)).toEqual([whole])
  })
})
