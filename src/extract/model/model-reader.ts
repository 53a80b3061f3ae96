import { availableParallelism } from 'node:os'
import type { SourceText } from '../../domain/article.ts'
import type { Attribution, AttributionReader } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import { readMissedCues } from '../reader/missed-cues.ts'
import { settle } from '../reader/settle.ts'
import { readSourcePhrases } from '../reader/source-phrases.ts'
import { type Parsed, parse } from '../sentence.ts'
import { readCandidates } from './candidates.ts'
import { decode } from './decode.ts'
import { loadNetwork, type Network } from './network.ts'
import { readParts } from './parts.ts'
import { weighCues } from './weighed-cues.ts'

/** Attributions as the network finds them, nothing mended. */
export const readRaw = async (network: Network, source: SourceText, sentences: Span[]): Promise<Attribution[]> => {
  const { text, credits } = source
  const found: Attribution[] = []
  for (const part of readParts(source)) {
    const pieces = network.wordPieces.encode(text, part, credits)
    found.push(...decode(text, pieces, await readCandidates(network, pieces), network.description, sentences))
  }
  return found
}

/** An attribution without what a set phrase already gives to its source; null where nothing else is left. */
const withoutTold = (attribution: Attribution, phrases: readonly Attribution[]): Attribution | null => {
  const { cue, content } = attribution
  const told = phrases
    .flatMap((phrase) => phrase.content)
    .filter((span) => !cue.some((words) => overlaps(words, span)) && !content.some((own) => contains(own, span)))
  const left = content.filter((own) => !told.some((span) => contains(span, own)))
  return left.length === 0 ? null : { ...attribution, content: left }
}

/** Set phrases ("according to the envoy, ...") have their bounds by rule, which a network blurs: there the rules' reading stands. */
const withSourcePhrases = (parsed: Parsed, found: readonly Attribution[]): Attribution[] => {
  const phrases = parsed.sentences.flatMap((sentence) => readSourcePhrases(parsed.text, sentence))
  const sameCue = (a: Attribution, b: Attribution): boolean => a.cue.some((x) => b.cue.some((y) => overlaps(x, y)))
  const kept = found
    .filter((attribution) => !phrases.some((phrase) => sameCue(phrase, attribution)))
    .flatMap((attribution) => withoutTold(attribution, phrases) ?? [])
  const bounded = phrases.map((phrase): Attribution => {
    const own = found.find((attribution) => sameCue(attribution, phrase))
    return own === undefined ? phrase : { ...phrase, told: own.told ?? [], asked: own.asked ?? [] }
  })
  return [...kept, ...bounded]
}

export interface ModelReaderOptions {
  /** Threads of one run; all cores unless told. */
  threads?: number
}

/**
 * The trained reader, from a folder that training wrote (models/reader). Loaded once, it reads any number of articles.
 * Throws READER_UNAVAILABLE where weights or runtime are missing; there is no other reader behind it.
 */
export const createModelReader = async (
  directory: string,
  { threads = availableParallelism() }: ModelReaderOptions = {},
): Promise<AttributionReader> => {
  const network = await loadNetwork(directory, threads)
  return {
    name: 'model',
    weigh: (source) => weighCues(network, source),
    read: async (source) => {
      const parsed = parse(source)
      const sentences = parsed.sentences.map(({ span }) => span)
      const found = withSourcePhrases(parsed, await readRaw(network, source, sentences))
      return settle(parsed, [...found, ...readMissedCues(parsed, found)])
    },
  }
}
