import type { NodeRow } from '../domain/graph.ts'
import type { GraphReader } from '../store/port.ts'
import { walk } from './paging.ts'
import { positionViews } from './position-views.ts'
import { stringOrNull } from './properties.ts'
import { sameDemands } from './same-demands.ts'
import type { PositionView } from './schemas.ts'
import { readSurroundings } from './surroundings.ts'

/** Who raised a group of same demands, with those on whose behalf: an own side's position is no answer. */
const sidesOf = async (reader: GraphReader, demands: readonly NodeRow[]): Promise<Map<string, Set<string>>> => {
  const around = await readSurroundings(reader, demands, { out: [], in: ['RAISES'] })
  return new Map(
    demands.map((row) => {
      const onBehalfOf = stringOrNull(row, 'onBehalfOf')
      const raisers = around.far(row.id, 'RAISES', 'in').map((actor) => actor.id)
      return [row.id, new Set(onBehalfOf === null ? raisers : [...raisers, onBehalfOf])]
    }),
  )
}

const isOf = (side: ReadonlySet<string>, position: PositionView): boolean =>
  side.has(position.holder.id) || (position.onBehalfOf !== null && side.has(position.onBehalfOf.id))

/**
 * Every known answer to each of the demands: positions on it, or on a demand joined to it by SAME_AS, whose holder
 * neither raised it nor speaks for who did. Ordered by (date, id); by id of the demand.
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
  sides: ReadonlyMap<string, ReadonlySet<string>>,
): PositionView[] => {
  const side = new Set(group.flatMap((row) => [...(sides.get(row.id) ?? [])]))
  const answers = new Map<string, PositionView>()
  for (const row of group) for (const view of on.get(row.id) ?? []) if (!isOf(side, view)) answers.set(view.id, view)
  return [...answers.values()].sort(byDateAndId)
}

const byDateAndId = (a: PositionView, b: PositionView): number => {
  const [placeA, placeB] = [`${a.date ?? ''} ${a.id}`, `${b.date ?? ''} ${b.id}`]
  return placeA < placeB ? -1 : placeA > placeB ? 1 : 0
}
