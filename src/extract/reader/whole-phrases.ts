import { overlaps, type Span } from '../../domain/span.ts'
import { type Parsed, tokenSpan } from '../sentence.ts'

/** "The mission[ of the envoy]": where a span goes on that stops before "of". */
const behindOf = ({ sentences }: Parsed, end: number): number => {
  const sentence = sentences.find(({ span }) => span[0] < end && end < span[1])
  const of = sentence?.tokens.findIndex(({ start, lower }) => start === end + 1 && lower === 'of') ?? -1
  const phrase = of < 0 ? undefined : sentence?.phrases.find(({ start }) => start === of + 1)
  return sentence === undefined || phrase === undefined ? end : tokenSpan(sentence, phrase.start, phrase.end)[1]
}

/**
 * A span that begins or stops inside a noun phrase takes the whole of it: "[the harbour] guild" is the harbour guild. It does
 * not reach into spans that it stands apart from, where a verb can be read as a noun: "[the guild] reports".
 */
export const wholePhrases = ([start, end]: Span, parsed: Parsed, apart: readonly Span[]): Span => {
  const phrases = parsed.sentences
    .filter(({ span }) => overlaps(span, [start, start + 1]) || overlaps(span, [end - 1, end]))
    .flatMap((sentence) => sentence.phrases.map((phrase) => tokenSpan(sentence, phrase.start, phrase.end)))
    .filter((phrase) => overlaps(phrase, [start, end]))
  const least = Math.max(0, ...apart.filter((span) => span[1] <= start).map((span) => span[1]))
  const most = Math.min(Number.POSITIVE_INFINITY, ...apart.filter((span) => span[0] >= end).map((span) => span[0]))
  return [
    Math.max(least, Math.min(start, ...phrases.map((phrase) => phrase[0]))),
    Math.min(most, behindOf(parsed, Math.max(end, ...phrases.map((phrase) => phrase[1])))),
  ]
}
