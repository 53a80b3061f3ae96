import { describe, expect, it } from 'vitest'
import { parse, type Sentence, tokenSpan } from '../../src/extract/sentence.ts'
import { subjectOf } from '../../src/extract/subjects.ts'
import type { VerbGroup } from '../../src/extract/verb-groups.ts'
import { body } from './article.ts'

const sentenceOf = (text: string): Sentence => parse(body(text)).sentences[0]!

const words = (text: string, sentence: Sentence, start: number, end: number): string =>
  text.slice(...tokenSpan(sentence, start, end))

const groupOf = (text: string, lemma: string): { sentence: Sentence; group: VerbGroup } => {
  const sentence = sentenceOf(text)
  const group = sentence.groups.find((each) => each.lemma === lemma)
  if (group === undefined) throw new Error(`no verb ${lemma} in: ${sentence.groups.map((each) => each.lemma).join()}`)
  return { sentence, group }
}

describe('verb groups', () => {
  it.each<[string, string, string, Partial<VerbGroup>]>([
    ['The islands had never asked for it.', 'ask', 'had never asked', { negated: true, finite: true, past: true }],
    ["The envoy won't say so.", 'say', 'wo', { modal: 'wo' }],
    ['The toll was rejected by the islands.', 'reject', 'was rejected', { passive: true, finite: true }],
    ['The islands want to close it.', 'close', 'close', { infinitive: true, finite: false }],
    ['The envoy left, rejecting the toll.', 'reject', 'rejecting', { participle: true, finite: false }],
    ['The envoy may meet them.', 'meet', 'may meet', { modal: 'may', negated: false }],
    ['The envoy neither confirmed nor denied it.', 'confirm', 'confirmed', { negated: true }],
    ['The islands decided not to attack.', 'attack', 'attack', { negated: true, infinitive: true }],
    ['The envoy has been warned.', 'warn', 'has been warned', { passive: true }],
    ['The road is closed.', 'close', 'is closed', { passive: true }],
    ['They will stay unless the republic drops the toll.', 'drop', 'drops', { finite: true }],
  ])('%s', (text, lemma, printed, expected) => {
    const { sentence, group } = groupOf(text, lemma)
    expect(words(text, sentence, group.start, group.end)).toContain(printed)
    expect(group).toMatchObject(expected)
  })

  it('do not take a participle that modifies a noun for a verb', () => {
    const lemmas = sentenceOf('The proposed talks ended its planned exercise.').groups.map(({ lemma }) => lemma)
    expect(lemmas).toEqual(['end'])
  })

  it('do not take a noun behind an adjective of nationality for a verb', () => {
    const lemmas = sentenceOf('Vostrava rejected Morzhan demands for a vote.').groups.map(({ lemma }) => lemma)
    expect(lemmas).toEqual(['reject'])
  })

  it('do not take "according" and the like for verbs', () => {
    expect(sentenceOf('According to the envoy, the road is closed.').groups).toHaveLength(1)
  })
})

describe('noun phrases', () => {
  it.each([
    ['The deputy foreign minister of the islands left.', ['The deputy foreign minister', 'the islands']],
    ["Vostrava's foreign minister met them.", ["Vostrava's foreign minister", 'them']],
    ['The vice-president left.', ['The vice-president']],
    ['Her envoy met her.', ['Her envoy', 'her']],
    ['The US met us.', ['The US', 'us']],
    ['She said that it rained.', ['She', 'it']],
  ])('%s', (text, expected) => {
    const sentence = sentenceOf(text)
    expect(sentence.phrases.map(({ start, end }) => words(text, sentence, start, end))).toEqual(expected)
  })
})

describe('subjects', () => {
  it.each([
    ['plain', 'The envoy rejected the toll.', 'reject', 'The envoy'],
    ['over adverbs', 'The envoy flatly rejected the toll.', 'reject', 'The envoy'],
    ['over a date', 'The envoy on Monday rejected the toll.', 'reject', 'The envoy'],
    [
      'with what belongs to it',
      'A spokesman for the ministry rejected the toll.',
      'reject',
      'A spokesman for the ministry',
    ],
    ['joined', 'Verin and Oland rejected the toll.', 'reject', 'Verin and Oland'],
    ['behind a fronted place', 'In Morvale the envoy rejected the toll.', 'reject', 'the envoy'],
    ['over an aside with "who"', 'The envoy, who had arrived late, rejected the toll.', 'reject', 'The envoy'],
    ['the noun before "who"', 'The envoy who rejected the toll left.', 'reject', 'The envoy'],
    [
      'over an aside between dashes',
      'The envoy – a former judge – rejected the toll.',
      'reject',
      'The envoy – a former judge',
    ],
    ['over a bracket', 'Verin (Civic Union) rejected the toll.', 'reject', 'Verin'],
    [
      'over a bracket and a date',
      'The Harbour League (HL) on Monday rejected the toll.',
      'reject',
      'The Harbour League',
    ],
    ['over an aside and a date', 'Morzha, out of step with its allies, on Monday rejected it.', 'reject', 'Morzha'],
    ['over a part of many', 'The pilots, many of whom stayed ashore, rejected the toll.', 'reject', 'The pilots'],
    ['over "itself"', 'The board itself rejected the toll.', 'reject', 'The board'],
    [
      'the one named, for "a pilot who"',
      'Alda Verin, a former pilot who rejected the toll, left.',
      'reject',
      'Alda Verin',
    ],
    ['a name behind a date', 'Earlier this week Morzha rejected the toll.', 'reject', 'Morzha'],
    ['of an earlier verb, behind "and"', 'The envoy left and rejected the toll.', 'reject', 'The envoy'],
    ['of the governing verb, for an infinitive', 'The envoy refused to reject the toll.', 'reject', 'The envoy'],
    ['of the main clause, for a participle', 'The envoy left, rejecting the toll.', 'reject', 'The envoy'],
  ])('%s: %s', (_, text, lemma, expected) => {
    const { sentence, group } = groupOf(text, lemma)
    const subject = subjectOf(sentence, group)
    expect(subject === null ? null : words(text, sentence, subject.start, subject.end)).toBe(expected)
  })

  it('with an apposition takes it along', () => {
    const text = 'Alda Verin, the deputy minister of the islands, rejected the toll.'
    const { sentence, group } = groupOf(text, 'reject')
    const subject = subjectOf(sentence, group)!
    expect(words(text, sentence, subject.start, subject.end)).toBe('Alda Verin, the deputy minister of the islands')
  })

  it('are none for "whose": the members are not who is spoken of', () => {
    const { sentence, group } = groupOf('Verin, whose members rejected the toll, left.', 'reject')
    expect(subjectOf(sentence, group)).toBeNull()
  })

  it('are none where no phrase stands before the verb', () => {
    const { sentence, group } = groupOf('Reject the toll.', 'reject')
    expect(subjectOf(sentence, group)).toBeNull()
  })
})
