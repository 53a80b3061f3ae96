import type { SourceText } from '../../domain/article.ts'
import type { Attribution, AttributionReader } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import { parse, type Sentence } from '../sentence.ts'
import { readFloatingQuotations } from './floating-quotations.ts'
import { readSourcePhrases } from './source-phrases.ts'
import { readVerbCue } from './verb-cues.ts'
import { weighVerbs } from './weighed-verbs.ts'

const readSentence = (text: string, sentence: Sentence): Attribution[] => {
  const found = readSourcePhrases(text, sentence)
  const claimed = found.flatMap(({ content, source, cue }) => [...content, ...source, ...cue])
  for (const group of sentence.groups) {
    const attribution = readVerbCue(text, sentence, group, claimed)
    if (attribution !== null) found.push(attribution)
  }
  return found
}

const extentOf = (spans: readonly Span[]): Span => [
  Math.min(...spans.map(([start]) => start)),
  Math.max(...spans.map(([, end]) => end)),
]

/** Two attributions of one cue, or of one content by one source, are one: the surer stays. */
const withoutDoubles = (attributions: readonly Attribution[]): Attribution[] => {
  const kept: Attribution[] = []
  for (const attribution of attributions.toSorted((a, b) => b.confidence - a.confidence)) {
    const whole = extentOf(attribution.content)
    const double = kept.some(
      (other) =>
        other.cue.some((cue) => attribution.cue.some((own) => overlaps(cue, own))) ||
        (contains(extentOf(other.content), whole) && contains(whole, extentOf(other.content))),
    )
    if (!double) kept.push(attribution)
  }
  return kept
}

const byPlace = (a: Attribution, b: Attribution): number =>
  extentOf([...a.content, ...a.source])[0] - extentOf([...b.content, ...b.source])[0]

/** The reader made of rules: reporting verbs, set phrases and quotation marks. */
export const rulesReader: AttributionReader = {
  name: 'rules',
  read: async (source: SourceText) => {
    const parsed = parse(source)
    const found = withoutDoubles(parsed.sentences.flatMap((sentence) => readSentence(parsed.text, sentence)))
    return readFloatingQuotations(parsed, found).toSorted(byPlace)
  },
  weigh: async (source: SourceText) => weighVerbs(parse(source)),
}
