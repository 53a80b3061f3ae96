import type { ExtractedDemand, ExtractedStance, ExtractedStatement } from '../../domain/extraction.ts'
import { contains, type Span, slice } from '../../domain/span.ts'
import { type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { askedBy } from './condition-demand.ts'
import { conditionsIn, openingOf } from './conditions.ts'
import { type Site, siteOf } from './site.ts'
import { stanceHeldBy } from './stance.ts'

const RULE = { rule: 'hangs-on', kind: 'demands' } as const

/** What is still to come, and so can be made to depend on others. */
const TO_COME = /^(?:will|would|shall|can|could|may|might|'ll|wo)$/
const READY = /^(?:to )?(?:ready|prepared|willing|open|happy|able)\b/
/** What goes on as long as others do not act: "the port will stay shut until". */
const LASTS = /^(?:stay|remain|last|continue)$/
const REFUSES = /^(?:refuse|decline)$/
/** Who says what his own side will do; what others will do is a forecast: "they will fold once the storms come". */
const OWN_SIDE = /^(?:i|we|he|she|it|they|my|our|his|her|its|their)\b/i

/** The verb that a condition stands beside: the nearest finite one outside it, before it where there is one. */
const hangingVerb = (sentence: Sentence, condition: Span): VerbGroup | undefined => {
  const outside = sentence.groups.filter(
    ({ finite, start, end }) =>
      finite && !contains(condition, [tokenSpan(sentence, start, end)[0], tokenSpan(sentence, start, end)[0] + 1]),
  )
  const before = outside.findLast(({ start, end }) => tokenSpan(sentence, start, end)[0] < condition[0])
  return before ?? outside[0]
}

const isOwnAct = ({ parsed, subject, group, within }: Site): boolean =>
  group.passive || (within === null ? subject !== null : subject !== null && OWN_SIDE.test(slice(parsed.text, subject)))

const hangs = (site: Site, opener: string): boolean => {
  const { group, behind, negated } = site
  const toCome = TO_COME.test(group.modal ?? '') || (group.lemma === 'be' && READY.test(behind))
  const denied = (negated && toCome) || REFUSES.test(group.lemma)
  if (/^(?:before|without)$/.test(opener)) return denied
  if (opener === 'until') return denied || LASTS.test(group.lemma)
  if (/^(?:as|so) long as$/.test(opener)) return toCome && !negated
  // "The port will run out of fuel unless": what a reporter foresees is nobody's condition.
  return toCome && (site.within !== null || /^(?:only|provided|providing|on)\b/.test(opener))
}

const demandAt = (
  parsed: Parsed,
  sentence: Sentence,
  condition: Span,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand } | null => {
  const opening = openingOf(slice(parsed.text, condition))
  const verb = opening?.rule.asks && !opening.rule.exchange ? hangingVerb(sentence, condition) : undefined
  const site = verb === undefined ? null : siteOf(parsed, sentence, verb, statements)
  if (opening === null || site === null || !isOwnAct(site) || !hangs(site, opening.opener)) return null
  const asked = askedBy(parsed, condition, opening.opener === 'without', opening.opener)
  const holder =
    site.within !== null
      ? { speakerOf: site.within }
      : site.subject === null || site.group.passive
        ? null
        : { phrase: site.subject }
  if (asked === null || holder === null) return null
  const stance = stanceHeldBy(holder, RULE, site, asked.what)
  if (stance === null) return null
  const { evidence, inTitle, rule, confidence } = stance
  return {
    stance: { ...stance, condition: null },
    demand: { ...asked, by: holder, evidence, inTitle, rule, confidence },
  }
}

/**
 * What is asked by making one's own acts hang on it, where no word of stance stands: "said he would return only if [the port
 * paid]", "the road will stay shut until [the men are freed]".
 */
export const hangingDemands = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand }[] =>
  conditionsIn(parsed.text, sentence, true).flatMap(
    (condition) => demandAt(parsed, sentence, condition, statements) ?? [],
  )
