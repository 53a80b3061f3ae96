import { describe, expect, it } from 'vitest'
import { supersedes } from '../../src/link/supersedes.ts'
import { entry } from './entries.ts'

const position = (id: string, date: string, kind: string, negated = false) =>
  entry('Position', id, date, `article of ${id}`, { kind, negated })

describe('SUPERSEDES', () => {
  it('joins a position to its predecessor when the kind differs', () => {
    const edge = supersedes(position('b', '2030-01-02', 'open-to-dialogue'), [position('a', '2030-01-01', 'rejects')])
    expect(edge).toMatchObject({ type: 'SUPERSEDES', from: 'b', to: 'a', props: {} })
  })

  it('joins them when only the negation differs', () => {
    const edge = supersedes(position('b', '2030-01-02', 'rejects', true), [position('a', '2030-01-01', 'rejects')])
    expect(edge).toMatchObject({ from: 'b', to: 'a' })
  })

  it('does not join the same stance, held on', () => {
    expect(supersedes(position('b', '2030-01-02', 'rejects'), [position('a', '2030-01-01', 'rejects')])).toBeNull()
  })

  it('does not join neighbours of one day, which only their hashes order', () => {
    expect(supersedes(position('b', '2030-01-01', 'offers'), [position('a', '2030-01-01', 'rejects')])).toBeNull()
  })

  it('joins the first position to nothing', () => {
    expect(supersedes(position('a', '2030-01-01', 'offers'), [])).toBeNull()
  })
})
