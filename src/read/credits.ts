import { CREDIT_RULES, type CreditRule } from './credit-rules.ts'
import type { Layout } from './layout.ts'

export interface Credit {
  start: number
  end: number
  rule: string
}

/** In UTF-16 units; no credit is longer, so a long paragraph is searched at its ends alone. */
const MAX_CREDIT_LENGTH = 160

/** The part of a paragraph that a rule looks at, and where that part begins. */
const searched = (paragraph: string, where: CreditRule['where']): { part: string; from: number } => {
  if (where === 'start') return { part: paragraph.slice(0, MAX_CREDIT_LENGTH), from: 0 }
  const from = where === 'end' ? Math.max(0, paragraph.length - MAX_CREDIT_LENGTH) : 0
  return { part: paragraph.slice(from), from }
}

/** The credits in one paragraph, in text order and never overlapping; of two that overlap the earlier rule's stays. */
export const creditsIn = (paragraph: string): Credit[] => {
  const found: Credit[] = []
  for (const { name, pattern, where } of CREDIT_RULES) {
    const { part, from } = searched(paragraph, where)
    for (const match of part.matchAll(pattern)) {
      // The start of a cut part is no start of a paragraph.
      if (from > 0 && match.index === 0) continue
      const words = match.groups?.credit ?? match[0]
      const start = from + match.index + match[0].indexOf(words)
      const credit = { start, end: start + words.length, rule: name }
      if (found.every((other) => credit.end <= other.start || other.end <= credit.start)) found.push(credit)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The spans of all credits in a text. */
export const findCredits = ({ text, paragraphs }: Layout): [number, number][] =>
  paragraphs.flatMap(([start, end]) =>
    creditsIn(text.slice(start, end)).map((credit): [number, number] => [start + credit.start, start + credit.end]),
  )
