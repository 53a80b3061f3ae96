import { DemarcheError } from '../domain/errors.ts'
import { foldedKey, foldedWords } from '../domain/fold.ts'
import type { NodeLabel, NodeRow } from '../domain/graph.ts'
import { isId } from '../domain/ids.ts'
import { shownAs } from '../domain/shown-as.ts'
import type { GraphReader } from '../store/port.ts'
import { walkAll } from './paging.ts'
import { stringOf, stringsOf } from './properties.ts'

const notFound = (what: string, value: string, field: string): DemarcheError =>
  new DemarcheError('NOT_FOUND', `no ${what} is known by “${value}”`, { field })

const actorNode = async (reader: GraphReader, id: string): Promise<NodeRow | null> =>
  (await reader.nodes([id])).find((row) => row.label === 'Actor') ?? null

/** The actor that an id stands for now: itself, or the one that a person decided it is. */
export const currentActor = async (reader: GraphReader, id: string): Promise<NodeRow | null> =>
  (await actorNode(reader, id)) ?? actorNode(reader, shownAs(await reader.decisions())(id))

const formsOf = (row: NodeRow): string[] => [stringOf(row, 'name'), ...stringsOf(row, 'forms')]

/** Exact folded form first; else those with a name that holds every word. */
const named = async (reader: GraphReader, label: 'Actor' | 'Topic', value: string): Promise<string[]> => {
  const words = foldedWords(value)
  if (words.length === 0) return []
  const rows = await walkAll((page) =>
    label === 'Actor' ? reader.actors({ words }, page) : reader.topics({ words }, page),
  )
  const key = foldedKey(value)
  const exact = rows.filter((row) => formsOf(row).some((name) => foldedKey(name) === key))
  return (exact.length > 0 ? exact : rows).map((row) => row.id)
}

const actorIds = async (reader: GraphReader, value: string): Promise<string[]> => {
  const byId = isId(value) ? await currentActor(reader, value) : null
  return byId === null ? named(reader, 'Actor', value) : [byId.id]
}

const idsWithLabel = async (reader: GraphReader, value: string, labels: readonly NodeLabel[]): Promise<string[]> =>
  isId(value) ? (await reader.nodes([value])).filter((row) => labels.includes(row.label)).map((row) => row.id) : []

const resolveAll = async (
  values: readonly string[] | undefined,
  resolve: (value: string) => Promise<string[]>,
  missing: (value: string) => DemarcheError,
): Promise<string[] | undefined> => {
  if (values === undefined || values.length === 0) return undefined
  const ids = new Set<string>()
  for (const value of values) {
    const found = await resolve(value)
    if (found.length === 0) throw missing(value)
    for (const id of found) ids.add(id)
  }
  return [...ids].sort()
}

/**
 * Ids of the actors that some ids or names stand for; several actors of one name are all meant. undefined stays so.
 * @throws NOT_FOUND naming the value and the field
 */
export const resolveActors = (
  reader: GraphReader,
  field: string,
  values: readonly string[] | undefined,
): Promise<string[] | undefined> =>
  resolveAll(
    values,
    (value) => actorIds(reader, value),
    (value) => notFound('actor', value, field),
  )

type ResolveNames = typeof resolveActors

/** The id of a node of one of the labels, else the name of a topic. */
const byTopicOr =
  (labels: readonly NodeLabel[], what: string): ResolveNames =>
  (reader, field, values) =>
    resolveAll(
      values,
      async (value) => {
        const ids = await idsWithLabel(reader, value, labels)
        return ids.length > 0 ? ids : named(reader, 'Topic', value)
      },
      (value) => notFound(what, value, field),
    )

/** As {@link resolveActors}, for topics. */
export const resolveTopics = byTopicOr(['Topic'], 'topic')

/** As {@link resolveActors}, for issues: the id of a demand, or the id or name of a topic. */
export const resolveIssues = byTopicOr(['Demand', 'Topic'], 'demand or topic')
