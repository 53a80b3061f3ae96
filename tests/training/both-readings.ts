import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Span } from '../../src/domain/span.ts'
import { readRaw } from '../../src/extract/model/model-reader.ts'
import { loadNetwork } from '../../src/extract/model/network.ts'
import { body } from '../extract/article.ts'
import { python } from './python.ts'

/** An attribution with spans in code points. */
export interface Reading {
  cue: Span[]
  source: Span[]
  content: Span[]
  mode: string
  /** In thousandths. */
  score: number
}

interface PrintedReading {
  attributions: Reading[]
}

/** What `python -m training.read` finds in each text. */
export const readInPython = async (model: string, texts: readonly string[]): Promise<Reading[][]> => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-texts-'))
  try {
    const files = texts.map((_, at) => join(folder, `${at}.txt`))
    await Promise.all(files.map((file, at) => writeFile(file, texts[at] ?? '')))
    const printed = await python('-m', 'training.read', model, ...files)
    return printed
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as PrintedReading).attributions)
      .map((found) => found.map((one) => ({ ...one, score: Math.round(one.score * 1000) })))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** For each UTF-16 offset of a text the number of code points before it. */
const codePointsBefore = (text: string): number[] => {
  const before: number[] = []
  let count = 0
  for (const letter of text) {
    before.push(...Array.from(letter, () => count), ...(letter.length === 2 ? [count] : []))
    count++
  }
  return [...before, count]
}

/** What the program finds in each text by the same weights, before rules mend it. */
export const readInNode = async (model: string, texts: readonly string[]): Promise<Reading[][]> => {
  const network = await loadNetwork(model, 1)
  return Promise.all(
    texts.map(async (text) => {
      const before = codePointsBefore(text)
      const counted = (spans: Span[]): Span[] => spans.map(([start, end]) => [before[start] ?? -1, before[end] ?? -1])
      const found = await readRaw(network, body(text), [])
      return found.map(({ cue, source, content, mode, confidence }) => ({
        cue: counted(cue),
        source: counted(source),
        content: counted(content),
        mode,
        score: Math.round(confidence * 1000),
      }))
    }),
  )
}
