import { describe, expect, it } from 'vitest'
import { resolved } from './resolved.ts'

const holdersIn = async (text: string): Promise<string[]> =>
  (await resolved(text)).positions.map(({ holder, kind }) => `${holder} ${kind}`)

describe('a stance that others tell is its holder’s', () => {
  it.each([
    [
      'where the sentence opens with him and its source trails',
      'Morzha rejected the toll, a Kelmarian envoy said. Morzhan and Kelmarian ships waited.',
      'Morzha rejects',
    ],
    [
      'where nobody known tells it',
      'A Morzhan ship came. It was reported that Morzha rejected the toll.',
      'Morzha rejects',
    ],
    [
      'where an unnamed office tells it',
      'A Morzhan ship came. A senior prelate said that Morzha rejected the toll.',
      'Morzha rejects',
    ],
  ])('%s', async (_, text, holder) => {
    expect(await holdersIn(text)).toContain(holder)
  })

  it.each([
    [
      'where another party claims it',
      'Morzhan and Kelmarian ships waited. Kelmaria said that Morzha rejected the toll.',
    ],
    ['of whom a pronoun only means', 'Morzha paid. They rejected the toll, the Kelmarian government said.'],
  ])('but not %s', async (_, text) => {
    expect(await holdersIn(text)).not.toContain('Morzha rejects')
  })
})
