import { describe, expect, it } from 'vitest'
import type { AttributionReader } from '../../src/domain/extraction.ts'
import type { Span } from '../../src/domain/span.ts'
import { createPipeline } from '../../src/ingest/pipeline.ts'
import { contributionOf } from './resolved.ts'

const pipeline = await createPipeline({ reader: 'rules' })

/** Who speaks where a reader takes the words in brackets for the source of what stands between braces. */
const speakersIn = async (
  marked: string,
  besides: Pick<AttributionReader, 'read'> | null = null,
): Promise<string[]> => {
  const at = (open: string): number => marked.replace(/[[\]{}]/g, (mark) => (mark === open ? open : '')).indexOf(open)
  const span = (open: string, close: string): Span => [at(open), at(close)]
  const text = marked.replace(/[[\]{}]/g, '')
  const found = {
    source: [span('[', ']')],
    cue: [],
    content: [span('{', '}')],
    mode: 'speech' as const,
    rule: 'marked',
    confidence: 1,
  }
  const reader: AttributionReader = {
    name: 'marked',
    read: async (source) => [found, ...((await besides?.read(source)) ?? [])],
    weigh: async () => [],
  }
  const { actors, statements } = await contributionOf(text, null, { ...pipeline, reader })
  const own = statements.filter(({ rule }) => rule === 'marked')
  return own.flatMap(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? [])
}

describe('a document speaks for its author', () => {
  it.each([
    ['the possessor', "[The Harbour Court's summary] said that {the toll was lawful}.", ['Harbour Court']],
    [
      'the body before the noun',
      'According to [a March 14, 2019 NATO press release], {the toll was lawful}.',
      ['NATO'],
    ],
    ['a body no list knows', 'According to [Vostrava Institute data], {the toll was lawful}.', ['Vostrava Institute']],
    ['"by" behind what was read', '[A post] on Monday by Alda Verin said {the toll was lawful}.', ['Alda Verin']],
    ['"from" inside', '[A letter from Alda Verin] says {the toll was lawful}.', ['Alda Verin']],
    [
      'the author of the same document before',
      'A report by the Harbour Board came out. {The toll}, [the report] said, was lawful.',
      ['Harbour Board'],
    ],
    ['nobody, where none is named', '[Early reports] said that {the toll was lawful}.', []],
    ['not who passed it on', '[A memorandum] first reported by Alda Verin said {the toll was lawful}.', []],
    [
      'a body named behind what it is',
      'According to [a survey] by the institute Harrow, {the toll was lawful}.',
      ['Harrow'],
    ],
    ['a firm of two names', '[The report by Lund & Sable] concluded that {the toll was lawful}.', ['Lund & Sable']],
    ['a survey that is a body', '[The Geological Survey] said that {the toll was lawful}.', ['Geological Survey']],
  ])('%s', async (_, text, speakers) => {
    expect(await speakersIn(text)).toEqual(speakers)
  })
})

describe('a part of many', () => {
  it.each([
    ['[58 percent of the islanders] want {the toll gone}.', '58 percent of the islanders'],
    ['[A majority of islanders] want {the toll gone}.', 'A majority of islanders'],
    ['[One of the victims] said {the toll was lawful}.', 'One of the victims'],
    ['Protesters gathered. {The toll was lawful}, [one of them] said.', 'one of Protesters'],
    ['Protesters gathered, and [some] said {the toll was lawful}.', 'Protesters'],
  ])('%s', async (text, speaker) => {
    expect(await speakersIn(text)).toEqual([speaker])
  })

  it('"someone" is nobody', async () => {
    expect(await speakersIn('[Someone] said that {the toll was lawful}.')).toEqual([])
  })
})

describe('the head of a source', () => {
  it.each([
    ['a second office', '[Study co-author and Harbour Fellow Alda Verin] said {it was so}.', 'Alda Verin'],
    ['an aside', 'Alda Verin left. [Verin for her part] said {it was so}.', 'Alda Verin'],
    ['a relative clause', '[Vostrava Works, which makes Oland Soap], said {it was so}.', 'Vostrava Works'],
    [
      'a name cut off before its description',
      'Alda Verin, [a spokeswoman for the board], said {it was so}.',
      'Alda Verin',
    ],
    ['a name cut off before an age', 'Alda Verin, [67, a retired driver], said {it was so}.', 'Alda Verin'],
    ['what stands behind a proper name', "[Zhenlu, Morzha's neighbour and creditor], said {it was so}.", 'Zhenlu'],
    ['small words of a name', 'Ms Alda do Couvão came. [Ms] do Couvão said {it was so}.', 'Alda do Couvão'],
    ['several small words of a name', '[Alda de la Fuente-Verin] said {it was so}.', 'Alda de la Fuente-Verin'],
    ['an office with a surname and a place', '[President Verin of Morzha] said {it was so}.', 'Verin'],
    ['the proper name of a body behind what it is', '[Its party, the Coast Front], said {it was so}.', 'Coast Front'],
    ['the one of many who is named', '[One of them, Alda Verin, a former pilot], said {it was so}.', 'Alda Verin'],
    ['examples left out', '[Importers such as Morzha and Vell] said {it was so}.', 'Importers'],
    ['a person whose noun ends like a thing’s', '[A senior prelate] said {it was so}.', 'senior prelate'],
  ])('%s', async (_, text, speaker) => {
    expect(await speakersIn(text)).toEqual([speaker])
  })

  it('is a description of its own where no comma closes it', async () => {
    const speakers = await speakersIn('The board met Alda Verin, [a harbour spokesman] said: {it was so}.')
    expect(speakers).toEqual(['harbour spokesman'])
  })

  it('of two names that no list knows are two', async () => {
    expect(await speakersIn('[Northmere and Skaldmark] said {it was so}.')).toEqual(['Northmere', 'Skaldmark'])
  })
})

it('of governments are the states themselves', async () => {
  const text =
    'Morzha and Vostrava met. The Morzhan and Vostravan flags flew. [The governments of Morzha and Vostrava] said {it was so}.'
  expect(await speakersIn(text)).toEqual(['Morzha', 'Vostrava'])
})

it('"the two neighbours" are the two states that the article is about', async () => {
  const text = 'Morzha sent Morzhan ships, and Kelmaria sent Kelmarian ones. [The two neighbours] said {it was so}.'
  expect(await speakersIn(text)).toEqual(['Morzha', 'Kelmaria'])
  const third = 'France, Spain and Portugal met. [The two neighbours] said {it was so}.'
  expect(await speakersIn(third)).not.toContain('France')
})

it('"the court" is no commission', async () => {
  const text = 'The Harbour Commission said that it was late. [The court] said {it was so}.'
  expect(await speakersIn(text, pipeline.reader)).toEqual(['court'])
})

describe('a pronoun', () => {
  it.each([
    ['means no place', 'Chairwoman Alda Verin waited in Port Alwen. [She] said {it was so}.', ['Alda Verin']],
    ['means no journal', 'Alda Verin wrote in the journal Lantern Lane. [She] said {it was so}.', ['Alda Verin']],
    [
      'means one shown as a person rather than a name of something',
      'Lantern Lane pleased Chairwoman Alda Verin. [She] said {it was so}.',
      ['Alda Verin'],
    ],
    [
      'behind a comma means the phrase before it',
      'Carl Oland praised Alda Verin, [who] said {it was so}.',
      ['Alda Verin'],
    ],
    [
      'in a quotation is another than its speaker',
      'Chairman Carl Oland met Chairwoman Alda Verin. “[She] says {it was so},” Oland said.',
      ['Alda Verin'],
    ],
    [
      'is nobody whom the quotation names',
      'Chairman Carl Oland met Chairman Pell Arno. “{Oland is only buying time},” [he] said.',
      ['Pell Arno'],
    ],
    [
      'shows no gender by a possessive',
      'Chairwoman Alda Verin spoke. Deputy Kim Oland, of her own party, objected. “{It was so},” [he] said.',
      ['Kim Oland'],
    ],
  ])('%s', async (_, text, speakers) => {
    expect(await speakersIn(text)).toEqual(speakers)
  })
})

it('"the researchers" are those who came up by that noun', async () => {
  const text = 'The harbour researchers disagreed. [The researchers] said {it was so}.'
  expect(await speakersIn(text)).toEqual(['harbour researchers'])
})

it('"I" in a quotation without reporting words is who speaks beside it', async () => {
  const text = 'Chairwoman Alda Verin said that the toll was lawful. “[I] believe {it will stay}.”'
  expect(await speakersIn(text, pipeline.reader)).toEqual(['Alda Verin'])
})

it('a medium does not speak in quotations without reporting words', async () => {
  const text = 'Chairwoman Alda Verin said that it was late. She met [the Harbour Daily]. “{We have waited enough}.”'
  expect(await speakersIn(text, pipeline.reader)).toEqual(['Alda Verin'])
})
