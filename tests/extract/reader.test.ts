import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { SOURCE_PHRASES } from '../../src/extract/reader/source-phrases.ts'
import { type Said, said } from './readings.ts'

interface Vector {
  text: string
  expected: Said[]
}

/** Vectors of vectors/said.txt: a line of text, then a line `who | cue | what` for each that must be read. */
const readVectors = async (file: string): Promise<Vector[]> => {
  const blocks = (await readFile(new URL(`vectors/${file}`, import.meta.url), 'utf8')).split(/\n{2,}/)
  return blocks.flatMap((block) => {
    const [text, ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    if (text === undefined) return []
    const expected = lines.map((line) => {
      const [who = '', cue = '', what = ''] = line.split('|').map((part) => part.trim())
      return { who, cue, what }
    })
    return [{ text: text.replaceAll('¶', '\n'), expected }]
  })
}

const SAID = await readVectors('said.txt')
const MISS = await readVectors('miss.txt')

describe('the rules reader', () => {
  it('has vectors of both kinds', () => {
    expect([SAID.length, MISS.length].every((count) => count >= 20)).toBe(true)
    expect(SAID.filter(({ expected }) => expected.length === 0)).toEqual([])
  })

  it.each(SAID)('reads: $text', async ({ text, expected }) => {
    expect(await said(text)).toEqual(expected)
  })

  it.each(MISS)('reads nothing in: $text', async ({ text }) => {
    expect(await said(text)).toEqual([])
  })

  it.each(SOURCE_PHRASES.map(({ rule, example, before }) => ({ rule, example, before })))(
    '$rule: $example',
    async ({ example, before }) => {
      const [found] = await said(example)
      expect(found?.cue.toLowerCase()).toBe(before.join(' '))
    },
  )
})
