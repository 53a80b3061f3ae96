import type { ExtractedDemand, ExtractedStance, ExtractedStatement, Holder } from '../../domain/extraction.ts'
import { overlaps } from '../../domain/span.ts'
import { noReportsIn } from '../no-reports.ts'
import { type Parsed, tokenSpan } from '../sentence.ts'
import { conditionDemand } from './condition-demand.ts'
import { isSpeakerOf } from './holder.ts'
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

/** Stances and demands of an article, one stance of a kind for each holder and sentence. */
export const readStances = (
  parsed: Parsed,
  statements: readonly ExtractedStatement[],
): { stances: ExtractedStance[]; demands: ExtractedDemand[] } => {
  const stances: ExtractedStance[] = []
  const demands: ExtractedDemand[] = []
  const keep = (stance: ExtractedStance): void => {
    if (isImplied(stance, stances)) return
    const same = stances.filter((other) => sameStance(other, stance))
    const first = same[0]
    if (!same.some(({ negated }) => negated === stance.negated)) stances.push(stance)
    else if (first !== undefined) first.demand ??= stance.demand
  }
  const keepBoth = ({ stance, demand }: { stance: ExtractedStance; demand: ExtractedDemand | null }): void =>
    keep({ ...stance, demand: demand === null ? null : demands.push(demand) - 1 })
  for (const sentence of parsed.sentences) {
    for (const stance of phraseStances(parsed, sentence, statements)) keep(stance)
    const nothing = noReportsIn(parsed.text, sentence.span)
    for (const group of sentence.groups) {
      const verb = tokenSpan(sentence, group.main, group.main + 1)
      if (nothing.some((phrase) => overlaps(phrase, verb))) continue
      const site = siteOf(parsed, sentence, group, statements)
      const found = site === null ? null : verbStance(site)
      if (found !== null) keepBoth(found)
    }
  }
  for (const sentence of parsed.sentences)
    for (const found of nounStances(parsed, sentence, statements)) keepBoth(found)
  for (const found of trainedStances(parsed, statements)) keepBoth(found)
  const asking = stances.map((stance) => {
    const demand = conditionDemand(parsed, stance)
    if (demand === null) return stance
    const same = demands.findIndex(({ by, what }) => sameHolder(by, demand.by) && what.join() === demand.what.join())
    return { ...stance, conditionDemand: same < 0 ? demands.push(demand) - 1 : same }
  })
  return { stances: asking, demands }
}
