import { DemarcheError } from '../domain/errors.ts'
import type { EdgeRow, EdgeType, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { candidatesOf } from './candidates.ts'
import { demandViews } from './demand-views.ts'
import { latestOf } from './latest.ts'
import { currentActor } from './names.ts'
import { positionViews } from './position-views.ts'
import { listOf, stringsOf } from './properties.ts'
import { actorRef, actorView } from './references.ts'
import { statementViews } from './statement-views.ts'
import { byPlace, EDGES_SHOWN } from './surroundings.ts'
import type { ActorPage, PostView } from './views.ts'

const LATEST = 10
/** More is counted as so many. */
const MAX_COUNT = 1_000_000

const textOrNull = (edge: EdgeRow, key: string): string | null => {
  const value = edge.props[key]
  return typeof value === 'string' ? value : null
}

/** SPEAKS_FOR edges of an actor, with the actor at the far end of each, ordered by it, then by since and role. */
const posts = async (reader: GraphReader, id: string, direction: 'out' | 'in'): Promise<PostView[]> => {
  const edges = await reader.edges([id], { types: ['SPEAKS_FOR'], direction, limit: EDGES_SHOWN })
  const farEnd = (edge: EdgeRow): string => (direction === 'out' ? edge.to : edge.from)
  const nodes = await reader.nodes([...new Set(edges.map(farEnd))].sort())
  const order = (edge: EdgeRow): string => `${textOrNull(edge, 'since') ?? ''} ${edge.id}`
  return nodes.sort(byPlace).flatMap((row) =>
    edges
      .filter((edge) => farEnd(edge) === row.id)
      .sort((x, y) => (order(x) < order(y) ? -1 : 1))
      .map((edge) => ({
        actor: actorRef(row),
        role: textOrNull(edge, 'role'),
        since: textOrNull(edge, 'since'),
        until: textOrNull(edge, 'until'),
      })),
  )
}

const countOf = async (reader: GraphReader, id: string, type: EdgeType): Promise<number> =>
  (await reader.edges([id], { types: [type], direction: 'out', limit: MAX_COUNT })).length

const formsOf = (row: NodeRow): ActorPage['forms'] => {
  const seen = listOf(row, 'formsSeen')
  return stringsOf(row, 'forms')
    .map((form, index) => ({ form, seenIn: Number(seen[index] ?? 0) }))
    .filter(({ seenIn }) => seenIn > 0)
}

/**
 * All that is known of one actor, with the ten latest statements (of every mode), positions and demands, newest first.
 * The id of an actor that a person joined to another gives the page of that other.
 * @throws NOT_FOUND when there is no actor with the id
 */
export const actorPage = async (reader: GraphReader, id: string): Promise<ActorPage> => {
  const row = await currentActor(reader, id)
  if (row === null) throw new DemarcheError('NOT_FOUND', `no actor has the id “${id}”`, { field: 'id' })
  const self = [row.id]
  const said = await latestOf((from, page) => reader.statements({ speaker: self, from }, page), LATEST)
  const held = await latestOf((from, page) => reader.positions({ holder: self, from }, page), LATEST)
  const asked = await latestOf((from, page) => reader.demands({ by: self, from }, page), LATEST)
  return {
    ...actorView(row),
    forms: formsOf(row),
    speaksFor: await posts(reader, row.id, 'out'),
    spokespeople: await posts(reader, row.id, 'in'),
    counts: {
      statements: await countOf(reader, row.id, 'MADE'),
      positions: await countOf(reader, row.id, 'HOLDS'),
      demands: await countOf(reader, row.id, 'RAISES'),
    },
    latest: {
      statements: await statementViews(reader, said),
      positions: await positionViews(reader, held),
      demands: await demandViews(reader, asked),
    },
    candidates: await candidatesOf(reader, self),
  }
}
