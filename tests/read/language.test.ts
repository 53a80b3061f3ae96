import { describe, expect, it } from 'vitest'
import { surelyOtherLanguage } from '../../src/read/language.ts'
import { vectorLines } from './vectors.ts'

describe('language', () => {
  it.each(vectorLines('valid/english.txt'))('lets pass: %s', (text) => {
    expect(surelyOtherLanguage(text)).toBeNull()
  })

  it.each(vectorLines('invalid/english.txt').map((line) => line.split('\t')))('knows %s: %s', (language, text) => {
    expect(surelyOtherLanguage(text ?? '')).toBe(language)
  })
})
