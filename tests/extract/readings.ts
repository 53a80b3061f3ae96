import type { Extraction } from '../../src/domain/extraction.ts'
import { joinSpans, type Span, slice } from '../../src/domain/span.ts'
import { extract } from '../../src/extract/extract.ts'
import { rulesReader } from '../../src/extract/reader/rules-reader.ts'
import { body } from './article.ts'

export interface Said {
  who: string
  cue: string
  what: string
}

/** Who is read to say what in a text, in the words of the text; several spans joined by " … ". */
export const said = async (text: string): Promise<Said[]> =>
  (await rulesReader.read(body(text))).map(({ source, cue, content }) => ({
    who: joinSpans(text, source),
    cue: joinSpans(text, cue),
    what: joinSpans(text, content),
  }))

export const extraction = (text: string): Promise<Extraction> => extract(body(text), rulesReader)

const words = (text: string, span: Span | null): string | null => (span === null ? null : slice(text, span))

/** The stances of a text with the wordings that their spans hold. */
export const stances = async (text: string) => {
  const found = await extraction(text)
  return found.stances.map((stance) => ({
    kind: stance.kind,
    holder:
      'phrase' in stance.holder
        ? slice(text, stance.holder.phrase)
        : joinSpans(text, found.statements[stance.holder.speakerOf]?.source ?? []),
    issue: words(text, stance.issue),
    toward: stance.toward.map((span) => slice(text, span)),
    negated: stance.negated,
    firmness: stance.firmness,
    condition: words(text, stance.condition),
    temporality: stance.temporality,
    within: stance.within,
  }))
}

/** What a text asks, and of whom, in its words. */
export const demands = async (text: string) => {
  const found = await extraction(text)
  return found.demands.map(({ what, of }) => ({
    what: slice(text, what),
    of: of.map((span) => slice(text, span)),
  }))
}
