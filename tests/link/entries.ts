import type { NodeRow } from '../../src/domain/graph.ts'
import type { ActorType } from '../../src/domain/vocabulary.ts'
import type { Entry } from '../../src/link/entry.ts'

export const entry = (
  label: NodeRow['label'],
  id: string,
  date: string,
  article: string,
  props: NodeRow['props'] = {},
  keys: NodeRow['keys'] = {},
): Entry => ({ row: { id, label, date, keys, props }, article })

export const actorRow = (id: string, actorType: ActorType, name: string): NodeRow => ({
  id,
  label: 'Actor',
  actorType,
  date: '',
  keys: {},
  props: { name },
})
