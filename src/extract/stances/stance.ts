import type { ExtractedDemand, ExtractedStance, Holder } from '../../domain/extraction.ts'
import type { Span } from '../../domain/span.ts'
import type { Asked } from './asked-parts.ts'
import { conditionOf, isHypothetical, isQuestioned, temporalityOf } from './circumstances.ts'
import { firmnessOf } from './firmness.ts'
import { holderOf, isSpeakerOf } from './holder.ts'
import { issueOf, towardOf } from './objects.ts'
import type { PhraseRule, VerbRule } from './rules.ts'
import type { Site } from './site.ts'

/** How sure a rule is of a stance in words that are surely somebody's. */
const RULE_CONFIDENCE = 0.75
/** How sure it is of the reporter's own sentence. */
const OWN_SENTENCE_CONFIDENCE = 0.9

const rounded = (confidence: number): number => Math.round(confidence * 100) / 100

/** The stance that a rule reads at a site, without the demand that it may raise; null where nobody holds it or it is hypothetical. */
export const stanceOf = (rule: VerbRule | PhraseRule, site: Site, negated: boolean): ExtractedStance | null => {
  const holder = holderOf(rule, site)
  if (holder === null) return null
  const stance = stanceHeldBy(holder, rule, site, issueOf(rule, site))
  return stance && { ...stance, toward: 'toward' in rule ? towardOf(rule, site) : [], negated }
}

/** The stance of a known holder at a site, towards nobody and not denied; null where it is hypothetical. */
export const stanceHeldBy = (
  holder: Holder,
  rule: Pick<VerbRule | PhraseRule, 'rule' | 'kind' | 'firmness'> & { needsTarget?: boolean },
  site: Site,
  issue: Span | null,
): ExtractedStance | null => {
  if (isHypothetical(site) || isQuestioned(site)) return null
  const statement = site.reports ?? site.within
  const said = statement === null ? undefined : site.statements[statement]
  return {
    kind: rule.kind,
    holder,
    statement,
    within: isSpeakerOf(holder, site.within) ? null : site.within,
    demand: null,
    furtherDemands: [],
    issue,
    toward: [],
    needsTarget: rule.needsTarget === true,
    negated: false,
    firmness: rule.firmness ?? firmnessOf(site, issue),
    condition: conditionOf(site),
    temporality: temporalityOf(site),
    evidence: site.sentence.span,
    inTitle: site.sentence.inTitle,
    rule: rule.rule,
    confidence: rounded(RULE_CONFIDENCE * (said?.confidence ?? OWN_SENTENCE_CONFIDENCE)),
  }
}

/** The demand that a stance raises: its holder asks, in its words and as surely. */
export const demandBy = (
  { holder, evidence, inTitle, rule, confidence }: ExtractedStance,
  asked: Asked,
): ExtractedDemand => ({
  by: holder,
  of: asked.of,
  what: asked.what,
  evidence,
  inTitle,
  rule,
  confidence,
})
