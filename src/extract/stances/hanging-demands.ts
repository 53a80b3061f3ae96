import type { ExtractedDemand, ExtractedStance, ExtractedStatement } from '../../domain/extraction.ts'
import { contains, type Span, slice } from '../../domain/span.ts'
import { type Parsed, type Sentence, tokenSpan } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { askedBy } from './condition-demand.ts'
import { type ConditionRule, conditionsIn, openingOf } from './conditions.ts'
import { shapeRule } from './rules.ts'
import { type Site, siteOf } from './site.ts'
import { demandBy, stanceHeldBy } from './stance.ts'

const RULE = shapeRule('hangs-on')

/** What is still to come, and so can be made to depend on others; what "could" be is a guess. */
const WILL = /^(?:will|would|shall|'ll|wo)$/
const READY = /^(?:to )?(?:ready|prepared|willing|open|happy)\b/
/** What goes on as long as others do not act: "the port will stay shut until". */
const LASTS = /^(?:stay|remain|last|continue)$/
const REFUSES = /^(?:refuse|decline)$/
/** What hangs on nobody, though it is not done: "would not comment before the verdict", "will not go down without a fight". */
const NO_STAKE = /^(?:comment|say|speculate|know|sleep|survive|live|go|be|see|understand)$/
/** Who says what his own side will do; what others will do is a forecast: "they will fold once the storms come". */
const OWN_SIDE = /^(?:i|we|he|she|it|they|my|our|his|her|its|their)\b/i

/** The verb that a condition stands beside: the nearest finite one outside it, before it where there is one. */
const hangingVerb = (sentence: Sentence, condition: Span): VerbGroup | undefined => {
  const outside = sentence.groups
    .filter(({ finite }) => finite)
    .map((group) => ({ group, at: tokenSpan(sentence, group.start, group.end)[0] }))
    .filter(({ at }) => !contains(condition, [at, at + 1]))
  return (outside.findLast(({ at }) => at < condition[0]) ?? outside[0])?.group
}

const isOwnAct = ({ parsed, subject, group, within }: Site): boolean =>
  group.passive || (subject !== null && (within === null || OWN_SIDE.test(slice(parsed.text, subject))))

/** Whether the verb makes its act depend on a condition of that kind. */
const hangs = ({ group, behind, negated, within }: Site, { asks, thing }: ConditionRule): boolean => {
  const will = WILL.test(group.modal ?? '') || (group.lemma === 'be' && READY.test(behind))
  const denied = (negated && will && (group.passive || !NO_STAKE.test(group.lemma))) || REFUSES.test(group.lemma)
  switch (asks) {
    case 'denied':
      return denied && (!thing || within !== null)
    case 'until':
      return denied || LASTS.test(group.lemma)
    case 'lasting':
    case 'in-time':
      return will && !negated && within !== null
    case 'always':
      return will
    case 'granted':
    case 'never':
      return false
  }
}

/** "The port will run out of fuel unless": what a reporter foresees is nobody's condition. */
const isForecast = (opener: string, { within }: Site): boolean => within === null && opener === 'unless'

const demandAt = (
  parsed: Parsed,
  sentence: Sentence,
  condition: Span,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand } | null => {
  const opening = openingOf(slice(parsed.text, condition))
  const verb = opening === null || opening.rule.exchange ? undefined : hangingVerb(sentence, condition)
  const site = verb === undefined ? null : siteOf(parsed, sentence, verb, statements)
  if (opening === null || site === null || isForecast(opening.opener, site)) return null
  if (!isOwnAct(site) || !hangs(site, opening.rule)) return null
  const asked = askedBy(parsed, condition)
  const subject = site.group.passive || site.subject === null ? null : { phrase: site.subject }
  const holder = site.within === null ? subject : { speakerOf: site.within }
  const stance = asked === null || holder === null ? null : stanceHeldBy(holder, RULE, site, asked.what)
  if (asked === null || holder === null || stance === null) return null
  return { stance: { ...stance, condition: null }, demand: demandBy(stance, asked) }
}

/** What is asked by making one's own acts hang on it: "said he would return only if [the port paid]". */
export const hangingDemands = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand }[] =>
  conditionsIn(parsed.text, sentence, true).flatMap(
    (condition) => demandAt(parsed, sentence, condition, statements) ?? [],
  )
