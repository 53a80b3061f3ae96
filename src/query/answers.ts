import type { EdgeType, NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { walk } from './paging.ts'
import { positionViews } from './position-views.ts'
import { stringOrNull } from './properties.ts'
import { sameDemands } from './same-demands.ts'
import { readSurroundings } from './surroundings.ts'
import type { PositionView } from './views.ts'

/** Who raised a demand, with those on whose behalf, and of whom it is asked. */
interface Sides {
  own: string[]
  asked: string[]
}

const sidesOf = async (reader: GraphReader, demands: readonly NodeRow[]): Promise<Map<string, Sides>> => {
  const around = await readSurroundings(reader, demands, { out: ['ADDRESSED_TO'], in: ['RAISES'] })
  const ids = (row: NodeRow, type: EdgeType, direction: 'out' | 'in'): string[] =>
    around.far(row.id, type, direction).map((actor) => actor.id)
  return new Map(
    demands.map((row) => {
      const onBehalfOf = stringOrNull(row, 'onBehalfOf')
      const own = [...ids(row, 'RAISES', 'in'), ...(onBehalfOf === null ? [] : [onBehalfOf])]
      return [row.id, { own, asked: ids(row, 'ADDRESSED_TO', 'out') }]
    }),
  )
}

/** An own side's position is no answer, unless it is the one that was asked: a premier asks the own parliament. */
const isAnswer = (
  { holder, onBehalfOf }: PositionView,
  own: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): boolean => asked.has(holder.id) || !(own.has(holder.id) || (onBehalfOf !== null && own.has(onBehalfOf.id)))

/**
 * Every known answer to each of the demands, by the demand's id: positions on it, or on a demand joined to it by
 * SAME_AS, of those whom it asks and of all others who are not of the side that raised it. Ordered by (date, id).
 */
export const answersTo = async (
  reader: GraphReader,
  demands: readonly NodeRow[],
): Promise<ReadonlyMap<string, PositionView[]>> => {
  const groups = await sameDemands(reader, demands)
  const all = new Map([...groups.values()].flat().map((row) => [row.id, row]))
  const sides = await sidesOf(reader, [...all.values()])
  const on = new Map<string, PositionView[]>([...all.keys()].map((id) => [id, []]))
  const issue = [...all.keys()].sort()
  if (issue.length > 0) {
    for await (const rows of walk((page) => reader.positions({ issue }, page))) {
      for (const view of await positionViews(reader, rows)) {
        for (const { id } of view.on) on.get(id)?.push(view)
      }
    }
  }
  return new Map(demands.map((row) => [row.id, answersOf(groups.get(row.id) ?? [row], on, sides)]))
}

const answersOf = (
  group: readonly NodeRow[],
  on: ReadonlyMap<string, PositionView[]>,
  sides: ReadonlyMap<string, Sides>,
): PositionView[] => {
  const own = new Set(group.flatMap((row) => sides.get(row.id)?.own ?? []))
  const asked = new Set(group.flatMap((row) => sides.get(row.id)?.asked ?? []))
  const answers = new Map<string, PositionView>()
  for (const row of group) {
    for (const view of on.get(row.id) ?? []) if (isAnswer(view, own, asked)) answers.set(view.id, view)
  }
  return [...answers.values()].sort(byDateAndId)
}

const byDateAndId = (a: PositionView, b: PositionView): number => {
  const [placeA, placeB] = [`${a.date ?? ''} ${a.id}`, `${b.date ?? ''} ${b.id}`]
  return placeA < placeB ? -1 : placeA > placeB ? 1 : 0
}
