import { availableParallelism } from 'node:os'
import type { SourceText } from '../../domain/article.ts'
import type { Attribution, AttributionReader } from '../../domain/extraction.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { settle } from '../reader/settle.ts'
import { readSourcePhrases } from '../reader/source-phrases.ts'
import { type Parsed, parse } from '../sentence.ts'
import { readCandidates } from './candidates.ts'
import { decode } from './decode.ts'
import { loadNetwork, type Network } from './network.ts'
import { weighCues } from './weighed-cues.ts'

const readParagraphs = async (
  network: Network,
  text: string,
  paragraphs: Span[],
  credits: Span[],
): Promise<Attribution[]> => {
  const pieces = network.wordPieces.encode(text, paragraphs, credits)
  return decode(text, pieces, await readCandidates(network, pieces), network.description.limits)
}

/** Attributions as the network finds them, nothing mended. The title is read by itself: it is no part of the story's flow. */
export const readRaw = async (
  network: Network,
  { text, title, paragraphs, credits }: SourceText,
): Promise<Attribution[]> => {
  const isTitle = (paragraph: Span): boolean => title !== null && overlaps(paragraph, title)
  const above = await readParagraphs(network, text, paragraphs.filter(isTitle), credits)
  const below = await readParagraphs(
    network,
    text,
    paragraphs.filter((paragraph) => !isTitle(paragraph)),
    credits,
  )
  return [...above, ...below]
}

/** Set phrases ("according to the envoy, ...") have their bounds by rule, which a network blurs: there the rules' reading stands. */
const withSourcePhrases = (parsed: Parsed, found: readonly Attribution[]): Attribution[] => {
  const phrases = parsed.sentences.flatMap((sentence) => readSourcePhrases(parsed.text, sentence))
  const replaced = ({ cue }: Attribution): boolean =>
    cue.some((own) => phrases.some((phrase) => phrase.cue.some((words) => overlaps(words, own))))
  return [...found.filter((attribution) => !replaced(attribution)), ...phrases]
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
      return settle(parsed, withSourcePhrases(parsed, await readRaw(network, source)))
    },
  }
}
