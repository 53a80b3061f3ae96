import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Attribution, AttributionReader } from '../../../src/domain/extraction.ts'
import { descriptionSchema } from '../../../src/extract/model/description.ts'
import { createModelReader } from '../../../src/extract/model/model-reader.ts'
import { body } from '../article.ts'

const DIRECTORY = fileURLToPath(new URL('../../../models/reader/', import.meta.url))
const MOST_BYTES = 30_000_000
const GRAPH_BYTES = 10_000

const PARAGRAPHS = [
  'Foreign Minister Ana Berg said on Monday that the border with Morlavia would stay open.',
  '“We will not sign a treaty that nobody in this room has read,” the Velian envoy, Oto Kraal, told reporters.',
  'According to the defence ministry, two patrol boats left the harbour of Sarn at dawn. It was a clear day.',
  'Morlavia accused its neighbour of breaking the truce. The fishing season begins in April, and prices have risen.',
]
const told = (text: string, found: readonly Attribution[]): string[] =>
  found.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => text.slice(...span)).join(' … ')).join(' | '),
  )

describe('the reader in models/reader', () => {
  let reader: AttributionReader
  beforeAll(async () => {
    reader = await createModelReader(DIRECTORY)
  })
  const read = (text: string): Promise<Attribution[]> => reader.read(body(text))

  it('is the one that its description tells of, and small enough', async () => {
    const { sha256 } = descriptionSchema.parse(JSON.parse(await readFile(`${DIRECTORY}reader.json`, 'utf8')))
    let bytes = 0
    for (const name of ['encoder.onnx', 'roles.onnx', 'slices.onnx', 'vocabulary.txt']) {
      const content = await readFile(DIRECTORY + name)
      bytes += content.length
      expect([name, createHash('sha256').update(content).digest('hex')]).toEqual([name, sha256[name]])
    }
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('reads slices through a graph that holds no weights of its own', async () => {
    const graph = await readFile(`${DIRECTORY}slices.onnx`)
    expect(graph.length).toBeLessThan(GRAPH_BYTES)
    expect(graph.includes('roles.onnx')).toBe(true)
  })

  it('finds the whole of what its source stands far behind, over the edge of what is read around it', async () => {
    const clause =
      'The council will reopen the three crossings on the river before the end of the month, repay the tolls that it has taken from lorries since the spring and let the ferries of both ports sail again under their own flags'
    const text = `${clause}, its chairman said in a speech.`
    expect(told(text, await read(text))).toEqual([`its chairman | said | ${clause}`])
  })

  it('finds who said what', async () => {
    const text = PARAGRAPHS.join('\n')
    expect(told(text, await read(text))).toEqual([
      'Foreign Minister Ana Berg | said | the border with Morlavia would stay open',
      'the Velian envoy, Oto Kraal | told reporters | We will not sign a treaty that nobody in this room has read',
      'the defence ministry | According to | two patrol boats left the harbour of Sarn at dawn',
      'Morlavia | accused | breaking the truce',
    ])
  })

  it('gives the same for an article whatever was read before it or is read beside it, and however many threads', async () => {
    const texts = PARAGRAPHS.map((_, i) => [...PARAGRAPHS.slice(i), ...PARAGRAPHS.slice(0, i)].join('\n'))
    const beside = await Promise.all(texts.map(read))
    const single = await createModelReader(DIRECTORY, { threads: 1 })
    for (const [i, text] of texts.entries()) {
      const fresh = await single.read(body(text))
      expect(fresh).toEqual(beside[i])
      expect(fresh.length).toBeGreaterThan(0)
    }
  })

  it('a change far below leaves the findings above it as they were, to the last digit', async () => {
    const long = Array.from({ length: 40 }, (_, i) => PARAGRAPHS[i % PARAGRAPHS.length] ?? '')
    const text = long.join('\n')
    const changed = [...long.slice(0, -1), 'Nothing more was said.'].join('\n')
    const above = (found: Attribution[]): Attribution[] =>
      found.filter(({ content }) => content.every(([, end]) => end < 1000))
    const found = above(await read(text))
    expect(found.length).toBeGreaterThan(5)
    expect(above(await read(changed))).toEqual(found)
  })

  it('cuts no attribution where a window ends', async () => {
    const sentence = PARAGRAPHS[1] ?? ''
    const filler = 'The day was calm and the harbour lay still.'
    for (const before of [36, 37, 38, 39, 40, 41, 42]) {
      const text = [
        ...Array.from({ length: before }, () => filler),
        sentence,
        ...Array.from({ length: 30 }, () => filler),
      ].join(' ')
      expect(told(text, await read(text))).toEqual([
        'the Velian envoy, Oto Kraal | told reporters | We will not sign a treaty that nobody in this room has read',
      ])
    }
  })

  it('names exact characters behind astral ones, odd spaces and combining marks', async () => {
    const text = '🕊️ “We will not si\u0301gn,” e\u0301voy\u00a0Oto Kraal told reporters on Monday.'
    const [only] = await read(text)
    expect(only?.content.map((span) => text.slice(...span))).toEqual(['We will not si\u0301gn'])
    expect(only?.source.map((span) => text.slice(...span))).toEqual(['e\u0301voy\u00a0Oto Kraal'])
  })

  it('finds nothing where nobody speaks', async () => {
    expect(await read('The bridge over the Sarn is 400 metres long. It rained on Tuesday.')).toEqual([])
    expect(await read('\n \n')).toEqual([])
  })
})
