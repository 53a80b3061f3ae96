import type { PositionClaim, StatementClaim } from '../domain/contribution.ts'
import type { ExtractedStance } from '../domain/extraction.ts'
import { hashId } from '../domain/ids.ts'
import type { Member } from './cast.ts'
import { demandClaims, type RaisedDemand } from './demand-claims.ts'
import { holdersOf } from './holders.ts'
import { type Issue, resolveIssue } from './issues.ts'
import { namedIn } from './known-actors.ts'
import { othersIn, type Reading, useTopic } from './reading.ts'

/** What a stance is on where it raises a demand itself. */
const issueOfDemand = ({ used }: Reading, { claim, text }: RaisedDemand): Issue => ({
  issue: text,
  topic: claim.topic === null ? null : (used.get(claim.topic) ?? null),
  demands: [claim.id],
  reference: null,
})

/** One stance with what is the same for all who hold it. */
interface Stand {
  stance: ExtractedStance
  /** The claims of the statement that holds the evidence. */
  statements: readonly StatementClaim[]
  /** Actors that the words for the issue name. */
  named: readonly Member[]
  date: string | null
  /** All demands of the article so far. */
  raised: readonly RaisedDemand[]
}

/** The claim of one holder, or null where the stance needs a target and has none. */
const positionOf = (
  reading: Reading,
  stand: Stand,
  holder: Member,
  own: RaisedDemand | undefined,
): PositionClaim | null => {
  const { article, scene, topics } = reading
  const { stance, statements, named, raised } = stand
  const toward = othersIn(scene, stance.toward, holder, [holder, holder.onBehalfOf])
  if (stance.needsTarget && toward.length === 0) return null
  const concerned =
    toward.length > 0 ? toward : named.filter((each) => each !== holder && each !== holder.onBehalfOf).slice(0, 1)
  const issue =
    own === undefined
      ? resolveIssue({
          text: article.text,
          kind: stance.kind,
          span: stance.issue,
          toward: concerned,
          said: statements[0]?.spans.content ?? [],
          evidence: stance.evidence,
          holder,
          named,
          raised,
          topics,
        })
      : issueOfDemand(reading, own)
  const statement = statements.find(({ speaker }) => speaker === holder.id) ?? statements[0]
  return {
    id: hashId('position', article.id, holder.id, stance.kind, String(stance.negated), stance.evidence.join()),
    holder: holder.id,
    onBehalfOf: holder.onBehalfOf?.id ?? null,
    kind: stance.kind,
    issue: issue.issue,
    topic: useTopic(reading, issue.topic),
    demands: issue.demands,
    reference: issue.reference,
    toward: concerned.map(({ id }) => id),
    negated: stance.negated,
    firmness: stance.firmness,
    condition: stance.condition,
    temporality: stance.temporality,
    date: stand.date,
    statement: statement?.id ?? null,
    evidence: stance.evidence,
    inTitle: stance.inTitle,
    rule: stance.rule,
    confidence: stance.confidence,
  }
}

/**
 * The claims of one stance, one for each holder, and the demands that it raises. `raised` are the demands of stances before it,
 * which its issue may point at; `statementsOf` are the statement claims by index of the extracted statement.
 */
export const positionClaims = (
  reading: Reading,
  stance: ExtractedStance,
  statementsOf: readonly (readonly StatementClaim[])[],
  raised: readonly RaisedDemand[],
): { positions: PositionClaim[]; demands: RaisedDemand[] } => {
  const { article, extraction, scene } = reading
  const statements = stance.statement === null ? [] : (statementsOf[stance.statement] ?? [])
  const date = statements[0]?.date ?? article.publishedAt
  const claimsOf = (demand: number): RaisedDemand[] => {
    const extracted = extraction.demands[demand]
    return extracted === undefined ? [] : demandClaims(reading, extracted, stance.within, date)
  }
  const own = stance.demand === null ? [] : claimsOf(stance.demand)
  const demands = [...own, ...stance.furtherDemands.flatMap(claimsOf)].filter(
    ({ claim }) => !raised.some((other) => other.claim.id === claim.id),
  )
  const holders = holdersOf(reading, stance)
  const named = holders.length === 0 || stance.issue === null ? [] : namedIn(scene, stance.issue)
  const stand = { stance, statements, named, date, raised: [...raised, ...demands] }
  const positions = holders.map((holder) =>
    positionOf(
      reading,
      stand,
      holder,
      own.find(({ by }) => by === holder),
    ),
  )
  const held = positions.filter((claim) => claim !== null)
  // What is asked of nobody who can be asked is a wish, or a fact of the world: "it must have rained".
  return { positions: held, demands: held.length === 0 && stance.needsTarget ? [] : demands }
}
