import type { Attribution } from '../../domain/extraction.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Quotation } from '../quotations.ts'

/** A content that holds less of a quotation than this, and not its first word, only strayed into it. */
const LEAST_SHARE = 0.1

const covered = ({ content }: Attribution, { inner }: Quotation): number =>
  content.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, inner[1]) - Math.max(start, inner[0])), 0)

/** Whether the reporting words stand outside a quotation, so that it may be what they report. */
const reportsFromOutside = ({ cue }: Attribution, { outer }: Quotation): boolean =>
  cue.length > 0 && !cue.some((words) => overlaps(words, outer))

const opensIt = ({ content }: Attribution, { inner }: Quotation): boolean =>
  content.some(([start, end]) => start <= inner[0] + 1 && end > inner[0])

/** The contents with the pieces of a quotation made one: what touches it reaches over the whole, with its marks where words stand around it. */
const withWhole = (content: readonly Span[], { inner, outer }: Quotation): Span[] => {
  const touching = content.filter((span) => overlaps(span, inner))
  const start = Math.min(inner[0], ...touching.map((span) => span[0]))
  const end = Math.max(inner[1], ...touching.map((span) => span[1]))
  const [from, to] = start < outer[0] || end > outer[1] ? outer : inner
  const whole: Span = [Math.min(start, from), Math.max(end, to)]
  return [...content.filter((span) => !touching.includes(span)), whole].toSorted((a, b) => a[0] - b[0])
}

/**
 * Quotations told whole: a reader that found pieces of what stands between two marks found that someone said all of it. Of
 * several attributions with pieces of one quotation the one that has most of it is whose quotation it is.
 * "“We shall not,” the envoy said, “pay [twice],”" is hers to the last word.
 */
export const withWholeQuotations = (
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] => {
  const result = [...attributions]
  for (const quotation of quotations) {
    const claims = result
      .map((attribution, at) => ({ attribution, at, share: covered(attribution, quotation) }))
      .filter(({ attribution, share }) => share > 0 && reportsFromOutside(attribution, quotation))
      .toSorted((a, b) => b.share - a.share)
    const [best] = claims
    if (
      best === undefined ||
      claims.some(({ attribution }) => attribution.content.some((span) => contains(span, quotation.inner)))
    )
      continue
    const least = LEAST_SHARE * (quotation.inner[1] - quotation.inner[0])
    if (best.share < least && !opensIt(best.attribution, quotation)) continue
    result[best.at] = { ...best.attribution, content: withWhole(best.attribution.content, quotation) }
  }
  return result
}
