import type { ActorClaim, Contribution, TopicClaim } from '../domain/contribution.ts'
import { edgeRow } from '../domain/edge.ts'
import type { EdgeRow, NodeRow } from '../domain/graph.ts'
import { articleRow } from './article-row.ts'
import { checkContribution } from './check-contribution.ts'
import { demandEdges, demandRow } from './demand-rows.ts'
import { conditionRows, positionEdges, positionRow } from './position-rows.ts'
import { sidesOf } from './sides.ts'
import { speaksFor } from './speaks-for.ts'
import { statementEdges, statementRow } from './statement-rows.ts'

/** What one article puts into the graph: rows of its own by id, and claims on nodes and edges that articles share. */
export interface ArticleRows {
  nodes: ReadonlyMap<string, NodeRow>
  edges: ReadonlyMap<string, EdgeRow>
  actors: ReadonlyMap<string, ActorClaim>
  topics: ReadonlyMap<string, TopicClaim>
  speaksFor: ReadonlyMap<string, EdgeRow>
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]))

/** What an article that is not there puts into the graph. */
export const noRows: ArticleRows = {
  nodes: new Map(),
  edges: new Map(),
  actors: new Map(),
  topics: new Map(),
  speaksFor: new Map(),
}

/**
 * The rows of a contribution whose actors are as decisions show them: a pure function.
 * @throws DATA_INVALID when the contribution names what it does not list
 */
export const contributionRows = (contribution: Contribution): ArticleRows => {
  checkContribution(contribution)
  const { article, run, actors, topics, statements, positions, demands } = contribution
  const sides = sidesOf(actors)
  return {
    nodes: byId([
      articleRow(article),
      ...statements.map((claim) => statementRow(article, claim)),
      ...positions.map((claim) => positionRow(article, run, claim, sides)),
      ...conditionRows(article, positions),
      ...demands.map((claim) => demandRow(article, claim, sides)),
    ]),
    edges: byId([
      ...actors.map(({ id, mentions }) => edgeRow('MENTIONS', article.id, id, { count: mentions })),
      ...statements.flatMap((claim) => statementEdges(article, claim)),
      ...positions.flatMap((claim) => positionEdges(article, claim)),
      ...demands.flatMap((claim) => demandEdges(article, claim)),
    ]),
    actors: byId(actors),
    topics: byId(topics),
    speaksFor: byId(actors.map(speaksFor).filter((edge) => edge !== null)),
  }
}
