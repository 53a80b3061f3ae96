import { describe, expect, it } from 'vitest'
import { findQuote, nearestOccurrence, scoredText, wordsWithin } from '../../src/eval/scored-text.ts'

describe('the words of a text', () => {
  it('are runs of letters, digits and underscores in any script', () => {
    expect(scoredText('A 🕊️ dove_1 flew, côté Кыз.').lower).toEqual(['a', 'dove_1', 'flew', 'côté', 'кыз'])
  })

  it('count only where they lie whole in a span', () => {
    const text = scoredText('🕊 no toll at all')
    expect([...wordsWithin(text, [[3, 9]])]).toEqual([0])
    expect([...wordsWithin(text, [[3, 10]])]).toEqual([0, 1])
  })
})

describe('a quoted wording', () => {
  it('is the occurrence that is meant, overlaps counted', () => {
    expect(findQuote('aaaa', { exact: 'aa', nth: 2 })).toEqual([1, 3])
    expect(findQuote('aaaa', { exact: 'aa' })).toEqual([0, 2])
    expect(findQuote('aaaa', { exact: 'aa', nth: 4 })).toBeNull()
  })

  it('is looked for nearest to a place, the earlier of two, by characters and not by units', () => {
    expect(nearestOccurrence('he … he', 'he', 4)).toEqual([5, 7])
    expect(nearestOccurrence('he....he', 'he', 3)).toEqual([0, 2])
    expect(nearestOccurrence('he🕊🕊Xabcheh', 'he', 6)).toEqual([0, 2])
    expect(nearestOccurrence('he', '', 0)).toBeNull()
  })
})
