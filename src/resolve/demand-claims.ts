import type { DemandClaim } from '../domain/contribution.ts'
import type { ExtractedDemand } from '../domain/extraction.ts'
import { hashId } from '../domain/ids.ts'
import { slice } from '../domain/span.ts'
import type { Member } from './cast.ts'
import { holdersOf } from './holders.ts'
import { issueName, topicOf } from './issue-names.ts'
import { othersIn, type Reading, useTopic } from './reading.ts'

/** A demand with who raised it and a short wording for what is asked. */
export interface RaisedDemand {
  claim: DemandClaim
  by: Member
  text: string
}

/** The claims of one extracted demand, one for each who raises it. `date` is the day of the stance that raises it. */
export const demandClaims = (
  reading: Reading,
  demand: ExtractedDemand,
  within: number | null,
  date: string | null,
): RaisedDemand[] => {
  const { article, scene, topics } = reading
  const raisers = holdersOf(reading, { holder: demand.by, kind: 'demands', within, evidence: demand.evidence })
  const topic = topicOf(article.text, demand.what, topics)
  return raisers.map((by) => {
    const of = othersIn(scene, demand.of, by, [by])
    const claim: DemandClaim = {
      id: hashId('demand', article.id, by.id, demand.what.join()),
      by: by.id,
      of: of.map(({ id }) => id),
      topic: useTopic(reading, topic),
      what: demand.what,
      evidence: demand.evidence,
      date,
      inTitle: demand.inTitle,
      rule: demand.rule,
      confidence: demand.confidence,
    }
    return { claim, by, text: issueName(article.text, demand.what) ?? slice(article.text, demand.what) }
  })
}
