import { describe, expect, it } from 'vitest'
import { sameText } from '../../src/link/same-text.ts'
import { entry } from './entries.ts'

describe('SAME_TEXT_AS', () => {
  it('joins an article to the one before it with the same text', () => {
    const [older, newer] = [entry('Article', 'a', '', 'a'), entry('Article', 'b', '2030-01-01', 'b')]
    expect(sameText(newer, [older])).toMatchObject({ type: 'SAME_TEXT_AS', from: 'b', to: 'a' })
    expect(sameText(older, [])).toBeNull()
  })
})
