import type { Article, SourceText } from '../domain/article.ts'
import type { Contribution, PositionClaim, Run } from '../domain/contribution.ts'
import type { Extraction } from '../domain/extraction.ts'
import { actorClaims } from './actor-claims.ts'
import type { RaisedDemand } from './demand-claims.ts'
import { gazetteer } from './gazetteer.ts'
import { introduceCast } from './introduce.ts'
import { positionClaims } from './position-claims.ts'
import type { Reading } from './reading.ts'
import { openScene } from './scene.ts'
import { readSpeakers } from './speakers.ts'
import { statementClaims } from './statement-claims.ts'
import type { Topics } from './topics.ts'

/** Of two claims with one id the first stands. */
const uniqueById = <T extends { id: string }>(claims: readonly T[]): T[] =>
  [...new Map(claims.toReversed().map((claim) => [claim.id, claim])).values()].toReversed()

/** A claim that gave way to another of its id may have named a topic that nothing else does. */
const topicsNamed = ({ statements, positions, demands }: Pick<Contribution, 'statements' | 'positions' | 'demands'>) =>
  new Set([
    ...statements.flatMap((claim) => claim.topics),
    ...positions.flatMap(({ topic, reference }) => [topic, reference?.topic ?? null]),
    ...demands.map(({ topic }) => topic),
  ])

/** All that one article says, resolved from the article and fixed data alone. */
export const resolve = (
  article: Article,
  source: SourceText,
  extraction: Extraction,
  topics: Topics,
  run: Run,
): Contribution => {
  const scene = openScene(source, extraction, article.publishedAt, gazetteer())
  introduceCast(scene)
  const speakers = readSpeakers(scene, extraction.statements)
  const reading: Reading = { article, extraction, scene, topics, used: new Map(), speakers }

  const statementsOf = extraction.statements.map((statement, i) => statementClaims(reading, statement, i))
  const positions: PositionClaim[] = []
  const raised: RaisedDemand[] = []
  for (const stance of extraction.stances.toSorted((a, b) => a.evidence[0] - b.evidence[0])) {
    const found = positionClaims(reading, stance, statementsOf, raised)
    positions.push(...found.positions)
    raised.push(...found.demands)
  }

  const claims = {
    statements: uniqueById(statementsOf.flat()),
    positions: uniqueById(positions),
    demands: uniqueById(raised.map(({ claim }) => claim)),
  }
  const named = topicsNamed(claims)
  return {
    run,
    article,
    actors: actorClaims(scene.cast, claims),
    topics: [...reading.used.values()].filter(({ id }) => named.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ...claims,
  }
}
