import { describe, expect, it } from 'vitest'
import { CREDIT_RULES } from '../../src/read/credit-rules.ts'
import { creditsIn } from '../../src/read/credits.ts'
import { vectorLines } from './vectors.ts'

const unmarked = (line: string): string => line.replace(/[⟦⟧]/g, '')

const marked = (paragraph: string): string => {
  let shown = paragraph
  for (const { start, end } of creditsIn(paragraph).reverse()) {
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`
  }
  return shown
}

describe('credits', () => {
  it.each(vectorLines('valid/credits.txt'))('are found in: %s', (line) => {
    expect(marked(unmarked(line))).toBe(line)
  })

  it.each(vectorLines('invalid/credits.txt'))('are not found in: %s', (line) => {
    expect(creditsIn(line)).toEqual([])
  })

  it.each(CREDIT_RULES)('rule $name finds its own example', ({ name, example }) => {
    expect(marked(unmarked(example))).toBe(example)
    expect(creditsIn(unmarked(example)).map((credit) => credit.rule)).toEqual([name])
  })

  it('are looked for at the true ends of a long paragraph', () => {
    const long = 'The ministers met in Kesmark and talked. '.repeat(40)
    expect(marked(`KESMARK (AP) - ${long}They parted.Image AFP`)).toBe(
      `⟦KESMARK (AP) -⟧ ${long}They parted.⟦Image AFP⟧`,
    )
    expect(creditsIn(`AFP${' x'.repeat(200)}`)).toEqual([])
  })
})
