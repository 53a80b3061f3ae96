import { describe, expect, it } from 'vitest'
import { CUE_RULES } from '../../src/extract/cues.ts'
import { extract } from '../../src/extract/extract.ts'
import { rulesReader } from '../../src/extract/reader/rules-reader.ts'
import { DEEDS } from '../../src/extract/stances/deeds.ts'
import { NOUN_RULES } from '../../src/extract/stances/noun-stances.ts'
import { PHRASE_RULES, VERB_RULES } from '../../src/extract/stances/rules.ts'
import { body } from './article.ts'

describe('every rule finds what its own example shows', () => {
  it.each(CUE_RULES.map(({ rule, example, mode }) => ({ rule, example, mode })))(
    '$rule: $example',
    async ({ rule, example, mode }) => {
      const found = await rulesReader.read(body(example))
      expect(found.map((attribution) => [attribution.rule.split('/')[0], attribution.mode])).toContainEqual([
        rule,
        mode,
      ])
    },
  )

  it.each([...VERB_RULES, ...PHRASE_RULES, ...NOUN_RULES].map(({ rule, example, kind }) => ({ rule, example, kind })))(
    '$rule: $example',
    async ({ rule, example, kind }) => {
      const { stances } = await extract(body(example), rulesReader)
      expect(stances.map((stance) => [stance.rule, stance.kind])).toContainEqual([rule, kind])
    },
  )

  it.each(DEEDS.map(({ deed, words, example }) => ({ deed, words, example })))(
    '$deed: $example',
    ({ words, example }) => {
      expect(example).toMatch(new RegExp(`^(?:${words})`, 'u'))
    },
  )
})
