import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../src/domain/extraction.ts'
import type { Mode } from '../../src/domain/vocabulary.ts'
import { withoutInnerThoughts } from '../../src/extract/reader/inner-thoughts.ts'

const TEXT = '“I think they fear us, and Orsk told me to wait,” Mara Voss said on Monday. She believes Orsk will yield.'

const found = (cue: string, content: string, mode: Mode): Attribution => {
  const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
  return { source: [], cue: [at(cue)], content: [at(content)], mode, rule: 'model', confidence: 0.9 }
}

const said = found('said', 'I think they fear us, and Orsk told me to wait', 'speech')

describe('what is told inside another’s words', () => {
  it.each<[string, Attribution, boolean]>([
    ['the speaker’s own thought', found('think', 'they fear us', 'belief'), false],
    ['what the speaker holds another to feel', found('fear', 'us', 'belief'), false],
    ['speech reported there', found('told', 'to wait', 'speech'), true],
    ['a thought told by the reporter', found('believes', 'Orsk will yield', 'belief'), true],
    [
      'a thought whose words reach beyond',
      found('think', 'they fear us, and Orsk told me to wait,” Mara', 'belief'),
      true,
    ],
  ])('%s', (_, inner, stays) => {
    expect(withoutInnerThoughts([said, inner])).toEqual(stays ? [said, inner] : [said])
  })

  it('a thought alone stays', () => {
    const alone = found('think', 'they fear us', 'belief')
    expect(withoutInnerThoughts([alone])).toEqual([alone])
  })
})
