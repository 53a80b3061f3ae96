import type { ExtractedDemand, ExtractedStance } from '../../domain/extraction.ts'
import { demandedWords } from './demanded-words.ts'
import { fits } from './fit.ts'
import { agentOf } from './holder.ts'
import { type VerbRule, verbRulesFor } from './rules.ts'
import type { Site } from './site.ts'
import { demandBy, stanceOf } from './stance.ts'

const demandOf = (rule: VerbRule, site: Site, stance: ExtractedStance): ExtractedDemand | null => {
  if (rule.demand === 'none' || stance.negated) return null
  const asked = demandedWords(rule, site, site.reports === null ? undefined : site.statements[site.reports])
  return asked && demandBy(stance, asked)
}

/** The stance of the first rule that fits a verb, with the demand that it raises; null where none fits. */
export const verbStance = (site: Site): { stance: ExtractedStance; demand: ExtractedDemand | null } | null => {
  for (const rule of verbRulesFor(site.group.lemma)) {
    if (!fits(rule, site)) continue
    if (site.group.passive && rule.holder !== 'speaker' && agentOf(site) === null) continue
    const turned = site.negated && rule.negatedKind !== undefined ? { ...rule, kind: rule.negatedKind } : rule
    const stance = stanceOf(turned, site, site.negated && turned === rule && rule.negation === 'keep')
    if (stance !== null) return { stance, demand: demandOf(turned, site, stance) }
  }
  return null
}
