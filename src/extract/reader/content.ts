import type { Span } from '../../domain/span.ts'
import { adjunctsAt, phraseAt } from '../adjuncts.ts'
import type { CueFrame } from '../cues.ts'
import { lower, type Sentence, tokenSpan } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { clauseEnd, clauseStartsAt, phraseEnd, trimSpan } from './extent.ts'

/** A message found behind its verb, with the tokens that belong to the cue besides the verb. */
export interface Message {
  content: Span
  /** First token behind the reporting words. */
  cueEnd: number
  /** The frame that fitted. */
  rule: string
}

const QUOTE = /^["“‘„«']$/

/** Words that begin inside a quotation end with it: "“We reject the toll[,” she said]"". */
const insideQuotation = ({ quotations }: Sentence, [start, end]: Span): Span => {
  const around = quotations.find(({ inner }) => inner[0] < start && start < inner[1])
  return [start, Math.min(end, around?.inner[1] ?? end)]
}

const spanFrom = (text: string, sentence: Sentence, start: number, end: number): Span | null =>
  start < end ? trimSpan(text, insideQuotation(sentence, tokenSpan(sentence, start, end))) : null

/** A quotation that opens at a token: its words to its end, or to the sentence's end where more than the quotation is said. */
const quotedContent = (text: string, sentence: Sentence, at: number): Span | null => {
  const offset = sentence.tokens[at]?.start ?? -1
  const quotation = sentence.quotations.find(({ outer }) => outer[0] === offset)
  if (quotation === undefined) return null
  const after = text.slice(quotation.outer[1], sentence.span[1]).replace(/^[\s.,;!?]+/, '')
  if (quotation.outer[1] >= sentence.span[1] - 1 || after === '') return trimQuoted(text, quotation.inner)
  const end = clauseEnd(sentence, at)
  const span = spanFrom(text, sentence, at, end)
  if (span === null) return null
  return span[1] <= quotation.outer[1] + 1 ? trimQuoted(text, quotation.inner) : span
}

/** The words of a quotation without the comma or full stop that closes them. */
export const trimQuoted = (text: string, [start, end]: Span): Span | null => {
  const part = text.slice(start, end)
  const from = start + (/^\s+/.exec(part)?.[0].length ?? 0)
  const to = end - (/[\s,.]+$/.exec(part)?.[0].length ?? 0)
  return from < to ? [from, to] : null
}

const clauseContent = (text: string, sentence: Sentence, from: number): Span | null => {
  let at = from
  if (/^[,:]$/.test(lower(sentence, at))) {
    const mark = lower(sentence, at)
    if (QUOTE.test(lower(sentence, at + 1))) return quotedContent(text, sentence, at + 1)
    if (lower(sentence, at + 1) === 'that') return spanFrom(text, sentence, at + 2, clauseEnd(sentence, at + 2))
    return mark === ':' ? spanFrom(text, sentence, at + 1, clauseEnd(sentence, at + 1)) : null
  }
  if (lower(sentence, at) === 'that') {
    at++
    if (QUOTE.test(lower(sentence, at))) return quotedContent(text, sentence, at)
    return at < sentence.tokens.length - 1 ? spanFrom(text, sentence, at, clauseEnd(sentence, at)) : null
  }
  if (QUOTE.test(lower(sentence, at))) return quotedContent(text, sentence, at)
  if (/^(whether|how|why|what|when|where|if|who)$/.test(lower(sentence, at)))
    return spanFrom(text, sentence, at, clauseEnd(sentence, at))
  return clauseStartsAt(sentence, at) ? spanFrom(text, sentence, at, clauseEnd(sentence, at)) : null
}

const infinitiveContent = (text: string, sentence: Sentence, at: number): Span | null => {
  const start = /^(not|never)$/.test(lower(sentence, at)) ? at + 1 : at
  if (lower(sentence, start) !== 'to') return null
  if (!sentence.groups.some((group) => group.infinitive && group.start - start >= 1 && group.start - start <= 2))
    return null
  return spanFrom(text, sentence, at, phraseEnd(sentence, at + 1))
}

/** The end of a hearer named behind the verb: a noun phrase with what belongs to it. */
const hearerEnd = (sentence: Sentence, at: number): number | null => {
  const phrase = phraseAt(sentence, at)
  if (phrase === undefined) return null
  let { end } = phrase
  for (;;) {
    const joined = /^(of|in|for|and|at|from|on)$/.test(lower(sentence, end)) ? phraseAt(sentence, end + 1) : undefined
    if (joined === undefined || sentence.groups.some(({ start, finite }) => start === joined.end && finite)) break
    end = joined.end
  }
  return end
}

/** Over an aside between a verb and its object: "want[, among other things,] a guarantee". */
const behindAside = (sentence: Sentence, at: number): number => {
  if (lower(sentence, at) !== ',') return at
  const close = sentence.tokens.findIndex((token, i) => i > at && token.text === ',')
  return close > 0 && close - at <= 6 ? close + 1 : at
}

const objectContent = (text: string, sentence: Sentence, at: number): Span | null => {
  if (QUOTE.test(lower(sentence, at))) return quotedContent(text, sentence, at)
  if (
    /^(him|her|them|me|us|you|himself|herself|itself|themselves|who|that|which)$/.test(lower(sentence, at)) &&
    sentence.tokens[at]?.text !== 'US'
  )
    return null
  const gerund = sentence.groups.some(({ start, participle }) => start === at && participle)
  if (phraseAt(sentence, at) === undefined && !gerund) return null
  return spanFrom(text, sentence, at, phraseEnd(sentence, at))
}

const targetContent = (text: string, sentence: Sentence, at: number, prepositions: readonly string[]): Span | null => {
  const limit = phraseEnd(sentence, at)
  for (let i = at + 1; i < limit; i++) {
    if (!prepositions.includes(lower(sentence, i))) continue
    if (/^(well|soon|long|far)$/.test(lower(sentence, i + 1))) continue
    return spanFrom(text, sentence, i + 1, phraseEnd(sentence, i + 1))
  }
  return null
}

/** The message that a frame finds behind a reporting verb, or null. */
export const messageAfter = (text: string, sentence: Sentence, group: VerbGroup, frame: CueFrame): Message | null => {
  const found = (content: Span | null, cueEnd = group.end): Message | null =>
    content === null ? null : { content, cueEnd, rule: `${frame.rule}/${frame.frame}` }
  const behind = group.end
  switch (frame.frame) {
    case 'quote': {
      const opening = /^[,:]$/.test(lower(sentence, behind)) ? behind + 1 : behind
      return QUOTE.test(lower(sentence, opening)) ? found(quotedContent(text, sentence, opening)) : null
    }
    case 'clause': {
      const direct = clauseContent(text, sentence, behind)
      if (direct !== null) return found(direct)
      const { end, adjuncts } = adjunctsAt(sentence, behind)
      return adjuncts.length === 0 && end === behind ? null : found(clauseContent(text, sentence, end))
    }
    case 'addressee-clause': {
      const end = hearerEnd(sentence, behind)
      if (end === null) return null
      const direct = clauseContent(text, sentence, end)
      return found(direct ?? clauseContent(text, sentence, adjunctsAt(sentence, end).end))
    }
    case 'addressee-infinitive': {
      const on =
        /^(on|upon|to)$/.test(lower(sentence, behind)) && phraseAt(sentence, behind + 1) !== undefined
          ? behind + 1
          : behind
      const end = hearerEnd(sentence, on)
      return end === null ? null : found(infinitiveContent(text, sentence, end), on)
    }
    case 'infinitive':
      return found(infinitiveContent(text, sentence, behind))
    case 'object':
      return found(objectContent(text, sentence, behindAside(sentence, behind)))
    case 'preposition': {
      const { end } = adjunctsAt(sentence, behind)
      for (const at of new Set([behind, end])) {
        if (!frame.prepositions.includes(lower(sentence, at))) continue
        const content =
          objectContent(text, sentence, at + 1) ??
          (lower(sentence, at + 1) === 'that' ? clauseContent(text, sentence, at + 1) : null)
        if (content !== null) return found(content, at + 1)
      }
      return null
    }
    case 'target': {
      const end = phraseAt(sentence, behind)?.end
      return end === undefined ? null : found(targetContent(text, sentence, end - 1, frame.prepositions))
    }
  }
}
