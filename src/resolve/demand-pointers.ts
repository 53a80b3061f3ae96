import type { Span } from '../domain/span.ts'
import type { Member } from './cast.ts'
import type { RaisedDemand } from './demand-claims.ts'

const POINTS_AT_DEMAND =
  /\b(?:(those|these|the|its|his|her|their|such|all|both|this|that)\s+)?(?:[\p{L}-]+(?:['’]s)?\s+){0,3}?(demands?|requests?|proposals?|ultimatum|conditions|calls?|appeals?|requirements?|terms|offers?|suggestions?|idea)\b/iu
const SEVERAL = /\b(demands|requests|proposals|conditions|calls|appeals|terms|requirements|offers|suggestions)\b/i
/** Nouns that mean a demand also where this article raises none: another article does. */
const ALWAYS_DEMAND = /^(demand|ultimatum|condition|term|requirement)/i
/** Rules that read a demand out of "must" and "should". */
const MILD = new Set(['insists-must', 'should'])
/** Words for a demand so far behind the start of an issue are about something else. */
const POINTER_REACH = 60
/** "It" means a demand only where that stands so near before the sentence. */
const BACK_REACH = 300

/** Whether the words for an issue point at demands: `always` also where the article raises none. */
export const demandPointer = (words: string): 'always' | 'if-raised' | null => {
  const points = POINTS_AT_DEMAND.exec(words)
  if (points === null || points.index >= POINTER_REACH) return null
  return ALWAYS_DEMAND.test(points[2] ?? '') ? 'always' : 'if-raised'
}

/** Demands raised before an offset that words like "those demands" mean; those of `by` where the words name a party. */
export const meantDemands = (
  words: string,
  at: number,
  by: Member | null,
  holder: Member,
  raised: readonly RaisedDemand[],
): RaisedDemand[] => {
  const earlier = raised.filter(({ claim }) => claim.what[0] < at)
  const own = (demand: RaisedDemand): boolean => demand.by === holder || demand.by === holder.onBehalfOf
  const all =
    by === null
      ? earlier.filter((demand) => !own(demand))
      : earlier.filter((demand) => demand.by === by || demand.by.onBehalfOf === by)
  // "The demand" means one so called before it means what somebody must or should do.
  const outright = all.filter(({ claim }) => !MILD.has(claim.rule))
  const fitting = outright.length > 0 ? outright : all
  if (!SEVERAL.test(words)) return fitting.slice(-1)
  const last = fitting.at(-1)?.by
  return fitting.filter((demand) => demand.by === last)
}

/** The demand of another that "it" or "this" means in a sentence: the last one shortly before it. */
export const demandJustBefore = (
  evidence: Span,
  holder: Member,
  raised: readonly RaisedDemand[],
): RaisedDemand | undefined =>
  raised.findLast(
    ({ claim, by }) => claim.what[1] <= evidence[0] && evidence[0] - claim.what[1] < BACK_REACH && by !== holder,
  )
