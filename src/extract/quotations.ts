import type { SourceText } from '../domain/article.ts'
import type { Span } from '../domain/span.ts'

/** Words between quotation marks. `inner` leaves the marks out; `closed` is false where a paragraph ends first. */
export interface Quotation {
  outer: Span
  inner: Span
  closed: boolean
}

// Which marks close which: English, German and French habits, and straight ones.
const CLOSERS: Record<string, string> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
  '‚': '‘’',
}
const SINGLE = new Set(['‘', "'", '‚'])

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)

// A single mark between letters is an apostrophe; after a letter and before none it closes or marks a plural genitive.
const opens = (text: string, at: number): boolean => {
  const mark = text[at] ?? ''
  if (!(mark in CLOSERS)) return false
  if (isLetter(text[at - 1])) return false
  return (
    !SINGLE.has(mark) || (isLetter(text[at + 1]) && !/^['’‘]\d0s/.test(text.slice(at, at + 4))) || text[at + 1] === '['
  )
}

const closes = (text: string, at: number, closers: string): boolean => {
  if (!closers.includes(text[at] ?? '')) return false
  const single = text[at] === '’' || text[at] === "'"
  return !single || !isLetter(text[at + 1])
}

// A single closing mark after "s" may be a genitive ("the ministers’ plan"): the quotation then ends at a later mark, if there is one
// before the paragraph's end and no other quotation opens in between.
const closingMark = (text: string, from: number, end: number, closers: string): number => {
  const marks: number[] = []
  for (let at = from; at < end; at++) {
    if (closes(text, at, closers)) {
      marks.push(at)
      const genitive = closers.includes('’') || closers === "'" ? text[at - 1] === 's' && text[at + 1] === ' ' : false
      if (!genitive) return at
    } else if (marks.length > 0 && opens(text, at)) break
  }
  return marks[0] ?? -1
}

/** The quotations of an article in text order; none crosses a paragraph. Nested ones stay inside their outer one. */
export const findQuotations = ({ text, paragraphs }: SourceText): Quotation[] =>
  paragraphs.flatMap(([start, end]) => {
    const found: Quotation[] = []
    let at = start
    while (at < end) {
      if (!opens(text, at)) {
        at++
        continue
      }
      const close = closingMark(text, at + 1, end, CLOSERS[text[at] ?? ''] ?? '')
      if (close < 0 && SINGLE.has(text[at] ?? '')) {
        at++
        continue
      }
      const innerEnd = close < 0 ? end : close
      const outerEnd = close < 0 ? end : close + 1
      if (innerEnd > at + 1) found.push({ outer: [at, outerEnd], inner: [at + 1, innerEnd], closed: close >= 0 })
      at = outerEnd
    }
    return found
  })
