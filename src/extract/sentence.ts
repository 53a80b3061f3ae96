import type { SourceText } from '../domain/article.ts'
import { contains, overlaps, type Span } from '../domain/span.ts'
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { retagReportingVerbs } from './retag.ts'
import { splitSentences } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'
import { findVerbGroups, type VerbGroup } from './verb-groups.ts'

/** A sentence as rules see it; indexes of groups and phrases count its own tokens. */
export interface Sentence {
  span: Span
  tokens: Token[]
  groups: VerbGroup[]
  phrases: NounPhrase[]
  /** Quotations that touch the sentence, whole even where they go beyond it. */
  quotations: Quotation[]
  paragraph: number
  inTitle: boolean
}

/** An article as rules see it. */
export interface Parsed {
  text: string
  sentences: Sentence[]
  quotations: Quotation[]
}

const parseAnew = (source: SourceText): Parsed => {
  const tokens = retagReportingVerbs(tokenize(source))
  const quotations = findQuotations(source)
  let at = 0
  const sentences = splitSentences(source).map((span): Sentence => {
    const own: Token[] = []
    for (let token = tokens[at]; token !== undefined && token.start < span[1]; token = tokens[++at]) {
      if (token.start >= span[0]) own.push(token)
    }
    return {
      span,
      tokens: own,
      groups: findVerbGroups(own),
      phrases: findNounPhrases(own),
      quotations: quotations.filter(({ outer }) => overlaps(outer, span)),
      paragraph: source.paragraphs.findIndex((paragraph) => contains(paragraph, span)),
      inTitle: source.title !== null && contains(source.title, span),
    }
  })
  return { text: source.text, sentences, quotations }
}

const parsed = new WeakMap<SourceText, Parsed>()

/** An article's words, parsed once, though a reader and the rules after it both ask for them. */
export const parse = (source: SourceText): Parsed => {
  const known = parsed.get(source) ?? parseAnew(source)
  parsed.set(source, known)
  return known
}

/** The characters from the first to the last of the given tokens, end exclusive. */
export const tokenSpan = ({ tokens }: Sentence, start: number, end: number): Span => {
  const first = tokens[start]
  const last = tokens[end - 1]
  if (first === undefined || last === undefined)
    throw new RangeError(`no tokens ${start} to ${end} in a sentence of ${tokens.length}`)
  return [first.start, last.end]
}

export const lower = (sentence: Sentence, at: number): string => sentence.tokens[at]?.lower ?? ''
