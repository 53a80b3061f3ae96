import { DemarcheError } from '../domain/errors.ts'
import type { GraphStore } from '../store/port.ts'

/**
 * The id of the one actor that a name or an id means. Throws NOT_FOUND where there is none, and INPUT_INVALID that
 * lists them where a name is several actors'.
 */
export const oneActor = async (store: GraphStore, argument: string, nameOrId: string): Promise<string> => {
  const { resolveActors } = await import('../query/names.ts')
  const ids = (await resolveActors(store, argument, [nameOrId])) ?? []
  const [only] = ids
  if (only !== undefined && ids.length === 1) return only
  const rows = await store.nodes(ids)
  const list = rows.map(({ id, actorType, props }) => `${id} (${props.name}, ${actorType})`).join(', ')
  throw new DemarcheError('INPUT_INVALID', `“${nameOrId}” is several actors; give the id of one: ${list}`, {
    field: argument,
  })
}
