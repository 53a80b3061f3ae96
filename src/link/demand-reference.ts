import { edgeRow } from '../domain/edge.ts'
import type { EdgeRow, IndexName, NodeRow } from '../domain/graph.ts'
import type { Entry } from './entry.ts'

/** Sorts after every id of its day: ids are ASCII hex. */
const AFTER_EVERY_ID = '~'

interface IndexKey {
  index: IndexName
  key: string
}

/** Under which key the demands stand that a reference (its key under `refers`) may mean: with a topic, or of any. */
export const demandsMeant = (refers: string): IndexKey => {
  const [by = '', topic = ''] = refers.split('|')
  return topic === '' ? { index: 'raisedBy', key: by } : { index: 'raised', key: refers }
}

/** The keys under which a demand may be meant, each with the references (keys under `refers`) that look there. */
export const referencesTo = (demand: NodeRow): (IndexKey & { refers: string })[] => {
  const { raised, raisedBy } = demand.keys
  if (demand.date === '') return []
  return [
    ...(raised === undefined || raised.endsWith('|')
      ? []
      : [{ index: 'raised' as const, key: raised, refers: raised }]),
    ...(raisedBy === undefined ? [] : [{ index: 'raisedBy' as const, key: raisedBy, refers: `${raisedBy}|` }]),
  ]
}

/** The place after every demand that a reference of this date may mean: the latest at or before its day is meant. */
export const placeOfReference = (position: NodeRow): { date: string; id: string } => ({
  date: position.date,
  id: AFTER_EVERY_ID,
})

/** What is meant, seen from a demand that comes first when looking back: itself, none, or one still further back. */
export const meant = (position: Entry, demand: Entry | null): 'this' | 'none' | 'earlier' => {
  if (demand === null || demand.row.date === '') return 'none'
  return demand.article === position.article ? 'earlier' : 'this'
}

/**
 * ON: a position that points at a demand of another article ("those demands") is on the latest dated demand of the
 * actor and topic that it refers to, at or before its own day, that another article reports.
 */
export const onReferredDemand = (position: NodeRow, demand: NodeRow): EdgeRow =>
  edgeRow('ON', position.id, demand.id, { linked: true })
