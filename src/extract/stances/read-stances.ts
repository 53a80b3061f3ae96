import type { ExtractedDemand, ExtractedStance, ExtractedStatement, Holder } from '../../domain/extraction.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { noReportsIn } from '../no-reports.ts'
import { type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import { askedParts } from './asked-parts.ts'
import { conditionDemand } from './condition-demand.ts'
import { hangingDemands } from './hanging-demands.ts'
import { isSpeakerOf } from './holder.ts'
import { imperatives } from './imperatives.ts'
import { nounStances } from './noun-stances.ts'
import { phraseStances } from './phrase-stances.ts'
import { siteOf } from './site.ts'
import { trainedStances } from './trained-stances.ts'
import { verbStance } from './verb-stances.ts'

const sameHolder = (a: Holder, b: Holder): boolean =>
  'speakerOf' in a ? isSpeakerOf(b, a.speakerOf) : 'phrase' in b && overlaps(a.phrase, b.phrase)

const sameStance = (a: ExtractedStance, b: ExtractedStance): boolean =>
  a.kind === b.kind && a.evidence[0] === b.evidence[0] && sameHolder(a.holder, b.holder)

/** "We will never accept the levy" is non-negotiable, and not a rejection beside it: the more telling kind stands alone. */
const isImplied = (stance: ExtractedStance, others: readonly ExtractedStance[]): boolean =>
  stance.kind === 'rejects' &&
  others.some(
    (other) =>
      (other.kind === 'non-negotiable' || other.kind === 'refuses-talks') &&
      other.evidence[0] === stance.evidence[0] &&
      sameHolder(other.holder, stance.holder) &&
      (stance.issue === null || other.issue === null || overlaps(stance.issue, other.issue)),
  )

/** Whether two runs of words are mostly the same ones: what is asked twice in one breath was asked by whom the first rule names. */
const sharesMost = (a: Span, b: Span): boolean =>
  2 * (Math.min(a[1], b[1]) - Math.max(a[0], b[0])) > Math.max(a[1] - a[0], b[1] - b[0])

/** Stances and demands of an article, one stance of a kind for each holder and sentence. */
export const readStances = (
  parsed: Parsed,
  statements: readonly ExtractedStatement[],
): { stances: ExtractedStance[]; demands: ExtractedDemand[] } => {
  const stances: ExtractedStance[] = []
  const demands: ExtractedDemand[] = []
  const raise = (stance: ExtractedStance, demand: ExtractedDemand): void => {
    const same = demands.findIndex(({ by, what }) =>
      sameHolder(by, demand.by) ? overlaps(what, demand.what) : sharesMost(what, demand.what),
    )
    const known = demands[same]
    if (known !== undefined && !sameHolder(known.by, demand.by)) return
    const index = same < 0 ? demands.push(demand) - 1 : same
    if (stance.demand === null) stance.demand = index
    else if (stance.demand !== index && !stance.furtherDemands.includes(index)) stance.furtherDemands.push(index)
  }
  const keep = (sentence: Sentence, stance: ExtractedStance, demand: ExtractedDemand | null): void => {
    if (isImplied(stance, stances)) return
    const same = stances.find((other) => sameStance(other, stance) && other.negated === stance.negated)
    if (same === undefined) stances.push(stance)
    if (demand !== null)
      for (const part of askedParts(parsed, sentence, demand)) raise(same ?? stance, { ...demand, ...part })
  }
  for (const sentence of parsed.sentences) {
    for (const stance of phraseStances(parsed, sentence, statements)) keep(sentence, stance, null)
    const nothing = noReportsIn(parsed.text, sentence.span)
    for (const group of sentence.groups) {
      const verb = tokenSpan(sentence, group.main, group.main + 1)
      if (nothing.some((phrase) => overlaps(phrase, verb))) continue
      const site = siteOf(parsed, sentence, group, statements)
      const found = site === null ? null : verbStance(site)
      if (found !== null) keep(sentence, found.stance, found.demand)
    }
  }
  for (const sentence of parsed.sentences)
    for (const { stance, demand } of nounStances(parsed, sentence, statements)) keep(sentence, stance, demand)
  for (const { sentence, stance, demand } of trainedStances(parsed, statements)) keep(sentence, stance, demand)
  for (const stance of stances) {
    const demand = conditionDemand(parsed, stance)
    if (demand !== null) raise(stance, demand)
  }
  for (const sentence of parsed.sentences) {
    for (const { stance, demand } of imperatives(parsed, sentence, statements)) keep(sentence, stance, demand)
    for (const { stance, demand } of hangingDemands(parsed, sentence, statements)) {
      if (!demands.some(({ what }) => overlaps(what, demand.what))) keep(sentence, stance, demand)
    }
  }
  return { stances, demands }
}
